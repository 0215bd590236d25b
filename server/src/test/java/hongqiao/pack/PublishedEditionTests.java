package hongqiao.pack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The pack officer adds a field to the batches of firms, thinks better of it, and puts it back; a clerk works meanwhile. */
@DisplayName("发布一版资源包，退回，再发布")
class PublishedEditionTests {

    private static final String RECORDS = "/api/desk/registers/firm-batch/records";

    private static Running server;
    private static PackOffice office;
    private static Browser clerk;

    @BeforeAll
    static void start() {
        server = Running.server();
        office = new PackOffice(server);
        clerk = server.browser().signedIn("science");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** The batches' file with one field more, that is searched by. */
    private static String withVenue() {
        return office.text(PackOffice.BATCH)
                .replace(
                        "    decision: {title",
                        "    venue: {title: 会场, type: string, maxLength: 60, x-field: {en: Venue, search: true}}\n    decision: {title")
                .replace("recognised, decision, decidedOn]}", "recognised, venue, decision, decidedOn]}");
    }

    private static long create(String name, Map<String, Object> more) {
        var values = new java.util.HashMap<String, Object>(Map.of("name", name, "year", 2026, "quota", 10));
        values.putAll(more);
        return clerk.send("POST", RECORDS, Map.of("values", values))
                .expecting(201)
                .json()
                .at("/record/id")
                .asLong();
    }

    private static JsonNode found(String words) {
        return clerk.get(RECORDS + "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8))
                .expecting(200)
                .json()
                .path("records");
    }

    @Test
    @DisplayName("新字段当场可填；退回后看不见也不丢，其间的历史也不丢；再发布又都在")
    void losesNothingWhenAFieldGoesAndComesBack() {
        var before = office.edition();
        var published =
                office.publish(PackOffice.BATCH, withVenue()).expecting(201).json();
        assertThat(published.path("replaced").asInt()).isEqualTo(before);
        assertThat(office.edition()).isEqualTo(before + 1);
        var id = create("会场批次", Map.of("venue", "子牙河畔"));
        assertThat(found("子牙河畔")).hasSize(1);

        office.goBack(before).expecting(201);
        var without = clerk.get(RECORDS + "/" + id).expecting(200).json();
        assertThat(without.path("values").has("venue")).isFalse();
        assertThat(found("子牙河畔"))
                .as("words follow the fields that are searched")
                .isEmpty();
        clerk.send(
                        "PUT",
                        RECORDS + "/" + id,
                        Map.of("version", without.path("version").asInt(), "values", Map.of("quota", 12)))
                .expecting(200);

        office.publish(PackOffice.BATCH, withVenue()).expecting(201);
        var again = clerk.get(RECORDS + "/" + id).expecting(200).json();
        assertThat(again.at("/values/venue").asString()).isEqualTo("子牙河畔");
        assertThat(again.at("/values/quota").asInt()).isEqualTo(12);
        assertThat(found("子牙河畔")).hasSize(1);
        var history = clerk.get(RECORDS + "/" + id + "/history").expecting(200).json();
        assertThat(history.path("versions"))
                .hasSize(2)
                .allSatisfy(version ->
                        assertThat(version.at("/values/venue").asString()).isEqualTo("子牙河畔"));
        office.goBack(before).expecting(201);
    }

    @Test
    @DisplayName("替换 base 的工作日历：预览说明哪个日历有变，发布后即按新时间，退回即复原")
    void showsThatOtherHoursWillBeCounted() {
        var file = "enterprise/calendars/office-hours.yaml";
        var earlier = CalendarFilesTests.OFFICE_FROM_EIGHT;
        var before = office.edition();

        var preview = office.preview(file, earlier);
        assertThat(PackOffice.effects(preview, "enterprise", "calendar office-hours"))
                .singleElement()
                .satisfies(effect -> assertThat(effect.toString()).contains("日历有变", "calendar changed"));
        office.publish(file, earlier).expecting(201);
        assertThat(officeHours()).startsWith("[08:00-");
        office.goBack(before).expecting(201);
        assertThat(officeHours()).startsWith("[08:30-");
    }

    private static String officeHours() {
        var calendar = server.bean(Packs.class).of(CalendarKind.class).find("office-hours");
        return requireNonNull(calendar.orElseThrow().week().get(DayOfWeek.MONDAY))
                .toString();
    }

    @Test
    @DisplayName("谁、何时、为何，都在日志里；退回一版也是一版")
    void isWrittenIntoTheJournal() {
        var before = office.edition();
        office.publish(PackOffice.BATCH, withVenue()).expecting(201);
        office.goBack(before).expecting(201);

        var events = server.bean(Journal.class).list(new Subject("120106", "pack-edition", "packs"));
        var last = events.subList(events.size() - 2, events.size());
        assertThat(last).extracting(event -> event.action()).containsExactly("edition-published", "edition-returned");
        assertThat(last).allSatisfy(event -> assertThat(event.who()).isEqualTo("packs"));
        assertThat(requireNonNull(last.getFirst().after()).path("reason").asString())
                .isEqualTo("试用新字段");
        assertThat(requireNonNull(last.getFirst().before()).path("hash").asString())
                .isEqualTo(requireNonNull(last.getLast().after()).path("hash").asString());
        var list = office.officer
                .get("/api/desk/packs/editions")
                .expecting(200)
                .json()
                .path("editions");
        assertThat(list.get(0).path("repeats").isInt()).as("went back").isTrue();
        assertThat(list.get(1).path("repeats").isNull()).as("files of its own").isTrue();
        assertThat(list.get(0).path("by").asString()).isEqualTo("packs");
    }

    @Test
    @DisplayName("有错不发布，每条错指到文件、行、列和改法")
    void refusesWhatIsNotSound() {
        var before = office.edition();
        var wrong = office.text(PackOffice.BATCH).replace("firms <= quota", "firms <= quotta");

        var refused = office.publish(PackOffice.BATCH, wrong).expecting(422);

        assertThat(refused.code()).isEqualTo("pack-not-sound");
        assertThat(refused.json().path("findings")).singleElement().satisfies(finding -> {
            assertThat(finding.path("file").asString()).isEqualTo(PackOffice.BATCH);
            assertThat(finding.path("line").asInt()).isEqualTo(34);
            assertThat(finding.path("column").asInt()).isPositive();
            assertThat(finding.at("/remedy/zh").asString()).contains("quota");
        });
        var checked = office.check(PackOffice.BATCH, wrong).expecting(200).json();
        assertThat(PackOffice.errors(checked)).hasSize(1);
        assertThat(office.edition()).isEqualTo(before);
    }

    @Test
    @DisplayName("区域、机构、规划、账号、base 和三员的角色不在版次里")
    void keepsWhatIsNotItsOwn() {
        var district = office.text("district.yaml");
        for (var changed : Map.of(
                        "district.yaml", district.replace("天津市", "北京市"),
                        "organisation/units.csv", "x",
                        "plans/2021-2025/plan.yaml", "x",
                        "demo/accounts.yaml", "x",
                        "base/roles/viewer.yaml", "x")
                .entrySet()) {
            var answer = office.publish(changed.getKey(), changed.getValue()).expecting(422);
            assertThat(answer.json().path("findings"))
                    .as(changed.getKey())
                    .anySatisfy(finding ->
                            assertThat(finding.path("code").asString()).startsWith("edition-keeps-"));
        }
        var role = office.text("enterprise/roles/science-lead.yaml");
        var officer = office.publish("enterprise/roles/science-lead.yaml", role.replace("duty: daily", "duty: audit"))
                .expecting(422);
        assertThat(officer.json().path("findings"))
                .anySatisfy(
                        finding -> assertThat(finding.path("code").asString()).isEqualTo("edition-role-duty"));
    }

    @Test
    @DisplayName("没启用的资源包，写了也不发布：先启用")
    void refusesFilesOfAPackThatIsOff() {
        var answer = office.publish("toilets/codes/toilet-kinds.csv", "key,zh,en,parent\nA,甲,A,\n")
                .expecting(422);

        assertThat(answer.json().path("findings"))
                .extracting(finding -> finding.path("code").asString())
                .containsExactly("edition-pack-off");
    }

    @Test
    @DisplayName("两人同时发布：后一个被告知，而不是覆盖前一个")
    void tellsTheSecondOfTwo() {
        var seen = office.edition();
        office.publishOver(seen, PackOffice.BATCH, withVenue()).expecting(201);

        var second = office.publishOver(seen, PackOffice.HELP, office.text(PackOffice.HELP) + "# 另一处\n");

        assertThat(second.expecting(409).code()).isEqualTo("edition-changed-meanwhile");
        assertThat(second.json().path("inForce").asInt()).isEqualTo(seen + 1);
        office.goBack(seen).expecting(201);
    }

    @Test
    @DisplayName("没有理由、没有改动，都不发布")
    void asksForAReasonAndAChange() {
        var candidate = PackOffice.candidate(office.edition());
        assertThat(office.officer
                        .send("POST", "/api/desk/packs/editions", Map.of("candidate", candidate, "reason", " "))
                        .code())
                .isEqualTo("publish-reason-needed");
        assertThat(office.publish().code()).isEqualTo("edition-changes-nothing");
    }

    @Test
    @DisplayName("重启后仍是这一版；另一个进程几秒内跟上")
    void isInForceAfterARestartAndInEveryProcess() throws Exception {
        var before = office.edition();
        try (var other = Running.over(server.database(), server.data(), "hongqiao.editions-every=200ms")) {
            office.publish(PackOffice.BATCH, withVenue()).expecting(201);
            var there = other.browser().signedIn("science");
            var until = System.nanoTime() + 10_000_000_000L;
            while (!there.get("/api/desk/registers/firm-batch").body().contains("\"venue\"")) {
                assertThat(System.nanoTime()).as("the other process follows").isLessThan(until);
                Thread.sleep(100);
            }
        }
        try (var restarted = Running.over(server.database(), server.data())) {
            assertThat(restarted
                            .browser()
                            .signedIn("science")
                            .get("/api/desk/registers/firm-batch")
                            .body())
                    .contains("\"venue\"");
            assertThat(restarted.bean(Packs.class).pack().edition()).isEqualTo(before + 1);
        }
        office.goBack(before).expecting(201);
    }

    @Test
    @DisplayName("回到随程序附带的：一次动作，此后跟随它")
    void goesBackToWhatShips() {
        office.publish(PackOffice.BATCH, withVenue()).expecting(201);
        office.goBack(0).expecting(201);

        var desk = office.desk();
        assertThat(desk.at("/inForce/repeats").asInt(-1)).isZero();
        assertThat(desk.path("files"))
                .allSatisfy(file -> assertThat(file.path("state").asString()).isEqualTo("SAME"));
    }
}
