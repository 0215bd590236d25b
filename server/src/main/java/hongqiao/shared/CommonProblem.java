package hongqiao.shared;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

/** Refusals that belong to no module: what any request can run into. */
public enum CommonProblem implements ProblemType {
    NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个地址", "There is nothing at this address"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "此地址不支持这种操作", "This address does not take this method"),
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED, "请先登录", "Please sign in first"),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "您的岗位无权执行此操作", "Your post does not allow this"),
    OUT_OF_SCOPE(HttpStatus.FORBIDDEN, "超出您的管辖范围", "This lies outside your scope"),
    CSRF(HttpStatus.FORBIDDEN, "页面已过期，请刷新后重试", "This page has expired; reload it and try again"),
    REQUEST_NOT_READABLE(HttpStatus.BAD_REQUEST, "请求内容无法识别", "The request cannot be read"),
    VALUE_NOT_VALID(HttpStatus.UNPROCESSABLE_CONTENT, "填写的内容有误", "A value is not valid"),
    CONTENT_TYPE_NOT_SUPPORTED(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "不支持这种内容类型", "This content type is not supported"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "无法以所要求的格式回答", "The answer cannot be given in that format"),
    REQUEST_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "提交的内容太大", "The request is too large"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "系统暂时无法服务，请稍后再试", "Not available for the moment; try again soon"),
    FAULT(HttpStatus.INTERNAL_SERVER_ERROR, "系统出现故障，已记录", "Something broke here; it has been recorded");

    private final HttpStatus status;
    private final Words title;

    CommonProblem(HttpStatus status, String zh, String en) {
        this.status = status;
        this.title = new Words(zh, en);
    }

    /** What a request must have. @throws Problem {@code value-not-valid}: absent or null */
    public static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw VALUE_NOT_VALID
                    .because("请填写“%s”", "“%s” must be given", field)
                    .atField(field);
        }
        return value;
    }

    /** Likewise, and an object. */
    public static JsonNode neededObject(@Nullable JsonNode value, String field) {
        return needed(value != null && value.isObject() ? value : null, field);
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
