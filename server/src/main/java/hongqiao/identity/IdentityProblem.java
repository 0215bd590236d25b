package hongqiao.identity;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the identity module. A released code is never renamed or reused. */
public enum IdentityProblem implements ProblemType {
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED, "账号或密码不正确", "The username or the password is not right"),
    TOO_MANY_TRIES(HttpStatus.TOO_MANY_REQUESTS, "尝试次数过多，请稍后再试", "Too many tries; wait a while");

    private final HttpStatus status;
    private final Words title;

    IdentityProblem(HttpStatus status, String zh, String en) {
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
