package hongqiao.meaning;

import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the meaning module. A released code is never renamed or reused. */
public enum MeaningProblem implements ProblemType {
    MEANING_UNAVAILABLE(SERVICE_UNAVAILABLE, "语义模型在本机不能运行", "The model of meaning cannot run on this machine");

    private final HttpStatus status;
    private final Words title;

    MeaningProblem(HttpStatus status, String zh, String en) {
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
