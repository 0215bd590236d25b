package hongqiao.open311;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import hongqiao.shared.ProblemType;
import hongqiao.shared.Words;
import org.springframework.http.HttpStatus;

/** Refusals of the Open311 door. A released code is never renamed or reused. */
enum Open311Problem implements ProblemType {
    JURISDICTION_NOT_FOUND(NOT_FOUND, "没有这个 jurisdiction_id", "There is no such jurisdiction_id"),
    SERVICE_NOT_FOUND(NOT_FOUND, "没有这个 service_code", "There is no such service_code"),
    SERVICE_NEEDED(BAD_REQUEST, "请给出 service_code", "service_code must be given"),
    REQUEST_NOT_FOUND(NOT_FOUND, "没有这件公开的请求", "There is no such public request"),
    TOKEN_NOT_FOUND(NOT_FOUND, "没有这个 token", "There is no such token"),
    PLACE_NEEDED(
            BAD_REQUEST,
            "请给出 lat 和 long、address_string 或 address_id",
            "Give lat and long, address_string or address_id"),
    ARGUMENT_NOT_VALID(BAD_REQUEST, "参数有误", "An argument is not valid"),
    PERIOD_TOO_LONG(BAD_REQUEST, "起止时间最多相隔 90 天", "A period has 90 days at most");

    private final HttpStatus status;
    private final Words title;

    Open311Problem(HttpStatus status, String zh, String en) {
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
