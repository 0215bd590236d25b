package hongqiao.identity;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.scope.Open;
import hongqiao.shared.District;
import hongqiao.shared.Language;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out. Sessions live in memory: a restart asks officers to sign in again, and loses no work. */
@RestController
@RequestMapping("/api/session")
@Open
class SessionRoutes {

    record SignIn(@Nullable String username, @Nullable String password) {}

    /** Longer than any name or password of ours; keeps nonsense away from the hash. */
    private static final int LONGEST = 200;

    record User(String username, String name, Words post, Words unit, List<Role> roles) {}

    record Token(String header, String token) {}

    record DemoAccount(String username, String name, Words post) {}

    record Session(
            @Nullable User user, Token csrf, District.Place district, boolean demo, List<DemoAccount> demoAccounts) {}

    private final Accounts accounts;
    private final SignInTries tries;
    private final SecurityContextRepository sessions;
    private final CsrfTokenRepository tokens;
    private final District district;
    private final boolean demo;

    SessionRoutes(
            Accounts accounts,
            SignInTries tries,
            SecurityContextRepository sessions,
            CsrfTokenRepository tokens,
            District district,
            @Value("${hongqiao.demo}") boolean demo) {
        this.accounts = accounts;
        this.tries = tries;
        this.sessions = sessions;
        this.tokens = tokens;
        this.district = district;
        this.demo = demo;
    }

    @GetMapping
    ResponseEntity<Session> show(HttpServletRequest request, @Parameter(hidden = true) CsrfToken token) {
        var officer = Gate.currentOfficer().orElse(null);
        return answer(officer, token, Language.of(request));
    }

    @PostMapping
    ResponseEntity<Session> signIn(
            @RequestBody SignIn signIn, HttpServletRequest request, HttpServletResponse response) {
        var username = valid(signIn.username(), "username");
        var password = valid(signIn.password(), "password");
        var officer = tries.counting(request.getRemoteAddr(), username, () -> accounts.signIn(username, password));
        if (request.getSession(false) != null) {
            request.getSession().invalidate();
        }
        request.getSession(true);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                officer,
                null,
                AuthorityUtils.createAuthorityList(
                        officer.roles().stream().map(Role::name).toList())));
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
        return answer(officer, freshToken(request, response), Language.of(request));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        tokens.saveToken(null, request, response);
    }

    private static String valid(@Nullable String text, String field) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            throw VALUE_NOT_VALID.problem().atField(field);
        }
        return text;
    }

    /** A new session gets a new token: the old one may have been planted. */
    private CsrfToken freshToken(HttpServletRequest request, HttpServletResponse response) {
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private ResponseEntity<Session> answer(@Nullable Officer officer, CsrfToken token, Locale locale) {
        var user = officer == null
                ? null
                : new User(
                        officer.username(),
                        officer.post().in(locale),
                        officer.post(),
                        officer.unit(),
                        officer.roles().stream().sorted().toList());
        var offered = demo
                ? accounts.listDemo().stream()
                        .map(account -> new DemoAccount(
                                account.username(), account.post().in(locale), account.post()))
                        .toList()
                : List.<DemoAccount>of();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(
                        user, new Token(token.getHeaderName(), token.getToken()), district.place(), demo, offered));
    }
}
