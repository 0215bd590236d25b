package hongqiao.identity.session;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Accounts;
import hongqiao.identity.DemoAccounts;
import hongqiao.identity.Next;
import hongqiao.identity.Officer;
import hongqiao.identity.ProviderLink;
import hongqiao.identity.RoleCatalogue;
import hongqiao.identity.SystemWork;
import hongqiao.scope.Duty;
import hongqiao.scope.Open;
import hongqiao.scope.Permission;
import hongqiao.shared.District;
import hongqiao.shared.Language;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
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

/** Signing in, by password and by code, and out; and who is signed in. */
@RestController
@RequestMapping("/api/session")
@Open
class SessionRoutes {

    /** Longer than any name or password of ours; keeps nonsense away from the hash. */
    private static final int LONGEST = 200;

    record SignInRequest(
            @Nullable String username, @Nullable String password) {}

    record Code(@Nullable String code) {}

    record User(String username, String name, Words post, Words unit, List<String> roles) {}

    record Token(String header, String token) {}

    /** @param does what its roles are for; null where it has none */
    record DemoAccount(
            String username,
            String name,
            Words post,
            @Nullable Duty duty,
            @Nullable Words does) {}

    /**
     * @param next what must be done before anything else; null: nothing
     * @param permissions keys of what one may do somewhere
     * @param expiresAt when the session is over if nothing more is asked; null: nobody is signed in
     * @param oidc null where no identity provider is set up
     */
    record Session(
            @Nullable User user,
            @Nullable Next next,
            boolean mustChangePassword,
            List<String> permissions,
            @Nullable Instant expiresAt,
            long idleSeconds,
            Token csrf,
            District.Place district,
            boolean demo,
            List<DemoAccount> demoAccounts,
            @Nullable ProviderLink oidc) {}

    private final SignIn signIn;
    private final Sessions sessions;
    private final Officers officers;
    private final Accounts accounts;
    private final SystemWork work;
    private final CsrfTokenRepository tokens;
    private final DemoAccounts offered;
    private final RoleCatalogue roles;
    private final ObjectProvider<ProviderLink> provider;
    private final District district;
    private final boolean demo;

    SessionRoutes(
            SignIn signIn,
            Sessions sessions,
            Officers officers,
            Accounts accounts,
            SystemWork work,
            CsrfTokenRepository tokens,
            DemoAccounts offered,
            RoleCatalogue roles,
            ObjectProvider<ProviderLink> provider,
            District district,
            @Value("${hongqiao.demo}") boolean demo) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.officers = officers;
        this.accounts = accounts;
        this.work = work;
        this.tokens = tokens;
        this.offered = offered;
        this.roles = roles;
        this.provider = provider;
        this.district = district;
        this.demo = demo;
    }

    @GetMapping
    ResponseEntity<Session> show(HttpServletRequest request, @Parameter(hidden = true) CsrfToken token) {
        var signedIn = SignedIn.current().filter(it -> !it.getPrincipal().isToken());
        if (signedIn.isPresent()) {
            return answer(signedIn.get().getPrincipal(), signedIn.get().session(), token, Language.of(request));
        }
        var waiting = Cookies.find(request, Sessions.COOKIE).isPresent() ? signIn.waiting(request) : null;
        return answer(null, waiting == null ? null : waiting.orElse(null), token, Language.of(request));
    }

    @PostMapping
    ResponseEntity<Session> signIn(
            @RequestBody SignInRequest wanted, HttpServletRequest request, HttpServletResponse response) {
        var username = valid(wanted.username(), "username");
        var password = valid(wanted.password(), "password");
        return answer(signIn.withPassword(username, password, request, response), request, response);
    }

    @PostMapping("/second-factor")
    ResponseEntity<Session> code(@RequestBody Code code, HttpServletRequest request, HttpServletResponse response) {
        return answer(signIn.withCode(valid(code.code(), "code"), request, response), request, response);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        signIn.signOut(request, response);
        SecurityContextHolder.clearContext();
        tokens.saveToken(null, request, response);
    }

    private static String valid(@Nullable String text, String field) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            throw VALUE_NOT_VALID.problem().atField(field);
        }
        return text;
    }

    private ResponseEntity<Session> answer(
            SessionStore.Session session, HttpServletRequest request, HttpServletResponse response) {
        var officer = session.step() == SessionStore.Step.FULL
                ? work.read("who signed in", () -> officers.find(session.username()))
                        .orElse(null)
                : null;
        return answer(officer, session, freshToken(request, response), Language.of(request));
    }

    /** A new session gets a new token: the old one may have been planted. */
    private CsrfToken freshToken(HttpServletRequest request, HttpServletResponse response) {
        var token = tokens.generateToken(request);
        tokens.saveToken(token, request, response);
        new XorCsrfTokenRequestAttributeHandler().handle(request, response, () -> token);
        return (CsrfToken) request.getAttribute(CsrfToken.class.getName());
    }

    private ResponseEntity<Session> answer(
            @Nullable Officer officer, SessionStore.@Nullable Session session, CsrfToken token, Locale locale) {
        var user = officer == null
                ? null
                : new User(
                        officer.username(), officer.post().in(locale), officer.post(), officer.unit(), officer.roles());
        var next = officer != null ? officer.next() : session == null ? null : Next.SECOND_FACTOR;
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Session(
                        user,
                        next,
                        next == Next.CHANGE_PASSWORD,
                        officer == null
                                ? List.of()
                                : officer.permissions().stream()
                                        .sorted()
                                        .map(Permission::key)
                                        .toList(),
                        session == null ? null : sessions.expiresAt(session),
                        sessions.idle().toSeconds(),
                        new Token(token.getHeaderName(), token.getToken()),
                        district.place(),
                        demo,
                        demo ? demoAccounts(locale) : List.of(),
                        provider.getIfAvailable()));
    }

    /** In the order of the pack. */
    private List<DemoAccount> demoAccounts(Locale locale) {
        var open = accounts.listDemo().stream()
                .map(hongqiao.identity.Account::username)
                .toList();
        return offered.accounts().stream()
                .filter(account -> open.contains(account.username()))
                .map(account -> demoAccount(account, locale))
                .toList();
    }

    private DemoAccount demoAccount(DemoAccounts.DemoAccount account, Locale locale) {
        var role = account.grants().stream()
                .findFirst()
                .flatMap(grant -> roles.find(grant.role()))
                .orElse(null);
        return new DemoAccount(
                account.username(),
                account.post().in(locale),
                account.post(),
                role == null ? null : role.duty(),
                role == null ? null : role.description());
    }
}
