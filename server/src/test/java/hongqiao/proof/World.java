package hongqiao.proof;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.proof.Actor.Held;
import hongqiao.scope.Scopes;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yaml.snakeyaml.Yaml;

/**
 * The real district on a real server, and in the same database a place of another district. One account for each role and each
 * kind of place a grant of it can be bound to; one token; one stranger. At each place one record of each kind.
 */
final class World implements AutoCloseable {

    /** @param peer an account that works there */
    record Site(
            Place place,
            String district,
            int unit,
            String unitCode,
            int area,
            String areaCode,
            String areaKind,
            String peer) {}

    final Running server = Running.server();
    final Rows rows = new Rows(server.database());
    final List<Actor> actors = new ArrayList<>();
    final Map<Place, Site> sites = new EnumMap<>(Place.class);
    final Map<Place, Fixture> fixtures = new EnumMap<>(Place.class);
    final Map<String, Browser> browsers = new HashMap<>();
    final String template;
    /** A sealed telephone number, as the engine keeps it. */
    final String phone;
    /** The same, of a case. */
    final String casePhone;

    /** Place in what streams tell, before there were any fixtures. */
    final String beforeAll;

    private static final String TOKEN = "hq_only-for-the-proof";

    World() {
        // A shift of the demonstration that began later would be on duty in the place of the proof's own.
        rows.jdbc.update("update organisation.shift set withdrawn_at = now()");
        site(Place.OWN, "street-120106001", "120106001", "STREET");
        site(Place.BELOW, "community-120106001002", "120106001002", "COMMUNITY");
        site(Place.BESIDE, "street-120106005", "120106005", "STREET");
        site(Place.ABOVE, "district-government", "120106", "DISTRICT");
        elsewhere();
        sites.values().forEach(site -> {
            rows.account(site.district(), site.peer());
            rows.grant(site.district(), site.peer(), "community-worker", "daily", Held.UNITS, site.unit(), null);
        });
        roles();
        token();
        actors.add(new Actor("anonymous", "anonymous", Held.NOTHING, Set.of(), ""));
        template = template();
        phone = phone();
        casePhone = casePhone();
        beforeAll = server.bean(hongqiao.cases.LiveCases.class).now();
        sites.forEach((place, site) -> fixtures.put(place, Fixture.make(this, site)));
        actors.forEach(actor -> browsers.put(actor.username(), browser(actor)));
        untilFound();
    }

    /** What was put there past everybody is found once the index has followed. */
    private void untilFound() {
        var centre = server.browser().signedIn("dispatch");
        var path = "/api/desk/search/cases?q=" + fixtures.get(Place.BESIDE).caseTitle();
        for (int tries = 0; tries < 200; tries++) {
            if (!centre.get(path).expecting(200).json().path("cases").isEmpty()) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
        }
        throw new IllegalStateException("the index does not follow");
    }

    private void site(Place place, String unit, String area, String kind) {
        var unitId = rows.jdbc.queryForObject(
                "select id from organisation.unit where district = '120106' and code = ?", Integer.class, unit);
        var areaId = rows.jdbc.queryForObject(
                "select id from area.area where district = '120106' and code = ?", Integer.class, area);
        sites.put(place, new Site(place, Rows.OURS, unitId, unit, areaId, area, kind, "a0-" + place.key()));
    }

    private void elsewhere() {
        int district = rows.id("insert into area.area (district, code) values ('120101', '120101')");
        int street =
                rows.id("insert into area.area (district, code, under) values ('120101', '120101001', ?)", district);
        for (var area : List.of(district, street)) {
            rows.jdbc.update("""
                    insert into area.version (district, area, valid_from, recorded_at, parent, kind, name_zh, special, enclave,
                           simulated, change, changed_by)
                    values ('120101', ?, '2020-01-01', now(), ?, ?, '测试他区' || ?, 'NONE', false, true, 'IMPORT', 'proof')""", area, area == street ? district : null, area == street ? "STREET" : "DISTRICT", area);
        }
        int unit = rows.unit(Rows.OTHER, null, "street-120101001", street);
        sites.put(
                Place.ELSEWHERE,
                new Site(
                        Place.ELSEWHERE,
                        Rows.OTHER,
                        unit,
                        "street-120101001",
                        street,
                        "120101001",
                        "STREET",
                        "a0-elsewhere"));
    }

    /** Reads the files, not the catalogue that the server made of them. */
    private void roles() {
        roles(Path.of("../packs/base/roles"));
        roles(Path.of("../packs/enterprise/roles"));
    }

    private void roles(Path folder) {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                Map<String, Object> role = new Yaml().load(Files.readString(file));
                for (var scope : list(role, "scope")) {
                    actor(role, Held.valueOf(scope.toUpperCase(java.util.Locale.ROOT)));
                }
            }
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private void actor(Map<String, Object> role, Held held) {
        var key = role.get("role").toString();
        var duty = role.get("duty").toString();
        var username = "a1-" + key + "-" + held.name().toLowerCase(java.util.Locale.ROOT);
        var actor = new Actor(username, key, held, Set.copyOf(list(role, "permits")), duty);
        actors.add(actor);
        rows.account(Rows.OURS, username);
        grant(actor, username);
    }

    void grant(Actor actor, String username) {
        var own = sites.get(Place.OWN);
        rows.grant(
                Rows.OURS,
                username,
                actor.role(),
                actor.duty(),
                actor.held(),
                actor.held() == Held.UNITS ? own.unit() : null,
                actor.held() == Held.AREAS ? own.area() : null);
    }

    private static List<String> list(Map<String, Object> role, String key) {
        return ((List<?>) role.get(key)).stream().map(Object::toString).collect(Collectors.toList());
    }

    private void token() {
        rows.token(Rows.OURS, "proof", TOKEN, true, sites.get(Place.OWN).unit());
        actors.add(new Actor("token", "token", Held.UNITS, Set.of("people-read", "units-read", "map-read"), "token"));
    }

    /** One draft of the sample plan, cut down to one item of a kind. */
    private String template() {
        try {
            var planner = server.browser().signedIn("planner");
            var text = Files.readAllBytes(Path.of("../packs/samples/chenghe/plan-2026-2030.txt"));
            var id = planner.upload("/api/desk/drafts", "plan-2026-2030.txt", text)
                    .expecting(201)
                    .json()
                    .at("/head/id")
                    .asString();
            rows.jdbc.update("""
                    delete from plan.draft_item where draft = ?::uuid
                       and id not in (select min(id) from plan.draft_item where draft = ?::uuid group by kind)""", id, id);
            return id;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String phone() {
        var officer = server.granting("planner", "science-officer").browser().signedIn("planner");
        var id = officer.send(
                        "POST",
                        "/api/desk/registers/firm/records",
                        Map.of(
                                "values",
                                Map.of(
                                        "name",
                                        "测试企业",
                                        "uscc",
                                        Rows.uscc(),
                                        "registeredOn",
                                        "2020-01-01",
                                        "phone",
                                        Rows.PHONE)))
                .expecting(201)
                .json()
                .at("/record/id")
                .asLong();
        rows.jdbc.update("delete from identity.role_grant where username = 'planner' and role = 'science-officer'");
        return rows.jdbc.queryForObject("select f_phone from register.r_firm where id = ?", String.class, id);
    }

    private String casePhone() {
        var officer = server.granting("planner", "dispatcher").browser().signedIn("planner");
        var number = officer.send(
                        "POST",
                        "/api/desk/cases/grid-event",
                        Map.of(
                                "values",
                                Map.of(
                                        "what", "测试事件",
                                        "matter", "06010",
                                        "source", "PATROL",
                                        "area", "120106001002",
                                        "phone", Rows.PHONE)))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        rows.jdbc.update("delete from identity.role_grant where username = 'planner' and role = 'dispatcher'");
        return rows.jdbc.queryForObject(
                "select data ->> 'phone' from cases.case_file where number = ?", String.class, number);
    }

    private Browser browser(Actor actor) {
        if (actor.isToken()) {
            return server.browser();
        }
        if (actor.isAnonymous()) {
            var browser = server.browser();
            return browser.withToken(
                    browser.get("/api/session").json().at("/csrf/token").asString());
        }
        return server.browser().signedIn(actor.username());
    }

    Caller caller(Actor actor) {
        return new Caller(browsers.get(actor.username()), actor.isToken() ? TOKEN : "");
    }

    /** A browser in which this account of ours is signed in, without the cost of a password. */
    Browser opened(String username) {
        var browser = server.browser();
        var cookie = new HttpCookie("hongqiao-session", rows.session(Rows.OURS, username, Rows.word()));
        cookie.setPath("/");
        cookie.setVersion(0);
        browser.cookies().getCookieStore().add(URI.create(server.url()), cookie);
        return browser.withToken(browser.get("/api/session")
                .expecting(200)
                .json()
                .at("/csrf/token")
                .asString());
    }

    void journal(String district, String type, String id) {
        append(new Entry(new Subject(district, type, id), "proof", "proven", null, id));
    }

    /** Bytes in the store. @return their hash */
    String content(String text) {
        try {
            var hash = hongqiao.shared.Sha256.hex(text);
            server.bean(hongqiao.files.store.ContentStore.class)
                    .keep(hash, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return hash;
        } catch (java.io.IOException unwritable) {
            throw new java.io.UncheckedIOException(unwritable);
        }
    }

    /** Somebody has looked at a personal field of a firm. */
    void looked(String district, long firm, String reason) {
        append(new Entry(
                new Subject(district, "record", "firm:" + firm),
                "proof",
                "record-unmasked",
                null,
                java.util.Map.of("field", "phone", "reason", reason)));
    }

    /** Something has happened to a case. */
    void caseEvent(String district, String number, String reason) {
        var id = rows.jdbc.queryForObject("select id from cases.case_file where number = ?", Long.class, number);
        var routing = java.util.Map.of("by", "NAMED", "zh", reason);
        append(new Entry(
                new Subject(district, "case", String.valueOf(id)),
                "proof",
                "case-step",
                null,
                java.util.Map.of("step", "dispatch", "reason", reason, "routing", routing)));
    }

    private void append(Entry entry) {
        Scopes.everything(
                "a proof needs events",
                () -> new TransactionTemplate(server.bean(PlatformTransactionManager.class))
                        .execute(status -> server.bean(Journal.class).append(entry)));
    }

    @Override
    public void close() {
        rows.close();
        server.close();
    }
}
