package hongqiao.identity.token;

import static hongqiao.identity.IdentityProblem.OWN_ACCOUNT;
import static hongqiao.identity.IdentityProblem.TOKEN_NOT_FOUND;
import static hongqiao.identity.IdentityProblem.TOKEN_NOT_WAITING;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Officer;
import hongqiao.identity.Role;
import hongqiao.identity.SecretBox;
import hongqiao.identity.SystemWork;
import hongqiao.identity.token.TokenStore.State;
import hongqiao.identity.token.TokenStore.Token;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Duty;
import hongqiao.scope.Permission;
import hongqiao.shared.District;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tokens for other systems: only for reading daily work, for a place, until a day at most a year ahead. The system officer
 * asks for one and gets it, once; it opens nothing until the security officer has approved, so that neither can open daily
 * work alone.
 */
@Component
class Tokens {

    static final String PREFIX = "hq_";
    static final Duration LONGEST = Duration.ofDays(366);

    private static final int BYTES = 32;
    private static final Duration USED_EVERY = Duration.ofMinutes(1);

    private final TokenStore store;
    private final SystemWork work;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    Tokens(TokenStore store, SystemWork work, Journal journal, District district, Clock clock) {
        this.store = store;
        this.work = work;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    record Made(Token token, String secret) {}

    /** Reading, and daily: what a token may hold. */
    static boolean mayHold(Permission permission) {
        return permission.duty() == Duty.DAILY && permission.name().endsWith("_READ");
    }

    @Transactional(readOnly = true)
    List<Token> list() {
        return store.list();
    }

    @Transactional
    Made make(Token wanted) {
        var now = clock.instant();
        if (!wanted.until().isAfter(now) || wanted.until().isAfter(now.plus(LONGEST))) {
            throw VALUE_NOT_VALID
                    .because("有效期须在一年以内", "A token ends within a year")
                    .atField("lastDay");
        }
        if (wanted.permissions().isEmpty() || !wanted.permissions().stream().allMatch(Tokens::mayHold)) {
            throw VALUE_NOT_VALID
                    .because("令牌只能有日常业务的查看权限", "A token holds permissions to read daily work, and no others")
                    .atField("permissions");
        }
        var secret = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(SecretBox.random(BYTES));
        var token = find(store.insert(wanted, Sha256.of(secret)));
        record("token-made", wanted.madeBy(), null, token);
        return new Made(token, secret);
    }

    @Transactional
    Token approve(int id, String by) {
        var before = find(id);
        if (before.madeBy().equals(by)) {
            throw OWN_ACCOUNT.problem();
        }
        if (before.state(clock.instant()) != State.WAITING || !store.approve(id, by, clock.instant())) {
            throw TOKEN_NOT_WAITING.problem();
        }
        record("token-approved", by, before, find(id));
        return find(id);
    }

    /** At once: the next request with it is refused. */
    @Transactional
    Token revoke(int id, String by) {
        var before = find(id);
        if (store.revoke(id, by, clock.instant())) {
            record("token-revoked", by, before, find(id));
        }
        return find(id);
    }

    /** Who asks with that token; empty unless it is valid now. */
    Optional<Officer> officer(String secret) {
        var now = clock.instant();
        var found = work.read("which system asks", () -> store.find(Sha256.of(secret)))
                .filter(token -> token.state(now) == State.VALID);
        found.filter(token -> token.usedAt() == null
                        || !token.usedAt().plus(USED_EVERY).isAfter(now))
                .ifPresent(token -> work.write("a token is in use", () -> store.used(token.id(), now)));
        return found.map(this::officer);
    }

    private Officer officer(Token token) {
        var name = new Words(token.name(), token.name());
        var role = new Role(
                "token", name, name, Duty.DAILY, Set.copyOf(token.permissions()), Set.of(token.reach()), false);
        return new Officer(
                district.code(),
                Officer.TOKEN + token.id(),
                name,
                name,
                List.of(new Officer.Held(token.id(), role, token.reach(), token.place())),
                null);
    }

    private Token find(int id) {
        return store.find(id).orElseThrow(TOKEN_NOT_FOUND::problem);
    }

    private void record(String action, String by, @Nullable Object before, Token after) {
        var subject = new Subject(district.code(), "token", String.valueOf(after.id()));
        journal.append(new Entry(subject, by, action, before, after));
    }
}
