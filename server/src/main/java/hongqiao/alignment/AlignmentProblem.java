package hongqiao.alignment;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the alignment module. A released code is never renamed or reused. */
public enum AlignmentProblem implements ProblemType {
    REGISTER_HOLDS_NO_TARGETS(
            HttpStatus.CONFLICT, "这个台账不登记上级规划的指标", "This register does not hold targets of the plans above");

    private final HttpStatus status;
    private final Words title;

    AlignmentProblem(HttpStatus status, String zh, String en) {
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
