package hongqiao.compiler;

/** Every rule that may read a span, by a stable identifier, with a line for people. */
public enum Rule {
    HEAD_TITLE("head.title", "文首标题", "title at the head of the document"),
    SECTION_NUMBERED("section.numbered", "带编号的标题", "heading with a number"),
    SECTION_BARE("section.bare", "独占一行、不带编号的标题", "heading without a number, alone on its line"),
    INDICATOR_ROW("indicator.row", "指标表的一行", "a row of the indicator table"),
    COMMITMENT_BOUND("commitment.bound", "有以上、不低于、左右等界限词", "a bound word at the figure"),
    COMMITMENT_CHANGE("commitment.change", "有增长、新增、下降等变化词", "a word of change governs the figure"),
    COMMITMENT_REACH("commitment.reach", "有达到、提高到、降至等到达词", "a word of reaching governs the figure"),
    COMMITMENT_COUNT("commitment.count", "展望句中的数量", "a quantity in a sentence that looks ahead"),
    COMMITMENT_RANK("commitment.rank", "排名目标", "a rank to be reached"),
    COMMITMENT_RELATIVE("commitment.relative", "相对目标：与别的数比", "a target relative to another measure"),
    ACTION_PROJECT("action.project", "点名的项目", "a project by name"),
    ACTION_ITEM("action.item", "逐条列出的项目", "a project named as an item of a list"),
    ACTION_LIST("action.list", "并列点名的项目", "several projects named together"),
    ACTION_AREA("action.area", "有四至的区域", "an area with its boundaries"),
    ACTION_TASK("action.task", "有期限而无数量的事", "a thing with a date and without a figure"),
    LEFT_ACHIEVEMENT("leftOut.achievement", "所在句子讲已经做到的事", "the sentence tells what was done"),
    LEFT_BASE("leftOut.base", "展望句中的基数或现状", "a base or the present within a sentence that looks ahead"),
    LEFT_SCOPE("leftOut.scope", "范围或对象，不是承诺的量", "a scope or an existing set, no promise"),
    LEFT_NAME("leftOut.name", "名称、口号、热线、等级中的数字", "part of a name, slogan, hotline or grade"),
    LEFT_DOCUMENT("leftOut.document", "文件、会议名称中的数字", "part of the name of a document or meeting"),
    LEFT_DATE("leftOut.date", "时间", "a time"),
    LEFT_QUALIFIER("leftOut.qualifier", "限定哪些，不是多少", "says which, not how many"),
    LEFT_SIZE("leftOut.size", "项目自身的规模", "the size of a project itself"),
    LEFT_DURATION("leftOut.duration", "时长", "a length of time"),
    LEFT_ORDINAL("leftOut.ordinal", "编号、次序", "numbering or order"),
    LEFT_INDEFINITE("leftOut.indefinite", "不是实数", "no real count"),
    LEFT_BACKGROUND("leftOut.background", "别处的数字", "somebody else's figure"),
    LEFT_TABLE("leftOut.table", "指标表的单元格", "a cell of the indicator table"),
    LEFT_OTHER("leftOut.other", "没有单位、又不像名称的数字", "a bare number that nothing explains");

    private final String id;
    private final String zh;
    private final String en;

    Rule(String id, String zh, String en) {
        this.id = id;
        this.zh = zh;
        this.en = en;
    }

    public String id() {
        return id;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
