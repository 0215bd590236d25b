package hongqiao.triage;

import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the triage module. A released code is never renamed or reused. */
public enum TriageProblem implements ProblemType {
    TRIAGE_COLUMN_MISSING(UNPROCESSABLE_CONTENT, "表中没有这一列", "The table has no such column"),
    TRIAGE_MESSAGE_MISSING(UNPROCESSABLE_CONTENT, "没有这条留言", "There is no such message"),
    TRIAGE_TIME_NOT_READABLE(UNPROCESSABLE_CONTENT, "时间读不懂", "The time cannot be read"),
    TRIAGE_TOO_FEW_EXAMPLES(UNPROCESSABLE_CONTENT, "例子太少，学不出类别", "There are too few examples to learn subjects from");

    private final HttpStatus status;
    private final Words title;

    TriageProblem(HttpStatus status, String zh, String en) {
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
