package hongqiao.proof;

import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.OWN_ACCOUNT;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import hongqiao.identity.SecretBox;
import hongqiao.scope.Operation;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;

/**
 * One's own account: whatever is sent along, it is never another's. What would end the session or change the password of the
 * account that asks is done by a twin of it.
 */
final class OwnProbes {

    private static final String ME = "/api/desk/me";
    private static final byte[] SECRET = "only-for-the-proof!!".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private OwnProbes() {}

    private static Probe own(String route, Operation does, Probe.Attempt attempt) {
        return new Probe(route, OWN_ACCOUNT, does, Rule.OWN_ACCOUNT, attempt);
    }

    static List<Probe> all() {
        return List.of(
                own(
                        "GET " + ME,
                        READ,
                        (c, t) -> c.shows(ME + "?username=" + t.account(), "\"username\":\"" + t.account() + "\"")),
                own("PUT " + ME + "/password", WRITE, (c, t) -> {
                    var body = body(t, Map.of("current", "only-for-tests", "next", "三月的风吹过北运河两岸-7"));
                    as(c, t).send("PUT", ME + "/password", body);
                    return !t.rows.exists("""
                            identity.credential mine join identity.credential old using (password_hash)
                             where mine.district = ? and mine.username = ? and old.username = 'planner'""", t.district(), name(t));
                }),
                own("GET " + ME + "/sessions", LIST, (c, t) -> {
                    t.rows.session(t.district(), t.account(), t.word);
                    return c.shows(ME + "/sessions", "\"" + t.word + "\"");
                }),
                own("DELETE " + ME + "/sessions/{id}", WRITE, (c, t) -> {
                    t.rows.session(t.district(), t.account(), t.word);
                    c.send("DELETE", ME + "/sessions/" + t.word, Map.of());
                    return !t.rows.exists("identity.session where id = ?", t.word);
                }),
                own("DELETE " + ME + "/sessions", WRITE, (c, t) -> {
                    var caller = t.actor.isAnonymous() || t.actor.isToken() ? c : c.by(t.twin());
                    var target = t.isOwn() ? t.word : t.site.peer();
                    t.rows.session(t.district(), target, "other-" + t.word);
                    caller.send("DELETE", ME + "/sessions", Map.of());
                    return !t.rows.exists("identity.session where id = ?", "other-" + t.word);
                }),
                own("POST " + ME + "/second-factor", WRITE, (c, t) -> {
                    as(c, t).send("POST", ME + "/second-factor", Map.of());
                    return t.rows.exists(
                            "identity.second_factor where district = ? and username = ?", t.district(), name(t));
                }),
                own("POST " + ME + "/second-factor/confirmation", WRITE, (c, t) -> {
                    factor(t, false);
                    as(c, t).send("POST", ME + "/second-factor/confirmation", body(t, Map.of("code", code())));
                    return t.rows.exists(
                            "identity.second_factor where username = ? and confirmed_at is not null", t.word);
                }),
                own("POST " + ME + "/second-factor/recovery-codes", WRITE, (c, t) -> {
                    factor(t, true);
                    as(c, t).send("POST", ME + "/second-factor/recovery-codes", body(t, Map.of("code", code())));
                    return t.rows.exists("identity.recovery_code where username = ?", t.word);
                }),
                own("DELETE " + ME + "/second-factor", WRITE, (c, t) -> {
                    factor(t, true);
                    as(c, t).send("DELETE", ME + "/second-factor", body(t, Map.of("code", code())));
                    return !t.rows.exists("identity.second_factor where username = ?", t.word);
                }),
                own("GET " + ME + "/delegations", LIST, (c, t) -> {
                    var to = t.newAccount();
                    t.rows.delegation(t.district(), t.account(), to);
                    return c.shows(ME + "/delegations", "\"" + to + "\"");
                }),
                new Probe("POST " + ME + "/delegations", OWN_ACCOUNT, WRITE, Rule.OWN_DAILY_GRANT, (c, t) -> {
                    t.rows.account(Rows.OURS, t.word);
                    var grant = t.rows.jdbc.queryForObject(
                            "select min(id) from identity.role_grant where username = ?", Integer.class, t.account());
                    c.send(
                            "POST",
                            ME + "/delegations",
                            Map.of(
                                    "grant",
                                    grant,
                                    "to",
                                    t.word,
                                    "lastDay",
                                    LocalDate.now().plusDays(9).toString()));
                    return t.rows.exists("identity.role_grant where username = ?", t.word);
                }),
                own("DELETE " + ME + "/delegations/{id}", WRITE, (c, t) -> {
                    int id = t.rows.delegation(t.district(), t.account(), t.newAccount());
                    c.send("DELETE", ME + "/delegations/" + id, Map.of());
                    return t.rows.exists("identity.role_grant where id = ? and ended_at is not null", id);
                }),
                new Probe(
                        "GET " + ME + "/colleagues",
                        OWN_ACCOUNT,
                        SEARCH,
                        Rule.DISTRICT,
                        (c, t) -> c.shows(ME + "/colleagues?q=" + t.site.peer(), "\"" + t.site.peer() + "\"")));
    }

    /** For one's own thing a twin, whose name is the word; else oneself. */
    private static Caller as(Caller c, Target t) {
        return t.isOwn() ? c.by(t.twin()) : c;
    }

    private static String name(Target t) {
        return t.isOwn() ? t.word : t.site.peer();
    }

    /** What is sent for another's account names it, as one might who hopes that the name counts. */
    private static Map<String, Object> body(Target t, Map<String, Object> body) {
        if (t.isOwn()) {
            return body;
        }
        var with = new LinkedHashMap<>(body);
        with.put("username", t.site.peer());
        return with;
    }

    private static void factor(Target t, boolean confirmed) {
        t.newAccount();
        t.rows.jdbc.update(
                "insert into identity.second_factor (district, username, secret, made_at, confirmed_at) values (?, ?, ?, now(), "
                        + (confirmed ? "now())" : "null)"),
                t.district(),
                t.word,
                t.world.server.bean(SecretBox.class).seal("second-factor", t.word, SECRET));
    }

    private static String code() {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(SECRET, generator.getAlgorithm()), Instant.now());
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
