package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.GRANTS_EDIT;
import static hongqiao.scope.Permission.GRANTS_READ;
import static hongqiao.scope.Permission.TOKENS_EDIT;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Grants and tokens for places of the whole district, and for none outside it. */
final class GrantProbes {

    private static final String GRANTS = "/api/desk/grants";
    private static final String TOKENS = "/api/desk/tokens";
    private static final String KEYS = "/api/desk/sender-keys";

    private GrantProbes() {}

    private static Probe in(String route, Permission needs, Operation does, Probe.Attempt attempt) {
        return new Probe(route, needs, does, Rule.DISTRICT, attempt);
    }

    static List<Probe> all() {
        return List.of(
                in("GET " + GRANTS, GRANTS_READ, LIST, (c, t) -> c.shows(GRANTS + "?account=" + t.site.peer(), who(t))),
                in("GET " + GRANTS, GRANTS_READ, COUNT, (c, t) -> c.counts(GRANTS + "?account=" + t.site.peer())),
                in("POST " + GRANTS, GRANTS_EDIT, WRITE, (c, t) -> {
                    t.rows.account(Rows.OURS, t.word);
                    c.send(
                            "POST",
                            GRANTS,
                            Map.of("username", t.word, "role", "unit-officer", "unit", t.site.unitCode()));
                    return t.rows.exists("identity.role_grant where username = ?", t.word);
                }),
                in("DELETE " + GRANTS + "/{id}", GRANTS_EDIT, WRITE, (c, t) -> {
                    var account = t.newAccount();
                    int id = t.rows.grant(
                            t.district(), account, "viewer", "daily", Actor.Held.UNITS, t.site.unit(), null);
                    c.send("DELETE", GRANTS + "/" + id, Map.of());
                    return t.rows.exists("identity.role_grant where id = ? and ended_at is not null", id);
                }),
                in(
                        "GET " + GRANTS + "/places",
                        GRANTS_READ,
                        SEARCH,
                        (c, t) -> c.shows(
                                GRANTS + "/places?kind=UNITS&q=" + t.site.unitCode(), "\"" + t.site.unitCode() + "\"")),
                in(
                        "GET " + GRANTS + "/accounts",
                        GRANTS_READ,
                        SEARCH,
                        (c, t) -> c.shows(GRANTS + "/accounts?q=" + t.site.peer(), who(t))),
                new Probe(
                        "GET /api/desk/roles",
                        GRANTS_READ,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows("/api/desk/roles", t.site.peer())),
                in("GET /api/desk/notices", TOKENS_EDIT, LIST, (c, t) -> {
                    t.rows.notice(t.district(), t.word);
                    return c.shows("/api/desk/notices", t.word);
                }),
                in("GET " + TOKENS, TOKENS_EDIT, LIST, (c, t) -> c.shows(TOKENS, token(t))),
                in("POST " + TOKENS, TOKENS_EDIT, WRITE, (c, t) -> {
                    c.send(
                            "POST",
                            TOKENS,
                            Map.of(
                                    "name", t.word,
                                    "permissions", List.of("people-read"),
                                    "unit", t.site.unitCode(),
                                    "district", false,
                                    "lastDay", LocalDate.now().plusDays(9).toString()));
                    return t.rows.exists("identity.token where name = ?", t.word);
                }),
                in("DELETE " + TOKENS + "/{id}", TOKENS_EDIT, WRITE, (c, t) -> {
                    c.send("DELETE", TOKENS + "/" + waiting(t), Map.of());
                    return isRevoked(t);
                }),
                in("GET " + KEYS, TOKENS_EDIT, LIST, (c, t) -> {
                    t.rows.senderKey(t.district(), t.word);
                    return c.shows(KEYS, "\"" + t.word + "\"");
                }),
                in("POST " + KEYS, TOKENS_EDIT, WRITE, (c, t) -> {
                    c.send("POST", KEYS, Map.of("kind", "OPEN311", "sender", t.word));
                    return t.rows.exists("intake.sender_key where sender = ? and district = ?", t.word, t.district());
                }),
                in("DELETE " + KEYS + "/{id}", TOKENS_EDIT, WRITE, (c, t) -> {
                    c.send("DELETE", KEYS + "/" + t.rows.senderKey(t.district(), t.word), Map.of());
                    return t.rows.exists("intake.sender_key where sender = ? and revoked_at is not null", t.word);
                }),
                in("GET " + GRANTS + "/tokens", GRANTS_READ, LIST, (c, t) -> c.shows(GRANTS + "/tokens", token(t))),
                in("POST " + GRANTS + "/tokens/{id}/approval", GRANTS_EDIT, WRITE, (c, t) -> {
                    c.send("POST", GRANTS + "/tokens/" + waiting(t) + "/approval", Map.of());
                    return t.rows.exists("identity.token where name = ? and approved_at is not null", t.word);
                }),
                in("DELETE " + GRANTS + "/tokens/{id}", GRANTS_EDIT, WRITE, (c, t) -> {
                    c.send("DELETE", GRANTS + "/tokens/" + waiting(t), Map.of());
                    return isRevoked(t);
                }));
    }

    private static String who(Target t) {
        return "\"username\":\"" + t.site.peer() + "\"";
    }

    private static String token(Target t) {
        return "\"" + t.fixture.token() + "\"";
    }

    private static int waiting(Target t) {
        return t.rows.token(t.district(), t.word, "secret-" + t.word, false, t.site.unit());
    }

    private static boolean isRevoked(Target t) {
        return t.rows.exists("identity.token where name = ? and revoked_at is not null", t.word);
    }
}
