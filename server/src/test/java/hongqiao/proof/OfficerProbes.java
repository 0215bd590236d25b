package hongqiao.proof;

import static hongqiao.scope.Operation.COUNT;
import static hongqiao.scope.Operation.EXPORT;
import static hongqiao.scope.Operation.LIST;
import static hongqiao.scope.Operation.READ;
import static hongqiao.scope.Operation.SEARCH;
import static hongqiao.scope.Operation.WRITE;
import static hongqiao.scope.Permission.ACCESS_EXPLAIN;
import static hongqiao.scope.Permission.ACCOUNTS_EDIT;
import static hongqiao.scope.Permission.ACCOUNTS_READ;
import static hongqiao.scope.Permission.JOURNAL_EXPORT;
import static hongqiao.scope.Permission.JOURNAL_READ;
import static hongqiao.scope.Permission.SESSIONS_END;

import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import java.util.Map;

/** Accounts, access and the journal: the three officers' work, each in the whole of his district and nowhere else. */
final class OfficerProbes {

    private static final String ACCOUNTS = "/api/desk/accounts";
    private static final String AUDIT = "/api/desk/audit";
    private static final String ACCESS = "/api/desk/access";

    private OfficerProbes() {}

    private static Probe in(String route, Permission needs, Operation does, Probe.Attempt attempt) {
        return new Probe(route, needs, does, Rule.DISTRICT, attempt);
    }

    static List<Probe> all() {
        return List.of(
                in(
                        "GET " + ACCOUNTS,
                        ACCOUNTS_READ,
                        LIST,
                        (c, t) -> c.shows(ACCOUNTS + "?limit=20&after=a0", quoted(t))),
                in(
                        "GET " + ACCOUNTS,
                        ACCOUNTS_READ,
                        SEARCH,
                        (c, t) -> c.shows(ACCOUNTS + "?q=" + t.site.peer(), quoted(t))),
                in("GET " + ACCOUNTS, ACCOUNTS_READ, COUNT, (c, t) -> c.counts(ACCOUNTS + "?q=" + t.site.peer())),
                in(
                        "GET " + ACCOUNTS + "/{username}",
                        ACCOUNTS_READ,
                        READ,
                        (c, t) -> c.shows(ACCOUNTS + "/" + t.site.peer(), quoted(t))),
                in("POST " + ACCOUNTS, ACCOUNTS_EDIT, WRITE, (c, t) -> {
                    var words = Map.of("zh", "测试", "en", "test");
                    Map<String, Object> body = Map.of("username", t.word, "post", words, "unit", words);
                    if (t.place == Place.ELSEWHERE) {
                        body = new java.util.HashMap<>(body);
                        body.put("district", Rows.OTHER);
                    }
                    c.send("POST", ACCOUNTS, body);
                    return t.rows.exists("identity.account where district = ? and username = ?", t.district(), t.word);
                }),
                in("PATCH " + ACCOUNTS + "/{username}", ACCOUNTS_EDIT, WRITE, (c, t) -> {
                    c.send("PATCH", account(t), Map.of("post", Map.of("zh", "改过", "en", "changed")));
                    return t.rows.exists("identity.account where username = ? and post_zh = '改过'", t.word);
                }),
                in("POST " + ACCOUNTS + "/{username}/closing", ACCOUNTS_EDIT, WRITE, (c, t) -> {
                    c.send("POST", account(t) + "/closing", Map.of("reason", "证明"));
                    return t.rows.exists("identity.account where username = ? and closed_at is not null", t.word);
                }),
                in("POST " + ACCOUNTS + "/{username}/opening", ACCOUNTS_EDIT, WRITE, (c, t) -> {
                    var path = account(t);
                    t.rows.jdbc.update(
                            "update identity.account set closed_at = now(), closed_why = '证明' where username = ?",
                            t.word);
                    c.send("POST", path + "/opening", Map.of());
                    return t.rows.exists("identity.account where username = ? and closed_at is null", t.word);
                }),
                in("POST " + ACCOUNTS + "/{username}/password", ACCOUNTS_EDIT, WRITE, (c, t) -> {
                    c.send("POST", account(t) + "/password", Map.of());
                    return t.rows.exists("identity.credential where username = ? and must_change", t.word);
                }),
                // They say which of the officers is missing, and make him; none is here. FirstStartTests has the rest.
                new Probe(
                        "GET " + ACCOUNTS + "/first-officers",
                        ACCOUNTS_READ,
                        READ,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(ACCOUNTS + "/first-officers", t.site.peer())),
                new Probe(
                        "POST " + ACCOUNTS + "/first-officers",
                        ACCOUNTS_EDIT,
                        WRITE,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> {
                            var words = Map.of("zh", "测试", "en", "test");
                            c.send(
                                    "POST",
                                    ACCOUNTS + "/first-officers",
                                    Map.of("duty", "security", "username", t.word, "post", words, "unit", words));
                            return t.rows.exists("identity.account where username = ?", t.word);
                        }),
                in(
                        "GET " + ACCOUNTS + "/{username}/sessions",
                        SESSIONS_END,
                        LIST,
                        (c, t) -> c.shows(ACCOUNTS + "/" + t.site.peer() + "/sessions", t.fixture.session())),
                in("DELETE " + ACCOUNTS + "/{username}/sessions", SESSIONS_END, WRITE, (c, t) -> {
                    var path = account(t);
                    t.rows.session(t.district(), t.word, t.word);
                    c.send("DELETE", path + "/sessions", Map.of());
                    return !t.rows.exists("identity.session where id = ?", t.word);
                }),
                in("DELETE " + ACCOUNTS + "/{username}/lock", SESSIONS_END, WRITE, (c, t) -> {
                    c.send("DELETE", account(t) + "/lock", Map.of());
                    return t.rows.exists("journal.event where subject_id = ? and action = 'account-unlocked'", t.word);
                }),
                in("DELETE " + ACCOUNTS + "/{username}/second-factor", SESSIONS_END, WRITE, (c, t) -> {
                    var path = account(t);
                    t.rows.jdbc.update(
                            "insert into identity.second_factor (district, username, secret, made_at) values (?, ?, '', now())",
                            t.district(),
                            t.word);
                    c.send("DELETE", path + "/second-factor", Map.of());
                    return !t.rows.exists("identity.second_factor where username = ?", t.word);
                }),
                in(
                        "GET " + ACCESS,
                        ACCESS_EXPLAIN,
                        LIST,
                        (c, t) -> c.shows(ACCESS + "?account=" + t.site.peer(), quoted(t))),
                new Probe(
                        "GET " + ACCESS + "/kinds",
                        ACCESS_EXPLAIN,
                        LIST,
                        Rule.NOTHING_OF_ANYBODY,
                        (c, t) -> c.shows(ACCESS + "/kinds", t.fixture.word())),
                in(
                        "GET " + ACCESS + "/why",
                        ACCESS_EXPLAIN,
                        READ,
                        (c, t) -> c.shows(
                                ACCESS + "/why?account=" + t.site.peer() + "&record=person:" + t.fixture.word(),
                                quoted(t))),
                in(
                        "GET " + ACCESS + "/who",
                        ACCESS_EXPLAIN,
                        LIST,
                        (c, t) -> c.shows(ACCESS + "/who?record=person:" + t.fixture.word(), t.fixture.word())),
                in("GET " + AUDIT, JOURNAL_READ, LIST, (c, t) -> c.shows(events(AUDIT + "?", t), event(t))),
                in(
                        "GET " + AUDIT,
                        JOURNAL_READ,
                        SEARCH,
                        (c, t) -> c.shows(events(AUDIT + "?q=" + t.fixture.word() + "&", t), event(t))),
                in("GET " + AUDIT, JOURNAL_READ, COUNT, (c, t) -> c.counts(events(AUDIT + "?", t))),
                in(
                        "GET " + AUDIT + "/kinds",
                        JOURNAL_READ,
                        LIST,
                        (c, t) -> c.shows(AUDIT + "/kinds", "\"" + t.fixture.event() + "\"")),
                in(
                        "GET " + AUDIT + "/export",
                        JOURNAL_EXPORT,
                        EXPORT,
                        (c, t) -> c.shows(events(AUDIT + "/export?format=csv&", t), t.fixture.word())),
                in(
                        "GET " + AUDIT + "/export",
                        JOURNAL_EXPORT,
                        EXPORT,
                        (c, t) -> c.shows(events(AUDIT + "/export?format=jsonl&", t), t.fixture.word())));
    }

    private static String quoted(Target t) {
        return "\"" + t.site.peer() + "\"";
    }

    private static String account(Target t) {
        return ACCOUNTS + "/" + t.newAccount();
    }

    private static String events(String path, Target t) {
        return path + "type=" + t.fixture.event();
    }

    private static String event(Target t) {
        return "\"" + t.fixture.word() + "\"";
    }
}
