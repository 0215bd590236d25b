package hongqiao.reading;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.NOT_FOUND;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the reading module. A released code is never renamed or reused. */
public enum ReadingProblem implements ProblemType {
    PERIOD_NOT_READABLE(UNPROCESSABLE_CONTENT, "报告期无法识别", "The period cannot be read"),
    PERIOD_NOT_OF_PLAN(UNPROCESSABLE_CONTENT, "报告期不在规划期内", "The period is not within the plan"),
    PERIOD_NOT_OVER(UNPROCESSABLE_CONTENT, "报告期还没有结束", "The period is not over yet"),
    VALUE_OR_REASON(
            UNPROCESSABLE_CONTENT,
            "监测值和缺数原因须有且只有一个",
            "A reading has a value or a reason why it is missing, one of the two"),
    VALUE_NOT_NUMBER(UNPROCESSABLE_CONTENT, "不是数", "Not a number"),
    VALUE_OUT_OF_RANGE(UNPROCESSABLE_CONTENT, "数值超出可能的范围", "The value is beyond what is possible"),
    SOURCE_MISSING(UNPROCESSABLE_CONTENT, "请填写来源", "Say where the figure comes from"),
    NOTE_MISSING(UNPROCESSABLE_CONTENT, "更正已报的数，请说明原因", "Say why a figure that was filed is superseded"),
    VINTAGE_GOES_BACK(CONFLICT, "已有更晚版本的数", "There is a figure of a later vintage"),
    PUBLISHED_LATER(UNPROCESSABLE_CONTENT, "公布日期在今天之后", "Published after today"),
    READING_SUPERSEDED_MEANWHILE(CONFLICT, "这一期的数刚被他人报过", "Somebody filed this period meanwhile"),
    READING_UNCHANGED(CONFLICT, "与已核准的数相同，不必再报", "It says just what is approved already"),
    READING_QUESTIONED(CONFLICT, "这个数看着不寻常，请核对后写一句说明", "The figure is unusual; check it and say a word about it"),
    FORM_NEEDED(FORBIDDEN, "请在填报表上填报，经审核后生效", "File it on its form; it counts once it is approved"),
    PERIOD_LOCKED(
            CONFLICT,
            "这一期已经审核锁定，更正须在填报表上另报并经审核",
            "The period is approved and locked; a correction is filed on the form and approved again"),
    FILING_NOT_FOUND(NOT_FOUND, "查无此填报", "There is no such filing"),
    FILING_DECIDED(CONFLICT, "这份填报已有结论或已被重报", "The filing is decided, or another took its place"),
    OWN_FILING(FORBIDDEN, "不能审核自己填报的数", "Nobody approves what he filed himself"),
    GROUNDS_MISSING(UNPROCESSABLE_CONTENT, "退回须说明理由", "Say why it goes back"),
    WARNING_NOT_FOUND(NOT_FOUND, "查无此预警", "There is no such warning"),
    WARNING_ANSWERED(CONFLICT, "这条预警已经答复", "The warning is answered already"),
    ANSWER_MISSING(
            UNPROCESSABLE_CONTENT,
            "请写明原因和措施，最多 2000 字",
            "Say why, and what is done about it, in 2,000 characters at most"),
    WARNING_NOT_ANSWERED(CONFLICT, "这条预警还没有答复，或刚有新的答复", "The warning is not answered, or was answered anew meanwhile"),
    ANSWER_REVIEWED(CONFLICT, "这份答复已有结论", "The answer is reviewed already"),
    OWN_ANSWER(FORBIDDEN, "不能审核自己写的答复", "Nobody reviews what he answered himself"),
    CHECK_NOT_SOUND(UNPROCESSABLE_CONTENT, "核对式写得不对", "A check is not written right"),
    LIVE_NOT_FOUND(NOT_FOUND, "没有这个实时数", "There is no such live value"),
    LIVE_UNIT_DIFFERS(UNPROCESSABLE_CONTENT, "实时数与指标的计量单位不同", "The live value and the indicator have different units"),
    LIVE_NOTHING_TO_TAKE(CONFLICT, "现在没有可以转为监测值的实时数", "There is no live value now that may be taken over as a reading"),
    RULE_NOT_SOUND(UNPROCESSABLE_CONTENT, "指标类型、方向和目标不相配", "Measure, direction and target do not go together"),
    RULE_CHANGED_MEANWHILE(CONFLICT, "这条规则刚被他人修改", "Somebody changed this rule meanwhile"),
    ASSIGNMENT_CHANGED_MEANWHILE(CONFLICT, "这一年的任务刚被他人登记", "Somebody recorded this year's assignment meanwhile"),
    INDICATOR_UNKNOWN(UNPROCESSABLE_CONTENT, "规划中没有这个指标（编号或名称）", "The plan has no indicator of this code or name"),
    VINTAGE_UNKNOWN(UNPROCESSABLE_CONTENT, "没有这种版本", "There is no such vintage"),
    SERIES_UNKNOWN(UNPROCESSABLE_CONTENT, "系列须为“本区”或“对照”", "A series is own or other"),
    DAY_NOT_READABLE(UNPROCESSABLE_CONTENT, "日期写作 2026-03-01", "Write a day as 2026-03-01"),
    CELL_NOT_READABLE(UNPROCESSABLE_CONTENT, "单元格有错或未计算", "The cell holds an error or was never computed"),
    READING_TWICE(UNPROCESSABLE_CONTENT, "文件中已有同一指标同一期的一行", "The file has a row for this indicator and period already"),
    READING_FILE_HEADER(UNPROCESSABLE_CONTENT, "表头不对", "The heading of the table is not right");

    private final HttpStatus status;
    private final Words title;

    ReadingProblem(HttpStatus status, String zh, String en) {
        this.status = status;
        this.title = new Words(zh, en);
    }

    @Override
    public HttpStatus status() {
        return status;
    }

    @Override
    public Words title() {
        return title;
    }
}
