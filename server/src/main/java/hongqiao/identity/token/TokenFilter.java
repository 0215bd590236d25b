package hongqiao.identity.token;

import static hongqiao.identity.IdentityProblem.TOKEN_NOT_VALID;
import static hongqiao.identity.IdentityProblem.TWO_CREDENTIALS;

import hongqiao.identity.session.Cookies;
import hongqiao.identity.session.Sessions;
import hongqiao.identity.session.SignInTries;
import hongqiao.identity.session.SignedIn;
import hongqiao.shared.Problem;
import hongqiao.shared.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets another system in by {@code Authorization: Bearer hq_…}. A request with a token and a session at once is refused:
 * which of the two counts must never be a question. Wrong tokens count as failed tries of their address.
 */
@Component
public class TokenFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 200;

    private final Tokens tokens;
    private final SignInTries tries;
    private final ProblemWriter problems;

    TokenFilter(Tokens tokens, SignInTries tries, ProblemWriter problems) {
        this.tokens = tokens;
        this.tries = tries;
        this.problems = problems;
    }

    public static boolean carriesToken(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!carriesToken(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            if (Cookies.find(request, Sessions.COOKIE).isPresent()) {
                throw TWO_CREDENTIALS.problem();
            }
            var secret = request.getHeader(HttpHeaders.AUTHORIZATION)
                    .substring(BEARER.length())
                    .strip();
            var officer = tries.counting(
                    request.getRemoteAddr(),
                    "token",
                    () -> tokens.officer(secret.length() > LONGEST ? "" : secret)
                            .orElseThrow(TOKEN_NOT_VALID::problem));
            SecurityContextHolder.setContext(new SecurityContextImpl(new SignedIn(officer, null)));
        } catch (Problem refused) {
            problems.write(refused, request, response);
            return;
        }
        chain.doFilter(request, response);
    }
}
