package hongqiao.organisation.sheet;

import java.util.List;

/** The columns of a table of people with their posts. */
final class PeopleColumns {

    static final Column NAME =
            new Column("姓名", "Name", true, List.of(), new Column.Explained("必填", "required", "模拟人员0001"));

    static final Column STAFF_NO = new Column(
            "工号",
            "Staff number",
            true,
            List.of("staff no", "人员编号"),
            new Column.Explained(
                    "必填，全区不重复；前导零请用文本格式",
                    "required, once in the district; format as text to keep zeros in front",
                    "000123"));

    static final Column MOBILE = new Column(
            "手机",
            "Mobile",
            false,
            List.of("手机号", "手机号码", "mobile number"),
            new Column.Explained("11 位，可空", "11 digits, may be empty", "19900000001"));

    static final Column UNIT = new Column(
            "单位",
            "Unit",
            true,
            List.of("所在单位", "部门"),
            new Column.Explained("必填，编码、名称或简称", "required: code, name or short name", "西于庄街道办事处"));

    static final Column POST = new Column(
            "岗位",
            "Post",
            false,
            List.of("职务"),
            new Column.Explained("可空；没有的岗位会自动设立", "may be empty; a post that is not there is made", "网格长"));

    static final Column AREA = new Column(
            "网格/区域编码",
            "Area code",
            false,
            List.of("区域编码", "网格编码", "网格", "区域"),
            new Column.Explained("可空；岗位针对的区域", "may be empty; the area the post is for", "120106001002-G01"));

    static final Column FROM = new Column(
            "起始日期",
            "From",
            false,
            List.of("任职日期", "start date", "开始日期"),
            new Column.Explained("写了岗位则必填", "required where there is a post", "2026-03-01"));

    static final List<Column> ALL = List.of(NAME, STAFF_NO, MOBILE, UNIT, POST, AREA, FROM);

    private PeopleColumns() {}
}
