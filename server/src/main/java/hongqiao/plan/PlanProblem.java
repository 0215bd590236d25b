package hongqiao.plan;

import static org.springframework.http.HttpStatus.*;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the plan module. A released code is never renamed or reused. */
public enum PlanProblem implements ProblemType {
    PLAN_NOT_FOUND(NOT_FOUND, "没有这个规划", "There is no such plan"),
    INDICATOR_NOT_FOUND(NOT_FOUND, "没有这个指标", "There is no such indicator"),
    COMMITMENT_NOT_FOUND(NOT_FOUND, "没有这项承诺", "There is no such commitment"),
    ACTION_NOT_FOUND(NOT_FOUND, "没有这项行动", "There is no such action"),
    DRAFT_NOT_FOUND(NOT_FOUND, "没有这份草案", "There is no such draft"),
    ITEM_NOT_FOUND(NOT_FOUND, "草案中没有这一项", "There is no such item in the draft"),
    DOCUMENT_EMPTY(UNPROCESSABLE_CONTENT, "文件是空的", "The document is empty"),
    DOCUMENT_BINARY(UNSUPPORTED_MEDIA_TYPE, "不是文本文件", "The document is not a text file"),
    DOCUMENT_TOO_LARGE(CONTENT_TOO_LARGE, "文件太大", "The document is too large"),
    DOCUMENT_ENCODING(UNPROCESSABLE_CONTENT, "文件编码无法识别", "The document's encoding cannot be read"),
    DOCUMENT_WITHOUT_CHAPTERS(UNPROCESSABLE_CONTENT, "文件中没有章节", "The document has no chapters"),
    DOCUMENT_ALREADY_IN_REVIEW(CONFLICT, "这份文件已在审阅中", "This document is already under review"),
    ITEM_CHANGED_MEANWHILE(CONFLICT, "这一项刚被他人修改", "Somebody changed this item meanwhile"),
    DRAFT_CHANGED_MEANWHILE(CONFLICT, "草案刚被他人修改", "Somebody changed the draft meanwhile"),
    DECISION_NOT_POSSIBLE(CONFLICT, "当前状态不能这样处理", "Not possible in the item's state"),
    REASON_MISSING(UNPROCESSABLE_CONTENT, "请填写理由", "A reason is needed"),
    DRAFT_ALREADY_ADOPTED(CONFLICT, "草案已被采用，不能再改", "The draft is adopted and cannot change"),
    DRAFT_WITHDRAWN(CONFLICT, "草案已撤回，不能再改", "The draft is withdrawn and cannot change"),
    COMPILER_BUSY(SERVICE_UNAVAILABLE, "正在读取其他文件", "Other documents are being read"),
    IDEMPOTENCY_KEY_REUSED(
            UNPROCESSABLE_CONTENT, "Idempotency-Key 已用于另一份文件", "The Idempotency-Key belongs to another document"),
    ITEM_ALREADY_THERE(CONFLICT, "这段文字已补充过同类的一项", "An item of this kind has been added for this span already"),
    PLAN_ALREADY_ADOPTED(CONFLICT, "草案已被采用为规划", "The draft has already been adopted as a plan"),
    PLAN_ITEM_NOT_FOUND(NOT_FOUND, "规划中没有这一条目", "There is no such item in the plan"),
    PAIR_NOT_POSSIBLE(CONFLICT, "规划不能与自身对照", "A plan cannot be compared with itself"),
    PERIOD_MISSING(UNPROCESSABLE_CONTENT, "请先填写规划期", "Fill in the plan's period first");

    private final HttpStatus status;
    private final Words title;

    PlanProblem(HttpStatus status, String zh, String en) {
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
