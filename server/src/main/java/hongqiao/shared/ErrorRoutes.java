package hongqiao.shared;

import static hongqiao.shared.CommonProblem.FAULT;
import static hongqiao.shared.CommonProblem.NOT_FOUND;
import static hongqiao.shared.CommonProblem.UNAVAILABLE;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The container's last resort: what failed before or outside Spring MVC is told in the same shape. */
@Controller
class ErrorRoutes implements ErrorController {

    private final ProblemWriter problems;

    ErrorRoutes(ProblemWriter problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        var problem = switch (status) {
            case Integer code when code >= 500 && ProblemAdvice.isUnavailable(failure) -> UNAVAILABLE.problem();
            case null -> NOT_FOUND.problem();
            case Integer code when code >= 400 && code < 500 -> ProblemAdvice.known(code);
            default -> FAULT.problem();
        };
        problems.write(problem, request, response);
    }
}
