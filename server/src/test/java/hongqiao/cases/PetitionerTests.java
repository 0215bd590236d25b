package hongqiao.cases;

import static hongqiao.cases.GridCentre.evidence;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser.Answer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Monday, 2 March 2026: a resident writes that Xiyuzhuang Street let a shed be built. The Housing Commission signs for it and
 * asks the street, hands the dispute to the centre with consent, and hears what came of it.
 */
@DisplayName("信访人身份：只有签收的经办人看得到，每次都记下理由")
class PetitionerTests {

    private static final String NAME = "模拟信访人郭某";
    private static final String PHONE = "13900007777";
    private static final String HOME = "模拟里七号楼七门";
    private static final String PAPERS = "我每天从七门经过那间棚屋";
    private static final List<String> IDENTITY = List.of(NAME, PHONE, HOME, PAPERS);

    /** Who registered it, the body complained about, who mediates, and those who see most. */
    private static final List<String> OTHERS =
            List.of("petitions", "street-xiyuzhuang", "mediation", "supervise", "leader");

    private static GridCentre centre;
    private static JdbcTemplate rows;
    private static String petition;
    private static String inquiry;

    @BeforeAll
    static void petitionIsSentOut() {
        centre = new GridCentre();
        rows = new JdbcTemplate(centre.server.database().dataSource());
        petition = centre.as("petitions")
                .send(
                        "POST",
                        "/api/desk/cases/petition",
                        Map.of(
                                "values",
                                Map.of(
                                        "demand", "院内棚屋占道",
                                        "matter", "HOUSING",
                                        "kind", "CLAIM",
                                        "channel", "LETTER",
                                        "area", "120106001002",
                                        "against", "street-120106001",
                                        "petitioner", NAME,
                                        "petitionerPhone", PHONE,
                                        "petitionerAddress", HOME,
                                        "papers", PAPERS)))
                .expecting(201)
                .json()
                .at("/line/number")
                .asString();
        take("petitions", "petition", petition, "assign", Map.of("units", List.of("housing-construction")))
                .expecting(200);
        assertThat(unmasked("petition-handler", "petitioner", "还没有签收").code()).isEqualTo("unmask-not-yours");
        take("petition-handler", "petition", petition, "sign", Map.of()).expecting(200);
        take("petition-handler", "petition", petition, "accept", Map.of("evidence", evidence("document")))
                .expecting(200);
        take("petition-handler", "petition", petition, "inquire", Map.of("fields", Map.of("question", "棚屋由谁批准")))
                .expecting(200);
        inquiry = Objects.requireNonNull(rows.queryForObject(
                "select number from cases.case_file where type = 'petition-inquiry'", String.class));
    }

    @AfterAll
    static void close() {
        centre.close();
    }

    private static Answer take(String who, String type, String number, String step, Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.put("step", step);
        body.put(
                "version",
                rows.queryForObject("select version from cases.case_file where number = ?", Integer.class, number));
        return centre.as(who).send("POST", "/api/desk/cases/" + type + "/" + number + "/steps", body);
    }

    private static Answer unmasked(String who, String field, String reason) {
        return centre.as(who)
                .send(
                        "POST",
                        "/api/desk/cases/petition/" + petition + "/unmask",
                        Map.of("field", field, "reason", reason));
    }

    /**
     * Every route that only reads, of the petition, of what was sent to the street, and of lists, files and exports. The stream of
     * what changed never ends and is left out: {@code LiveStreamTests}.
     */
    private static List<String> reading() {
        var paths = new ArrayList<String>();
        centre.server
                .browser()
                .get("/openapi.json")
                .expecting(200)
                .json()
                .path("paths")
                .propertyStream()
                .filter(route -> route.getValue().has("get")
                        && route.getKey().startsWith("/api/")
                        && !route.getKey().equals("/api/desk/live"))
                .forEach(route -> {
                    for (var one : List.of(Map.entry("petition", petition), Map.entry("petition-inquiry", inquiry))) {
                        var path = route.getKey()
                                .replace("{type}", one.getKey())
                                .replace("{number}", one.getValue())
                                .replace("{register}", "old-petition")
                                .replaceAll("\\{[a-zA-Z]+}", "1");
                        if (!paths.contains(path)) {
                            paths.add(path);
                        }
                    }
                });
        paths.add("/api/desk/cases?q=棚屋&order=newest&limit=200");
        for (var secret : IDENTITY) {
            paths.add("/api/desk/cases/count?q=" + secret);
        }
        return paths;
    }

    @Test
    @DisplayName("任何人从任何接口都读不到信访人；被反映单位只看到一个问题")
    void tells_nobody_who_petitions_whatever_he_asks() {
        var paths = reading();
        assertThat(paths).hasSizeGreaterThan(60).contains("/api/desk/cases/petition-inquiry/" + inquiry + "/story");

        var told = new ArrayList<String>();
        var saw = new HashMap<String, Integer>();
        for (var who : OTHERS) {
            for (var path : paths) {
                var answer = centre.as(who).get(path);
                saw.merge(who, answer.status() == 200 ? 1 : 0, Integer::sum);
                if (IDENTITY.stream().anyMatch(answer.body()::contains)) {
                    told.add(who + " " + path);
                }
                if (path.contains("/count?q=") && answer.status() == 200) {
                    assertThat(answer.json().path("cases").asLong()).as(path).isZero();
                }
            }
        }
        assertThat(told).isEmpty();
        assertThat(saw).allSatisfy((who, answers) -> assertThat(answers).as(who).isGreaterThan(5));

        assertThat(centre.as("street-xiyuzhuang")
                        .get("/api/desk/cases/petition/" + petition)
                        .status())
                .isIn(403, 404);
        var asked = centre.as("street-xiyuzhuang")
                .get("/api/desk/cases/petition-inquiry/" + inquiry)
                .expecting(200);
        assertThat(asked.json().at("/values/question").asString()).isEqualTo("棚屋由谁批准");
        assertThat(asked.json().path("about").isNull()).isTrue();
        assertThat(asked.body()).doesNotContain(petition);
    }

    @Test
    @DisplayName("登记人、同事、别的单位都解不开；经办人要写理由，理由记入日志")
    void unmasks_for_its_handler_alone_and_writes_down_why() {
        for (var who : OTHERS) {
            var refused = unmasked(who, "petitioner", "想知道是谁写的");
            assertThat(refused.status()).as(who).isIn(403, 404);
            assertThat(refused.body()).as(who).doesNotContain(NAME);
        }
        assertThat(unmasked("petitions", "petitioner", "登记时看过").code()).isEqualTo("unmask-not-yours");
        assertThat(unmasked("petition-handler", "petitioner", "").code()).isEqualTo("reason-required");
        assertThat(read("petition-handler").path("unmasks").asBoolean()).isTrue();
        assertThat(read("petitions").path("unmasks").asBoolean()).isFalse();

        assertThat(unmasked("petition-handler", "petitioner", "送达受理告知书")
                        .expecting(200)
                        .json()
                        .path("value")
                        .asString())
                .isEqualTo(NAME);

        assertThat(rows.queryForList("""
                        select who || ' ' || (after ->> 'field') || ' ' || (after ->> 'reason')
                          from journal.event where action = 'case-unmasked'""", String.class)).containsExactly("petition-handler petitioner 送达受理告知书");
    }

    @Test
    @DisplayName("库里和日志里都没有一处明文")
    void keeps_no_plain_word_of_it_in_tables_or_journal() {
        for (var secret : IDENTITY) {
            assertThat(rows.queryForObject(
                            "select count(*) from cases.case_file f where position(? in f::text) > 0",
                            Integer.class,
                            secret))
                    .as(secret)
                    .isZero();
            assertThat(rows.queryForObject(
                            "select count(*) from journal.event e where position(? in e::text) > 0",
                            Integer.class,
                            secret))
                    .as(secret)
                    .isZero();
        }
    }

    @Test
    @DisplayName("调解结果回到信访件：调解员看不到信访件，几个进程同时送也只送一次")
    void takes_the_result_of_the_mediation_back_once() throws Exception {
        take(
                        "petition-handler",
                        "petition",
                        petition,
                        "toMediation",
                        Map.of(
                                "fields",
                                Map.of("consent", true, "dispute", "棚屋占用通道", "disputeKind", "PROPERTY"),
                                "evidence",
                                evidence("document")))
                .expecting(200);
        var dispute = Objects.requireNonNull(
                rows.queryForObject("select number from cases.case_file where type = 'dispute'", String.class));
        take("mediation", "dispute", dispute, "accept", Map.of()).expecting(200);
        take("mediation", "dispute", dispute, "place", Map.of("fields", Map.of("tier", "TRADE")))
                .expecting(200);
        take("mediator", "dispute", dispute, "sign", Map.of()).expecting(200);
        take(
                        "mediator",
                        "dispute",
                        dispute,
                        "agree",
                        Map.of(
                                "fields",
                                Map.of(
                                        "form", "WRITTEN",
                                        "effectiveOn", "2026-03-02",
                                        "terms", "三日内拆除",
                                        "performBy", "2026-03-09"),
                                "evidence",
                                evidence("document")))
                .expecting(200);
        assertThat(centre.as("mediator")
                        .get("/api/desk/cases/petition/" + petition)
                        .status())
                .isIn(403, 404);
        assertThat(read("petition-handler").at("/line/state").asString()).isEqualTo("MEDIATING");

        var told = atOnce(6, () -> centre.fired());

        assertThat(told.stream().mapToInt(Integer::intValue).sum()).isEqualTo(1);
        var back = read("petition-handler");
        assertThat(back.at("/line/state").asString()).isEqualTo("HANDLING");
        assertThat(back.at("/values/mediation").asString()).isEqualTo(dispute + " 达成协议");
        assertThat(rows.queryForObject("select count(*) from cases.errand", Integer.class))
                .isZero();
        assertThat(rows.queryForObject(
                        "select count(*) from journal.event where after ->> 'step' = 'mediationAgreed'", Integer.class))
                .isEqualTo(1);
    }

    private static JsonNode read(String who) {
        return centre.as(who)
                .get("/api/desk/cases/petition/" + petition)
                .expecting(200)
                .json();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<T>();
            for (var future : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                answers.add(future.get());
            }
            return answers;
        }
    }
}
