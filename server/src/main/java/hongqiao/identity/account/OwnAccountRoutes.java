package hongqiao.identity.account;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Account;
import hongqiao.identity.Officer;
import hongqiao.identity.SystemWork;
import hongqiao.identity.account.CredentialStore.Credential;
import hongqiao.identity.factor.FactorStanding;
import hongqiao.identity.grant.Grant;
import hongqiao.identity.grant.GrantStore;
import hongqiao.identity.grant.GrantView;
import hongqiao.identity.session.Officers;
import hongqiao.identity.session.SignInTries;
import hongqiao.identity.session.SignedIn;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** One's own account: what it is, what it holds, its password. */
@RestController
@RequestMapping("/api/desk/me")
@Needs(value = Permission.OWN_ACCOUNT, does = Operation.WRITE)
class OwnAccountRoutes {

    record OwnAccount(
            String username,
            Words post,
            Words unit,
            @Nullable Integer person,
            @Nullable Instant passwordChangedAt,
            @Nullable Instant passwordDueAt,
            int passwordLength,
            FactorStanding secondFactor,
            List<GrantView> grants) {}

    record PasswordChange(
            @Nullable String current, @Nullable String next) {}

    record PasswordChanged(int endedSessions) {}

    private record Known(Account account, @Nullable Credential credential, List<Grant> grants) {}

    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final OwnPassword password;
    private final FactorStanding.Reading factors;
    private final GrantStore grants;
    private final GrantView.Naming naming;
    private final Officers officers;
    private final SignInTries tries;
    private final SystemWork work;
    private final Clock clock;

    OwnAccountRoutes(
            AccountStore accounts,
            CredentialStore credentials,
            Passwords passwords,
            PasswordRules rules,
            OwnPassword password,
            FactorStanding.Reading factors,
            GrantStore grants,
            GrantView.Naming naming,
            Officers officers,
            SignInTries tries,
            SystemWork work,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.passwords = passwords;
        this.rules = rules;
        this.password = password;
        this.factors = factors;
        this.grants = grants;
        this.naming = naming;
        this.officers = officers;
        this.tries = tries;
        this.work = work;
        this.clock = clock;
    }

    @GetMapping
    @Needs(value = Permission.OWN_ACCOUNT, does = Operation.READ)
    OwnAccount show(@AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var username = officer.username();
        var known = work.read(
                "whether a delegation holds depends on another's grant",
                () -> new Known(
                        accounts.find(username).orElseThrow(),
                        credentials.find(username).orElse(null),
                        grants.of(username)));
        var now = clock.instant();
        return new OwnAccount(
                username,
                known.account().post(),
                known.account().unit(),
                known.account().person(),
                known.credential() == null ? null : known.credential().changedAt(),
                known.credential() == null ? null : passwords.dueAt(known.credential()),
                rules.shortest(),
                factors.of(username, officers.needsSecondFactor(officer.grants())),
                known.grants().stream()
                        .filter(grant -> grant.state(now) != Grant.State.ENDED && grant.state(now) != Grant.State.OVER)
                        .map(naming::of)
                        .toList());
    }

    @PutMapping("/password")
    PasswordChanged change(
            @RequestBody PasswordChange change,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer,
            HttpServletRequest request,
            HttpServletResponse response) {
        var current = valid(change.current(), "current");
        var next = valid(change.next(), "next");
        var session = SignedIn.current().orElseThrow().session();
        // A wrong guess at the current password counts as a failed try, a new one that does not do counts as nothing.
        tries.counting(
                request.getRemoteAddr(),
                "password\n" + officer.username(),
                () -> password.requireCurrent(officer, current));
        return new PasswordChanged(password.change(officer, session, next, request, response));
    }

    private static String valid(@Nullable String text, String field) {
        if (text == null || text.isEmpty() || text.length() > PasswordRules.LONGEST) {
            throw VALUE_NOT_VALID.problem().atField(field);
        }
        return text;
    }
}
