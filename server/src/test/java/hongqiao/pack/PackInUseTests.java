package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Three firms and a batch stand in the registers; the pack officer asks what a change would do before he publishes it. */
@DisplayName("发布之前先看会变什么、动到哪些记录")
class PackInUseTests {

    private static final String FIRM = "enterprise/registers/firm.yaml";
    private static final String SIZES = "enterprise/codes/firm-sizes.csv";

    private static Running server;
    private static PackOffice office;

    @BeforeAll
    static void start() {
        server = Running.server();
        office = new PackOffice(server);
        var clerk = server.browser().signedIn("science");
        firm(clerk, "模拟甲", "91120106X00000001T", 20, 8, "SMALL");
        firm(clerk, "模拟乙", "91120106X00000002X", 40, 8, "MEDIUM");
        firm(clerk, "模拟丙", "91120106X000000031", 40, null, null);
        clerk.send(
                        "POST",
                        "/api/desk/registers/firm-batch/records",
                        Map.of("values", Map.of("name", "第一批", "year", 2026, "quota", 10)))
                .expecting(201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void firm(
            Browser clerk, String name, String uscc, int staff, @Nullable Integer science, @Nullable String size) {
        var values = new HashMap<String, Object>(
                Map.of("name", name, "uscc", uscc, "registeredOn", "2020-01-01", "staff", staff));
        if (science != null) {
            values.put("scienceStaff", science);
            values.put("officer", "模拟干部");
        }
        if (size != null) {
            values.put("size", size);
        }
        clerk.send("POST", "/api/desk/registers/firm/records", Map.of("values", values))
                .expecting(201);
    }

    private static JsonNode only(JsonNode answer, String about, String part) {
        var found = PackOffice.effects(answer, about, part);
        assertThat(found).as(answer.toString()).hasSize(1);
        return found.getFirst();
    }

    @Test
    @DisplayName("计算字段改了算法：几条记录的值会变，从几变到几")
    void countsTheRecordsWhoseComputedFieldWouldChange() {
        var preview = office.preview(
                FIRM,
                office.text(FIRM).replace("\"scienceStaff / staff\"", "\"staff > 30 ? 0.5 : scienceStaff / staff\""));

        var changed = PackOffice.effects(preview, "firm", "field scienceRate").stream()
                .filter(effect -> !effect.path("records").isNull())
                .toList();
        assertThat(changed).singleElement().satisfies(effect -> {
            assertThat(effect.path("records").asInt()).isEqualTo(2);
            assertThat(effect.path("samples"))
                    .as("a pack officer reads no firms")
                    .isEmpty();
        });
    }

    @Test
    @DisplayName("有权看这个台账的人，还看到是哪几条")
    void namesTheRecordsToWhoMaySeeThem() {
        server.granting("packs", "science-lead");

        var preview = office.preview(
                FIRM,
                office.text(FIRM).replace("\"scienceStaff / staff\"", "\"staff > 30 ? 0.5 : scienceStaff / staff\""));

        var samples = PackOffice.effects(preview, "firm", "field scienceRate").stream()
                .filter(effect -> !effect.path("records").isNull())
                .findFirst()
                .orElseThrow()
                .path("samples");
        assertThat(samples)
                .extracting(sample -> sample.path("title").asString() + " "
                        + sample.path("change").asString())
                .containsExactly("模拟乙 0.200000000000 → 0.5", "模拟丙 — → 0.5");
        JdbcClient.create(server.database().dataSource())
                .sql("delete from identity.role_grant where username = 'packs' and role = 'science-lead'")
                .update();
    }

    @Test
    @DisplayName("新规则：几条记录会不合规则；缺数值的不算")
    void countsTheRecordsThatWouldBecomeInvalid() {
        var preview = office.preview(
                FIRM,
                office.text(FIRM)
                        .replace(
                                "rules:\n",
                                "rules:\n  - {rule: enough, must: \"scienceStaff * 4 >= staff\", message: {zh: 科技人员太少, en: Too few}}\n"));

        assertThat(PackOffice.effects(preview, "firm", "rule enough"))
                .filteredOn(effect -> !effect.path("records").isNull())
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.path("records").asInt()).isEqualTo(1);
                    assertThat(effect.path("blocks").asBoolean()).isFalse();
                });
    }

    @Test
    @DisplayName("新必填字段、更严的上限：几条记录还差")
    void countsTheRecordsThatLackWhatWouldBeAsked() {
        var preview = office.preview(
                FIRM,
                office.text(FIRM)
                        .replace("required: [name, uscc, registeredOn]", "required: [name, uscc, registeredOn, size]")
                        .replace(
                                "{title: 职工总数, type: integer, minimum: 0", "{title: 职工总数, type: integer, minimum: 30"));

        assertThat(PackOffice.effects(preview, "firm", "field size"))
                .extracting(effect -> effect.path("records").asInt(-1))
                .contains(1);
        assertThat(PackOffice.effects(preview, "firm", "field staff"))
                .extracting(effect -> effect.path("records").asInt(-1))
                .contains(1);
    }

    @Test
    @DisplayName("新字段还没有列，引用它的计算字段也能预览")
    void previewsWhatHasNoColumnYet() {
        var preview = office.preview(
                FIRM,
                office.text(FIRM)
                        .replace(
                                "    researchRate: {title",
                                "    bonus: {title: 奖励, type: number, x-field: {en: Bonus, kind: money}}\n"
                                        + "    bonusRate: {title: 人均奖励, type: number, x-field: {en: Bonus a head, kind: decimal, computed: \"orElse(bonus, 0) / staff\"}}\n"
                                        + "    researchRate: {title"));

        assertThat(PackOffice.errors(preview)).isEmpty();
        assertThat(PackOffice.effects(preview, "firm", "field bonusRate"))
                .extracting(effect -> effect.path("records").asInt(-1))
                .contains(3);
        assertThat(office.text(FIRM)).doesNotContain("bonus");
    }

    @Test
    @DisplayName("去掉有记录的阶段：拒绝，并说有几条")
    void refusesToTakeOutAStageThatRecordsStandOn() {
        var without = office.text(PackOffice.BATCH)
                .replace("first: OPEN", "first: BEGUN")
                .replace("    OPEN: {zh", "    BEGUN: {zh")
                .replace("from: [OPEN]", "from: [BEGUN]");

        var refused = office.publish(PackOffice.BATCH, without).expecting(409);

        assertThat(refused.code()).isEqualTo("pack-in-use");
        var effect = only(refused.json(), "firm-batch", "stage");
        assertThat(effect.path("records").asInt()).isEqualTo(1);
        assertThat(effect.path("blocks").asBoolean()).isTrue();
    }

    @Test
    @DisplayName("去掉有记录在用的代码：拒绝，并说有几条；没人用的可以去掉")
    void refusesToTakeOutACodeThatRecordsHold() {
        var sizes = office.text(SIZES);
        var used = lineOf(sizes, "SMALL,");
        var unused = lineOf(sizes, "LARGE,");

        var refused = office.publish(SIZES, sizes.replace(used, "")).expecting(409);
        assertThat(only(refused.json(), "firm", "field size").path("records").asInt())
                .isEqualTo(1);

        var before = office.edition();
        office.publish(SIZES, sizes.replace(unused, "")).expecting(201);
        office.goBack(before).expecting(201);
    }

    private static String lineOf(String csv, String start) {
        return csv.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow() + "\n";
    }

    @Test
    @DisplayName("已有值的字段换类型、换含义：拒绝，并说有几条")
    void refusesToChangeWhatAFieldIsKeptAs() {
        var firm = office.text(FIRM);
        var other = office.publish(
                        FIRM,
                        firm.replace(
                                "officer: {title: 培育责任人, type: string, maxLength: 40",
                                "officer: {title: 培育责任人, type: integer"))
                .expecting(409);
        assertThat(only(other.json(), "firm", "field officer").path("records").asInt())
                .isEqualTo(2);

        var unique = office.publish(
                        FIRM,
                        firm.replace(
                                "staff: {title: 职工总数, type: integer, minimum: 0, x-field: {en: Staff",
                                "staff: {title: 职工总数, type: integer, minimum: 0, x-field: {unique: true, en: Staff"))
                .expecting(409);
        assertThat(only(unique.json(), "firm", "field staff").path("records").asInt())
                .isEqualTo(2);
    }

    @Test
    @DisplayName("谁会多看到什么，写在预览里")
    void saysWhoWouldBeLetInto() {
        var preview = office.preview(
                PackOffice.BATCH,
                office.text(PackOffice.BATCH)
                        .replace(
                                "read: [science-officer, science-lead, leader]",
                                "read: [science-officer, science-lead, leader, viewer]"),
                "enterprise/roles/science-lead.yaml",
                office.text("enterprise/roles/science-lead.yaml").replace("permits: [", "permits: [packs-read, "));

        assertThat(only(preview, "firm-batch", "access read").at("/what/zh").asString())
                .contains("viewer");
        assertThat(only(preview, "science-lead", "role").at("/what/en").asString())
                .contains("packs-read");
    }
}
