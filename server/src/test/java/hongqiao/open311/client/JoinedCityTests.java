package hongqiao.open311.client;

import static hongqiao.open311.client.FlawedServer.said;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.Cases;
import hongqiao.cases.GridCentre;
import hongqiao.intake.Intake;
import hongqiao.intake.ReportPlaces;
import hongqiao.open311.OtherCity;
import hongqiao.pack.Packs;
import hongqiao.shared.District;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The city has a GeoReport server; the district joins it. Here its part is played by our own. */
@DisplayName("加入市级 Open311：分页读来只立一案，断了接着读；立案后送去只送一次，跟踪到办结")
class JoinedCityTests {

    @TempDir
    private static Path folder;

    private static GridCentre centre;
    private static OtherCity city;
    private static JdbcTemplate rows;

    @BeforeAll
    static void open() throws Exception {
        centre = new GridCentre("hongqiao.packs=" + packs(), "hongqiao.open311.every=1h");
        city = new OtherCity(centre, "市级平台");
        rows = new JdbcTemplate(centre.server.database().dataSource());
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    /** Ours, but that what comes in at the door goes to the city when it is filed: lamps as such, the rest as rubbish. */
    private static Path packs() throws IOException {
        var from = Project.file("packs");
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = folder.resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        var door = folder.resolve("grid-governance/doors/street.yaml");
        Files.writeString(
                door,
                Files.readString(door)
                        .replace(
                                "\nmost:",
                                "\npasses: {to: city, at: file, services: {\"01037\": street-01037}, otherwise: street-none}\nmost:"));
        return folder;
    }

    private static Peers peers(String key, String url, String format) {
        var environment = new StandardEnvironment();
        var prefix = "hongqiao.open311.peers." + key + ".";
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test",
                        Map.of(
                                prefix + "url",
                                url,
                                prefix + "api-key",
                                city.key(),
                                prefix + "allow-private",
                                "true",
                                prefix + "door",
                                "street",
                                prefix + "format",
                                format,
                                prefix + "subjects.[street-01037]",
                                "01037")));
        return new Peers(environment);
    }

    private static <T> T bean(Class<T> type) {
        return centre.server.bean(type);
    }

    private static Joining joining(Peers peers) {
        return new Joining(
                peers,
                bean(PeerClient.class),
                bean(PeerStore.class),
                bean(PassedStore.class),
                bean(Intake.class),
                bean(ReportPlaces.class),
                bean(TransactionTemplate.class),
                centre.clock,
                Duration.ofDays(7));
    }

    private static Passing passing(Peers peers) {
        return new Passing(
                peers,
                bean(PeerClient.class),
                bean(PassedStore.class),
                bean(PeerStore.class),
                bean(PassedJournal.class),
                bean(Packs.class),
                bean(Cases.class),
                bean(TransactionTemplate.class),
                centre.clock,
                bean(District.class),
                Duration.ofMinutes(15));
    }

    private static String ours() {
        return centre.server.url() + "/open311/v2";
    }

    private static Map<String, @Nullable Object> read(String peer) {
        return rows.queryForMap("select * from open311.peer where key = ?", peer);
    }

    private static JsonNode elsewhere(String number) {
        return centre.as("dispatch")
                .get("/api/desk/cases/grid-event/" + number + "/elsewhere")
                .expecting(200)
                .json();
    }

    private static int cases(String title) {
        return count("select count(*) from cases.case_file where title = ?", title);
    }

    private static int count(String sql, Object... of) {
        return Objects.requireNonNull(rows.queryForObject(sql, Integer.class, of));
    }

    /** Of the case that a request became. */
    private static String number(String peer, String request) {
        return Objects.requireNonNull(rows.queryForObject("""
                select c.number from open311.joined j join cases.case_file c on c.opened_by = j.who
                 where j.peer = ? and j.request_id = ?""", String.class, peer, request));
    }

    /** Of the city, in the district, some way off the last one. */
    private static String request(String id, String description, String more) {
        return """
                {"service_request_id": "%s", "status": "open", "service_code": "street-01037", "description": "%s",
                 "lat": 39.171146, "long": "117.151287"%s}""".formatted(id, description, more);
    }

    @Test
    @DisplayName("真的服务器，JSON 和 XML：读来的每件立一案，页面上有对方编号；再读不再立；已办结的不立")
    void takesEachOnce() throws Exception {
        var theirs = city.lamp("市里报来的一盏灯");
        var closed = city.lamp("已经办完的灯");
        centre.take("dispatch", closed, "reject", Map.of("reason", "不属于受理范围")).expecting(200);
        for (var format : java.util.List.of("json", "xml")) {
            var peers = peers("real-" + format, ours(), format);
            joining(peers).lookForAll();
            var peer = read("real-" + format);
            assertThat(peer.get("failure")).isNull();
            assertThat(peer.get("since")).isNull();

            var number = number("real-" + format, theirs);
            assertThat(elsewhere(number).at("/from/peer").asString()).isEqualTo("real-" + format);
            assertThat(elsewhere(number).at("/from/requestId").asString()).isEqualTo(theirs);
            // What the city shows of it is its service and about where it is.
            assertThat(centre.read("dispatch", number).at("/values/matter").asString())
                    .isEqualTo("01037");
            assertThat(centre.read("dispatch", number).at("/values/point/lon").asDouble())
                    .isEqualTo(117.151);
            assertThat(rows.queryForObject(
                            "select count(*) from open311.joined where peer = ? and request_id = ?",
                            Integer.class,
                            "real-" + format,
                            closed))
                    .isZero();

            var before = count("select count(*) from open311.joined where peer = ?", "real-" + format);
            var reports = count("select count(*) from intake.report");
            // What was made of it here is a request of the same server now, and comes in once more: nobody joins
            // himself.
            rows.update("update open311.peer set done_to = null where key = ?", "real-" + format);
            joining(peers).lookForAll();
            var after = count("select count(*) from open311.joined where peer = ?", "real-" + format);
            assertThat(count("select count(*) from intake.report") - reports).isEqualTo(after - before);
            assertThat(rows.queryForObject("""
                            select count(*) from open311.joined where peer = ? and request_id = ?""", Integer.class, "real-" + format, theirs))
                    .isEqualTo(1);
        }
    }

    @Test
    @DisplayName("读到一半对方坏了：原因写下，恢复后从那一页接着读，前面的页不再问")
    void goesOnWhereItWasCutShort() throws Exception {
        try (var server = new FlawedServer()) {
            var broken = new java.util.concurrent.atomic.AtomicBoolean(true);
            server.on("/requests.json", exchange -> {
                var query = exchange.getRequestURI().getQuery();
                var answer = query.contains("page=1&") || query.endsWith("page=1")
                        ? said(200, "[" + request("p1", "第一页的灯", "") + "]")
                        : broken.get()
                                ? said(503, "")
                                : query.contains("page=2")
                                        ? said(200, "[" + request("p2", "第二页的灯", "") + "]")
                                        : said(200, "[]");
                answer.to(exchange);
            });
            var joining = joining(peers("paged", server.url(), "json"));
            joining.lookForAll();
            assertThat(read("paged").get("failure")).isEqualTo("answered 503");
            assertThat(read("paged").get("page")).isEqualTo(2);
            assertThat(cases("第一页的灯")).isEqualTo(1);
            assertThat(cases("第二页的灯")).isZero();

            broken.set(false);
            server.asked.clear();
            joining.lookForAll();
            assertThat(server.asked).noneMatch(asked -> asked.matches(".*[?&]page=1(&.*)?"));
            assertThat(read("paged").get("failure")).isNull();
            assertThat(read("paged").get("taken")).isEqualTo(2L);
            assertThat(cases("第一页的灯")).isEqualTo(1);
            assertThat(cases("第二页的灯")).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("区外的、没有位置的、没有编号的不立案，有数；不认分页的服务器读得完；脚本和控制符只是文字")
    void leavesOutWhatIsNotOurs() throws Exception {
        try (var server = new FlawedServer()) {
            server.on(
                    "/requests.json",
                    said(
                            200,
                            "["
                                    + String.join(
                                            ",",
                                            java.util.List.of(
                                                    request("in", "区里的<script>灯</script>", ""),
                                                    request("out", "区外的灯", ", \"lat\": 31.2, \"long\": 121.4"),
                                                    request("none", "没有位置的灯", ", \"lat\": \"\", \"long\": null"),
                                                    request("nought", "零度的灯", ", \"lat\": 0, \"long\": 0"),
                                                    request("done", "办结的灯", ", \"status\": \"CLOSED\""),
                                                    request("", "没有编号的灯", "")))
                                    + "]"));
            var joining = joining(peers("flat", server.url(), "json"));
            joining.lookForAll();

            var peer = read("flat");
            assertThat(peer.get("taken")).isEqualTo(1L);
            assertThat(peer.get("left_out")).isEqualTo(4L);
            assertThat(peer.get("refused"))
                    .asInstanceOf(InstanceOfAssertFactories.LONG)
                    .isPositive();
            assertThat(peer.get("failure")).isNull();
            assertThat(cases("区里的<script>灯</script>")).isEqualTo(1);
            joining.lookForAll();
            assertThat(read("flat").get("taken")).isEqualTo(1L);
        }
    }

    @Test
    @DisplayName("立案后送去一次，内容、位置在，姓名电话不在；重送还是那一件；对方办结后这边知道")
    void passesACaseOnAndFollowsIt() throws Exception {
        var peers = peers("city", ours(), "json");
        var passing = passing(peers);
        var number = city.lamp("送到市里的灯", "phone", "13900004321", "last_name", "赵");
        passing.lookForAll();
        assertThat(elsewhere(number).path("to")).isEmpty();

        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        assertThat(elsewhere(number).at("/to/0/state").asString()).isEqualTo("WAITING");
        passing.lookForAll();
        var there = elsewhere(number).at("/to/0");
        assertThat(there.path("state").asString()).isEqualTo("OPEN");
        assertThat(there.path("failure").isNull()).isTrue();
        var theirs = there.path("requestId").asString();
        assertThat(theirs).isNotEqualTo(number);
        var file = centre.read("dispatch", theirs);
        assertThat(file.at("/values/what").asString()).isEqualTo("送到市里的灯");
        assertThat(file.at("/values/point/lon").asDouble()).isEqualTo(117.151287);
        assertThat(file.toString()).doesNotContain("4321", "赵");

        // Its process died before it noted the answer: it goes once more, and is the same request.
        rows.update(
                "update open311.passed set state = 'WAITING', request_id = null, next_try = ? where number = ?",
                java.sql.Timestamp.from(centre.clock.instant()),
                number);
        passing.lookForAll();
        assertThat(elsewhere(number).at("/to/0/requestId").asString()).isEqualTo(theirs);
        assertThat(cases("送到市里的灯")).isEqualTo(2);

        // What went there does not come back as theirs.
        joining(peers).lookForAll();
        assertThat(rows.queryForObject(
                        "select count(*) from open311.joined where request_id = ? and peer = 'city'",
                        Integer.class,
                        theirs))
                .isZero();

        centre.take("dispatch", theirs, "reject", Map.of("reason", "市里不管")).expecting(200);
        rows.update(
                "update open311.passed set next_try = ? where number = ?",
                java.sql.Timestamp.from(centre.clock.instant()),
                number);
        passing.lookForAll();
        assertThat(elsewhere(number).at("/to/0/state").asString()).isEqualTo("CLOSED");
        assertThat(elsewhere(number).at("/to/0/notes").asString()).isEqualTo("不予立案");
    }

    @Test
    @DisplayName("保密案件不送；对方没有的服务代码不送；从那里来的不送回去；各写明原因")
    void keepsBackWhatMustNotGo() throws Exception {
        var peers = peers("city", ours(), "json");
        var secret = city.lamp("要保密的灯");
        centre.take("dispatch", secret, "file", Map.of()).expecting(200);
        centre.take("dispatch", secret, "protect", Map.of("reason", "反映人要求")).expecting(200);
        var other = city.report("street-06010", "对方没有这类");
        centre.take("dispatch", other, "file", Map.of()).expecting(200);
        passing(peers).lookForAll();

        assertThat(elsewhere(secret).at("/to/0/state").asString()).isEqualTo("WITHHELD");
        assertThat(elsewhere(secret).at("/to/0/failure").asString()).isEqualTo("confidential");
        assertThat(elsewhere(other).at("/to/0/state").asString()).isEqualTo("REFUSED");
        assertThat(elsewhere(other).at("/to/0/failure").asString()).isEqualTo("there is no service street-none");

        var from = city.lamp("市里的灯，不该送回去");
        joining(peers).lookForAll();
        var ours = number("city", from);
        centre.take("dispatch", ours, "file", Map.of()).expecting(200);
        passing(peers).lookForAll();
        assertThat(elsewhere(ours).at("/to/0/state").asString()).isEqualTo("WITHHELD");
        assertThat(elsewhere(ours).at("/to/0/failure").asString()).isEqualTo("it came from there");
    }

    @Test
    @DisplayName("设置里没有的服务器：等着，写明原因，不丢")
    void waitsForAServerThatIsNotSet() throws Exception {
        var number = city.lamp("等服务器的灯");
        centre.take("dispatch", number, "file", Map.of()).expecting(200);
        passing(new Peers(new StandardEnvironment())).lookForAll();

        assertThat(elsewhere(number).at("/to/0/state").asString()).isEqualTo("WAITING");
        assertThat(elsewhere(number).at("/to/0/failure").asString())
                .isEqualTo("there is no such server in the settings");
    }
}
