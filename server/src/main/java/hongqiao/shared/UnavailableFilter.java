package hongqiao.shared;

import static hongqiao.shared.CommonProblem.UNAVAILABLE;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who asks is looked up before any route is reached. Where the database cannot say, the answer is written here and whole: the
 * container's error page would look up who asks once more, fail once more, and break off in the middle.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class UnavailableFilter extends OncePerRequestFilter {

    private final ProblemWriter problems;

    UnavailableFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException failure) {
            if (response.isCommitted() || !ProblemAdvice.isUnavailable(failure)) {
                throw failure;
            }
            response.resetBuffer();
            problems.write(UNAVAILABLE.problem(), request, response);
        }
    }
}
