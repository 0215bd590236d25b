package hongqiao.portal;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the portal module. A released code is never renamed or reused. */
public enum PortalProblem implements ProblemType {
    QUERY_EMPTY(HttpStatus.BAD_REQUEST, "请输入要找的词", "Say what to look for"),
    QUERY_TOO_LONG(HttpStatus.BAD_REQUEST, "要找的词太长", "The words to look for are too long");

    private final HttpStatus status;
    private final Words title;

    PortalProblem(HttpStatus status, String zh, String en) {
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
