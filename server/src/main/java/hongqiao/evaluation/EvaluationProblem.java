package hongqiao.evaluation;

import static org.springframework.http.HttpStatus.CONFLICT;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the evaluation module. A released code is never renamed or reused. */
public enum EvaluationProblem implements ProblemType {
    ROUND_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这一轮评估", "There is no such round"),
    ROUND_ALREADY_OPEN(CONFLICT, "这一轮评估已经开过", "This round has been opened already"),
    ROUND_NOT_OF_PLAN(UNPROCESSABLE_CONTENT, "年份或截止日与规划期、评估种类不符", "Year or cut-off does not fit the plan and the kind"),
    PLAN_NOT_IN_FORCE(CONFLICT, "规划不在施行，不能评估", "The plan is not in force; it is not evaluated"),
    ROUND_CLOSED(CONFLICT, "这一轮已冻结或取消，不能再改", "The round is frozen or cancelled and takes no more"),
    ROUND_NOT_FROZEN(CONFLICT, "这一轮还没有冻结", "The round is not frozen yet"),
    CUT_OFF_NOT_REACHED(CONFLICT, "还没有到截止日", "The cut-off has not come yet"),
    UNITS_NOT_REPORTED(CONFLICT, "还有单位没有报齐", "Some units have not reported"),
    UNIT_NOT_ASKED(UNPROCESSABLE_CONTENT, "这个单位不在填报单位之列", "This unit is not among those that report"),
    UNIT_HAS_REPORTED(CONFLICT, "这个单位已经报齐，无须催报", "This unit has reported; there is nothing to remind it of"),
    PROMISE_NOT_FOUND(HttpStatus.NOT_FOUND, "规划中没有这项承诺或任务", "The plan has no such commitment or task"),
    PROMISE_IS_MEASURED(CONFLICT, "这项承诺由指标评定，不另作自评", "An indicator measures this promise; it is not stated by hand"),
    STATEMENT_CONTRADICTS(UNPROCESSABLE_CONTENT, "自评结论与所报数字不符", "The rating contradicts the figure that was given"),
    STATEMENT_CHANGED_MEANWHILE(CONFLICT, "这项自评刚被他人填过", "Somebody stated this meanwhile"),
    FINDING_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这条评估发现", "There is no such finding"),
    FINDING_ENDED(CONFLICT, "这条发现已有处理结果", "This finding has its outcome already"),
    REVISION_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这项修订", "There is no such revision"),
    REVISION_STEP_SKIPPED(CONFLICT, "修订程序不能跳步", "No step of a revision is skipped"),
    REVISION_CHANGED_MEANWHILE(CONFLICT, "这项修订刚被他人推进", "Somebody moved this revision meanwhile"),
    REVISION_NOT_SOUND(UNPROCESSABLE_CONTENT, "修订内容有误", "The revision is not sound"),
    DECISION_NOT_COMPLETE(
            UNPROCESSABLE_CONTENT,
            "审议须写明机关、文号、日期，施行日期不早于批准日期",
            "A decision names organ, document number and day, and takes effect no earlier than that day"),
    NOT_YET_EFFECTIVE(CONFLICT, "还没有到施行日期", "The day on which it takes effect has not come"),
    PLAN_SUPERSEDED(CONFLICT, "规划已有新版本，修订须从新版本重新提出", "The plan has a newer edition; propose the revision of that one"),
    NOTICE_NOT_FOUND(HttpStatus.NOT_FOUND, "没有须由该单位知悉的通知", "There is nothing for this unit to take note of");

    private final HttpStatus status;
    private final Words title;

    EvaluationProblem(HttpStatus status, String zh, String en) {
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
