package hongqiao.organisation.sheet;

import hongqiao.shared.Words;
import java.util.Locale;

/** What can be wrong with a cell. A released code is never renamed. */
public enum CellFault {
    CELL_MISSING("必填，不能为空", "must not be empty"),
    CELL_ERROR_VALUE("公式出错或未计算", "holds an error, or a formula that was never computed"),
    CELL_NO_TEXT("应为文字", "must be text"),
    NAME_NOT_VALID("姓名须为 1 至 50 个汉字或字母", "a name has 1 to 50 letters"),
    STAFF_NUMBER_NOT_VALID("工号只用字母、数字和连字符，至多 20 个", "a staff number has letters, digits and hyphens, at most 20"),
    STAFF_NUMBER_NOT_WHOLE("工号是带小数的数字", "the staff number is a number with decimals"),
    STAFF_NUMBER_LOST_DIGITS("数字过长，表格已丢失末位，请改为文本", "the spreadsheet has lost digits of this number; make it text"),
    STAFF_NUMBER_TAKEN("工号属于您管辖范围之外的人员", "the staff number belongs to a person outside your scope"),
    STAFF_NUMBER_TWICE("同一工号在文件中的姓名、手机或单位不一致", "the file gives this staff number another name, mobile or unit"),
    IDENTITY_NUMBER("这是身份证号，不得填写", "this is an identity number and must not be kept"),
    MOBILE_NOT_VALID("应为 11 位手机号", "must be a mobile number of 11 digits"),
    UNIT_UNKNOWN("没有这个单位（编码、名称或简称）", "there is no unit of this code, name or short name"),
    UNIT_AMBIGUOUS("有几个单位同名，请写编码", "several units have this name; write the code"),
    UNIT_ENDED("该单位已撤销", "the unit has ended"),
    UNIT_OUT_OF_SCOPE("该单位不在您的管辖范围", "the unit is outside your scope"),
    POST_MISSING("写了区域或日期，须写岗位", "where there is an area or a date there must be a post"),
    POST_NOT_VALID("岗位须为一行文字，至多 100 字", "a post is one line of at most 100 characters"),
    KIND_UNKNOWN("没有这个类别", "there is no such kind"),
    SUBJECT_NOT_VALID(
            "事项键用小写字母、数字和连字符，各级以 / 分隔", "a subject has small letters, digits and hyphens, levels with / between"),
    AREA_UNKNOWN("没有这个区域编码", "there is no area of this code"),
    AREA_ENDED("该区域已不存在", "the area is no longer there"),
    DATE_MISSING("写了岗位，须写起始日期", "where there is a post there must be a date"),
    DATE_NOT_VALID("不是日期，写作 2026-03-01", "no date; write it as 2026-03-01"),
    DATE_AMBIGUOUS("日和月分不清，写作 2026-03-01", "day and month cannot be told apart; write 2026-03-01"),
    DATE_IMPOSSIBLE("没有这一天", "there is no such day"),
    DATE_OUT_OF_RANGE("日期早于 1949-10-01 或晚于一年后", "the date is before 1949-10-01 or more than a year ahead"),
    ROW_TWICE("与前面的行重复", "the same as a row before");

    private final Words words;

    CellFault(String zh, String en) {
        this.words = new Words(zh, en);
    }

    public Words words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
