package hongqiao.shared;

import static hongqiao.shared.CommonProblem.*;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/** Turns whatever a route throws into one shape. A refusal is told; a fault is logged once, with its cause, and told. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    /** Row level security: the row written would lie outside the writer's scope. */
    private static final String ROW_REFUSED = "42501";

    private static final List<String> AWAY = List.of("08", "40", "53", "57P", "58");

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(Problem problem, HttpServletRequest request) {
        var wait = problem.extras().get(Problem.RETRY_AFTER);
        return ResponseEntity.status(problem.type().status())
                .headers(headers -> {
                    if (wait != null) {
                        headers.set(HttpHeaders.RETRY_AFTER, wait.toString());
                    }
                })
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .body(ProblemBody.of(problem, Language.of(request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        return tell(notReadable(unreadable), request);
    }

    /** A form that is cut off or has no boundary is not the reader's fault to be logged; one that is too long has its own word. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(MultipartException broken, HttpServletRequest request) {
        return tell((Problem.isTooLarge(broken) ? REQUEST_TOO_LARGE : REQUEST_NOT_READABLE).problem(), request);
    }

    /** An address with bytes that are no text. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(InvalidParameterException unreadable, HttpServletRequest request) {
        return tell(REQUEST_NOT_READABLE.problem(), request);
    }

    /** The firewall looks at parameters only when somebody asks for them: by then a route has begun. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(RequestRejectedException rejected, HttpServletRequest request) {
        return tell(REQUEST_NOT_READABLE.problem(), request);
    }

    /** What stands in a path and cannot be an identity names nothing. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        var inPath = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        return tell((inPath ? NOT_FOUND : REQUEST_NOT_READABLE).problem(), request);
    }

    /** A day so far away that nothing can be reckoned from it. */
    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(DateTimeException beyond, HttpServletRequest request) {
        return tell(VALUE_NOT_VALID.because("数值或日期超出范围", "A number or a day is beyond all bounds"), request);
    }

    /** The reader went away while we were writing: nobody to tell, nothing broken. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void nobodyListens() {}

    @ExceptionHandler
    ResponseEntity<ProblemBody> tell(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse refusal
                && refusal.getStatusCode().is4xxClientError()) {
            return tell(known(refusal.getStatusCode().value()), request);
        }
        if (NestedExceptionUtils.getMostSpecificCause(exception) instanceof SQLException sql) {
            if (unstorable(sql.getSQLState())) {
                return tell(
                        VALUE_NOT_VALID.because("内容含有无法保存的字符", "It holds characters that cannot be stored"), request);
            }
            if (outOfRange(sql.getSQLState())) {
                return tell(VALUE_NOT_VALID.because("数值或日期超出范围", "A number or a day is beyond all bounds"), request);
            }
            if (ROW_REFUSED.equals(sql.getSQLState())) {
                return tell(OUT_OF_SCOPE.problem(), request);
            }
        }
        if (exception instanceof IllegalArgumentException && isOfAnyType(request)) {
            return tell(CONTENT_TYPE_NOT_SUPPORTED.problem(), request);
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), exception);
        return tell((isUnavailable(exception) ? UNAVAILABLE : FAULT).problem(), request);
    }

    /** Whether it failed for want of the database, and may succeed when sent again: it is away, stopping, out of space, too busy. */
    static boolean isUnavailable(@Nullable Object failure) {
        for (var cause = failure; cause instanceof Throwable one; cause = one.getCause()) {
            if (one instanceof CannotGetJdbcConnectionException
                    || one instanceof CannotCreateTransactionException
                    || one instanceof SQLException sql && isAway(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Classes of PostgreSQL: 08 the connection, 40 undone for the sake of another (40P01: a deadlock), 53 resources (53100: disk full),
     * 57P somebody stops or has stopped it, 58 the disk itself (58030: it cannot be written).
     */
    private static boolean isAway(@Nullable String sqlState) {
        return sqlState != null && AWAY.stream().anyMatch(sqlState::startsWith);
    }

    /** Says that its body is {@code *}/{@code *}: Spring takes that for a mistake of ours. */
    private static boolean isOfAnyType(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.contains("*");
    }

    static Problem known(int status) {
        return switch (status) {
            case 401 -> SIGN_IN_REQUIRED.problem();
            case 403 -> NOT_ALLOWED.problem();
            case 404 -> NOT_FOUND.problem();
            case 405 -> METHOD_NOT_ALLOWED.problem();
            case 406 -> NOT_ACCEPTABLE.problem();
            case 413 -> REQUEST_TOO_LARGE.problem();
            case 415 -> CONTENT_TYPE_NOT_SUPPORTED.problem();
            default -> REQUEST_NOT_READABLE.problem();
        };
    }

    /** Text that PostgreSQL refuses: U+0000 in text or JSON, half a surrogate pair. */
    private static boolean unstorable(@Nullable String sqlState) {
        return "22021".equals(sqlState) || "22P05".equals(sqlState) || "22P02".equals(sqlState);
    }

    /** A number, a day or a moment that no column holds. */
    private static boolean outOfRange(@Nullable String sqlState) {
        return "22003".equals(sqlState) || "22007".equals(sqlState) || "22008".equals(sqlState);
    }

    private static Problem notReadable(HttpMessageNotReadableException unreadable) {
        if (unreadable.getCause() instanceof StreamReadException syntax) {
            var where = syntax.getLocation();
            return REQUEST_NOT_READABLE
                    .because("JSON 格式有误", "The JSON is malformed")
                    .at(new Problem.Place(where.getLineNr(), null, null));
        }
        if (unreadable.getCause() instanceof JacksonException value
                && !value.getPath().isEmpty()) {
            var field = String.join(
                    ".",
                    value.getPath().stream()
                            .map(step -> step.getPropertyName() == null
                                    ? String.valueOf(step.getIndex())
                                    : step.getPropertyName())
                            .toList());
            return VALUE_NOT_VALID
                    .because("“%s”的内容不符合要求", "“%s” does not hold what it should", field)
                    .atField(field);
        }
        return REQUEST_NOT_READABLE.problem();
    }
}
