package hongqiao.organisation.web;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.organisation.Bureau;
import hongqiao.support.Browser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An officer keeps a bureau's units, people, duty and responsibilities from his desk. */
@DisplayName("工作台：机构、人员、值班、职责")
class OrganisationRoutesTests {

    private final Bureau bureau = new Bureau();
    private final Browser desk =
            bureau.server.granting("units", "unit-officer").browser().signedIn("units");

    private static final String API = "/api/desk";

    private int newPerson(String number) {
        return desk.send(
                        "POST",
                        API + "/people",
                        Map.of(
                                "staffNo",
                                bureau.prefix + "-" + number,
                                "name",
                                "测试甲" + number,
                                "mobile",
                                "19900001234",
                                "unit",
                                bureau.prefix))
                .expecting(201)
                .json()
                .at("/person/id")
                .asInt();
    }

    @Test
    void listsTheWholeTreeOfTheDistrict() {
        var list = desk.get(API + "/units").expecting(200).json();

        assertThat(list.path("units").size()).isGreaterThanOrEqualTo(155);
        var street = list.path("units")
                .valueStream()
                .filter(unit -> unit.path("code").asString().equals("street-120106001"))
                .findFirst()
                .orElseThrow();
        assertThat(street.at("/name/zh").asString()).isEqualTo("西于庄街道办事处");
        assertThat(street.path("short").asString()).isEqualTo("西于庄街道");
        assertThat(street.path("areaCode").asString()).isEqualTo("120106001");
        assertThat(street.path("people").asLong()).isPositive();
        assertThat(desk.get(API + "/units?at=2020-12-31").json().path("units")).isEmpty();
    }

    @Test
    void createsRenamesMovesAndEndsAUnit() {
        var unit = Map.of(
                "code",
                bureau.code("x"),
                "name",
                Map.of("zh", "测试科"),
                "kind",
                "OTHER",
                "parent",
                bureau.prefix,
                "effective",
                "2026-03-01",
                "reason",
                "测试");
        desk.send("POST", API + "/units", unit).expecting(201);
        assertThat(desk.send("POST", API + "/units", unit).expecting(409).code())
                .isEqualTo("unit-code-taken");
        var path = API + "/units/" + bureau.code("x");
        desk.send("PATCH", path, Map.of("name", Map.of("zh", "新科"), "effective", "2026-06-01", "reason", "测试"))
                .expecting(200);
        assertThat(desk.get(path + "?at=2026-05-31").json().at("/unit/name/zh").asString())
                .isEqualTo("测试科");
        assertThat(desk.get(path).json().path("history").size()).isEqualTo(3);
        assertThat(desk.send("PATCH", path, Map.of("id", 1, "effective", "2026-06-01", "reason", "测试"))
                        .status())
                .isIn(400, 422);
        desk.send("POST", path + "/end", Map.of("effective", "2026-09-01", "reason", "测试"))
                .expecting(204);
        assertThat(desk.get(API + "/units/nowhere").expecting(404).code()).isEqualTo("unit-not-found");
    }

    @Test
    @DisplayName("手机号处处掩码，查看全号须写理由")
    void masksTheMobileEverywhereAndTellsItAgainstAReason() {
        var id = newPerson("1");
        var list = desk.get(API + "/people?unit=" + bureau.prefix).expecting(200);
        assertThat(list.body()).contains("199****1234").doesNotContain("19900001234");
        assertThat(desk.get(API + "/people/" + id).expecting(200).body()).doesNotContain("19900001234");
        var csv = desk.get(API + "/people/export?format=csv&unit=" + bureau.prefix)
                .expecting(200);
        assertThat(csv.body()).contains("199****1234").doesNotContain("19900001234");
        assertThat(desk.get(API + "/people/export?unit=" + bureau.prefix)
                        .expecting(200)
                        .header("content-type"))
                .contains("spreadsheetml");

        var path = API + "/people/" + id + "/unmasking";
        assertThat(desk.send("POST", path, Map.of("field", "mobile"))
                        .expecting(422)
                        .code())
                .isEqualTo("reason-needed");
        var told = desk.send("POST", path, Map.of("field", "mobile", "reason", "夜间联系"))
                .expecting(200);
        assertThat(told.json().path("value").asString()).isEqualTo("19900001234");
    }

    @Test
    void pagesThroughPeopleWithoutMissingAnybody() {
        for (int i = 1; i <= 5; i++) {
            newPerson("p" + i);
        }
        var first = desk.get(API + "/people?limit=3&unit=" + bureau.prefix).json();
        assertThat(first.path("total").asLong()).isEqualTo(5);
        assertThat(first.path("people").size()).isEqualTo(3);
        var rest = desk.get(API + "/people?limit=3&unit=" + bureau.prefix + "&after="
                        + first.path("next").asString())
                .json();
        assertThat(rest.path("people").size()).isEqualTo(2);
        assertThat(rest.path("next").isNull()).isTrue();
        assertThat(desk.get(API + "/people?q=" + bureau.prefix + "-p3")
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(desk.get(API + "/people?q=%25").json().path("total").asLong())
                .isZero();
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChangedMeanwhile() {
        var path = API + "/people/" + newPerson("1");
        desk.send("PATCH", path, Map.of("version", 1, "name", "测试乙")).expecting(200);

        var late = desk.send("PATCH", path, Map.of("version", 1, "name", "测试丙"));
        assertThat(late.expecting(409).code()).isEqualTo("person-changed-meanwhile");
    }

    @Test
    @DisplayName("数据管理员：看得到由哪个单位负责、边界上挂着什么，看不到人")
    void tellsAMapOfficerWhichUnitsAnswerAndWhatHangsOnABorderButNoPersons() {
        var map = bureau.server.browser().signedIn("map");
        var grid = "120106001004-G01";
        var answer = map.get(API + "/answers-for?subject=urban/manhole&area=" + grid)
                .expecting(200)
                .json();
        assertThat(answer.at("/lead/unit/name/zh").asString()).isEqualTo("市政养护中心");
        assertThat(answer.at("/explanation/zh").asString()).contains("事项 井盖");
        assertThat(map.get(API + "/areas/" + grid + "/dependents")
                        .expecting(200)
                        .body())
                .contains("该区域的岗位", "网格员")
                .doesNotContain("模拟网格员");
        assertThat(map.get(API + "/areas/120106/dependents").expecting(200).body())
                .contains("养老服务")
                .doesNotContain("civil/elderly-care");
        assertThat(map.get(API + "/subjects").expecting(200).body()).contains("井盖", "Manhole covers");
        assertThat(map.get(API + "/holders?area=" + grid).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("人员页：任职更正后，原先所知的仍在")
    void tellsOfAPersonsPostsAlsoWhatWeOnceKnewOfThem() {
        var person = newPerson("1");
        var post = desk.send(
                        "POST",
                        API + "/posts",
                        Map.of("unit", bureau.prefix, "title", Map.of("zh", "联络员"), "effective", "2026-01-01"))
                .expecting(201)
                .json()
                .path("id")
                .asInt();
        var holding = desk.send(
                        "POST",
                        API + "/posts/" + post + "/holdings",
                        Map.of("person", person, "from", "2026-03-01", "substitute", false))
                .expecting(201)
                .json()
                .path("id")
                .asInt();
        desk.send("POST", API + "/holdings/" + holding + "/end", Map.of("effective", "2026-03-04"))
                .expecting(204);

        var posts = desk.get(API + "/people/" + person).expecting(200).json().path("posts");
        assertThat(posts).hasSize(2);
        var once = posts.get(0);
        var known = posts.get(1);
        assertThat(once.path("to").isNull()).isTrue();
        assertThat(once.path("supersededAt").asString())
                .isEqualTo(known.path("recordedAt").asString());
        assertThat(known.path("to").asString()).isEqualTo("2026-03-04");
        assertThat(known.path("supersededAt").isNull()).isTrue();
    }

    @Test
    void appointsPlansDutyAndAnswers() {
        var person = newPerson("1");
        var post = desk.send(
                        "POST",
                        API + "/posts",
                        Map.of(
                                "unit",
                                bureau.prefix,
                                "areaCode",
                                "120106001002-G01",
                                "title",
                                Map.of("zh", "网格长（测试）"),
                                "effective",
                                "2026-01-01"))
                .expecting(201)
                .json()
                .path("id")
                .asInt();
        desk.send(
                        "POST",
                        API + "/posts/" + post + "/holdings",
                        Map.of("person", person, "from", "2026-03-01", "substitute", false))
                .expecting(201);
        assertThat(desk.get(API + "/holders?area=120106001002-G01&at=2026-03-03")
                        .expecting(200)
                        .body())
                .contains(bureau.prefix + "-1");
        assertThat(desk.get(API + "/holders?area=120106001002-G01&at=2026-02-28")
                        .body())
                .doesNotContain(bureau.prefix + "-1");

        desk.send(
                        "POST",
                        API + "/rosters",
                        Map.of(
                                "unit", bureau.prefix,
                                "person", person,
                                "firstDay", "2026-03-01",
                                "lastDay", "2026-03-31",
                                "begins", "08:00",
                                "ends", "08:00",
                                "substitutes", List.of()))
                .expecting(201);
        var duty = desk.get(API + "/on-duty?unit=" + bureau.prefix + "&at=2026-03-03T03:00:00Z")
                .expecting(200)
                .json();
        assertThat(duty.at("/person/id").asInt()).isEqualTo(person);
        assertThat(desk.get(API + "/rosters?unit=" + bureau.prefix + "&from=2026-03-01&to=2026-03-07")
                        .expecting(200)
                        .json()
                        .path("shifts")
                        .size())
                .isEqualTo(1);

        desk.send(
                        "POST",
                        API + "/responsibilities",
                        Map.of(
                                "kind",
                                "RULE",
                                "subject",
                                bureau.prefix + "/manhole",
                                "areaCode",
                                "120106001",
                                "lead",
                                bureau.prefix,
                                "assisting",
                                List.of("urban-management"),
                                "from",
                                "2026-01-01"))
                .expecting(201);
        var answer = desk.get(
                        API + "/answers-for?subject=" + bureau.prefix + "/manhole&area=120106001002-G01&at=2026-03-03")
                .expecting(200)
                .json();
        assertThat(answer.at("/lead/unit/code").asString()).isEqualTo(bureau.prefix);
        assertThat(answer.at("/lead/onDuty/person/id").asInt()).isEqualTo(person);
        assertThat(answer.at("/lead/holders/0/person").asInt()).isEqualTo(person);
        assertThat(answer.at("/candidates/1/lost/zh").asString()).isEqualTo("例外优先于规则，规则优先于兜底");
        assertThat(answer.at("/explanation/en").asString()).contains("leads by row");
    }

    @Test
    void importsAFileFirstDryThenForGood() {
        var file = "姓名,工号,单位\n测试甲,%1$s-9,%1$s\n,%1$s-8,%1$s\n"
                .formatted(bureau.prefix)
                .getBytes(StandardCharsets.UTF_8);
        var dry = desk.upload(API + "/people/import", "people.csv", file)
                .expecting(200)
                .json();
        assertThat(dry.path("applied").asBoolean()).isFalse();
        assertThat(dry.at("/cells/0/cell").asString()).isEqualTo("A3");
        assertThat(desk.get(API + "/people?unit=" + bureau.prefix)
                        .json()
                        .path("total")
                        .asLong())
                .isZero();

        desk.upload(API + "/people/import?apply=true", "people.csv", file).expecting(200);
        assertThat(desk.get(API + "/people?unit=" + bureau.prefix)
                        .json()
                        .path("total")
                        .asLong())
                .isEqualTo(1);
        assertThat(desk.get(API + "/people/template.xlsx").expecting(200).header("content-disposition"))
                .contains("people-template.xlsx");
    }
}
