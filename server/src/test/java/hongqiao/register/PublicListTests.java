package hongqiao.register;

import static hongqiao.register.ScienceOffice.json;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.record.Kept;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A citizen looks for powers; what is not published does not reach him by any way. */
@DisplayName("公众查权责清单")
class PublicListTests {

    private static final String LIST = "/api/public/registers/power-item";
    private static int count = (int) (System.nanoTime() / 1_000 % 1_000_000);

    private final ScienceOffice office = new ScienceOffice();
    private final Browser citizen = Running.shared().browser();
    private final String mark = "牌" + ++count;

    private Kept item(String suffix, String more) {
        return office.create("power-item", json("""
                {'number': 'T-%1$s-%2$s', 'name': '户外广告%1$s%2$s', 'kind': 'LICENCE', 'body': 'district-government',
                 'level': 'DISTRICT', 'duty': '按时决定', 'publishedOn': '2026-01-02' %3$s}
                """, mark, suffix, more.replace('\'', '"')));
    }

    private JsonNode ask(String query) {
        return citizen.get(LIST + "?" + query).expecting(200).json();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> titles(JsonNode page) {
        return page.path("records")
                .valueStream()
                .map(line -> line.path("title").asString())
                .toList();
    }

    @Test
    @DisplayName("按字词、部门、类型找到；选项数得出来，名称都写明")
    void isFoundByWordsBodyAndKind() {
        item("甲", "");
        item("乙", ", 'article': '第九条'");

        var page = ask("q=" + encoded(mark));
        assertThat(titles(page)).containsExactlyInAnyOrder("户外广告" + mark + "甲", "户外广告" + mark + "乙");
        assertThat(page.path("total").asInt()).isEqualTo(2);
        assertThat(page.at("/records/0/titles/kind/zh").asString()).isEqualTo("行政许可");
        assertThat(page.at("/records/0/titles/body/zh").asString()).isNotBlank();
        var kinds = page.path("filters")
                .valueStream()
                .filter(filter -> filter.path("field").asString().equals("kind"))
                .findFirst()
                .orElseThrow();
        assertThat(kinds.at("/choices/0/records").asInt()).isEqualTo(2);
        assertThat(titles(ask("q=%s&by=kind:LICENCE&by=body:district-government".formatted(encoded(mark + " 第九条")))))
                .containsExactly("户外广告" + mark + "乙");
        assertThat(titles(ask("q=%s&by=kind:PENALTY".formatted(encoded(mark))))).isEmpty();
    }

    @Test
    @DisplayName("一页一页往下翻，每条一次，一条不少")
    void goesOnByKey() {
        for (var suffix : List.of("1", "2", "3", "4", "5")) {
            item(suffix, "");
        }
        var seen = new ArrayList<String>();
        var after = "";
        do {
            var page = ask("limit=2&q=%s&after=%s".formatted(encoded(mark), encoded(after)));
            seen.addAll(titles(page));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("只给公开的字段；谁写的、哪个版本号、内部引用都不给")
    void showsPublishedFieldsOnly() {
        var law = office.create("legal-ground", json("{'name': '模拟条例%s', 'kind': 'LOCAL'}", mark));
        var id = item("甲", ", 'ground': %d".formatted(law.id())).id();

        var answer = citizen.get(LIST + "/records/" + id).expecting(200);
        assertThat(answer.json().at("/record/values/groundName").asString()).isEqualTo("模拟条例" + mark);
        assertThat(answer.body())
                .doesNotContain("recordedBy", "officer", "\"ground\"", "openChanges", "guides", "\"version\":");
        assertThat(answer.json().at("/record/values").propertyNames())
                .isSubsetOf(
                        "number",
                        "name",
                        "kind",
                        "body",
                        "level",
                        "groundName",
                        "article",
                        "duty",
                        "dutyBody",
                        "liability",
                        "supervision",
                        "effectiveOn",
                        "publishedOn");
    }

    @Test
    @DisplayName("不公开的记录和版本，列表、页面、历史里都没有")
    void keepsWhatIsNotPublicToItself() {
        var shown = item("甲", "").id();
        var gone = item("乙", "").id();
        var owner = new JdbcTemplate(office.server.database().dataSource());
        owner.update("update register.r_power_item set stage = 'ABOLISHED' where id = ?", gone);
        owner.update("""
                insert into register.past (district, register, record, version, unit, valid_from, recorded_at, recorded_by, stage, data)
                select district, 'power-item', id, 1, unit, date '2025-01-01', now(), 'proof', 'ABOLISHED',
                       jsonb_build_object('name', '未公布的名称') from register.r_power_item where id = ?
                """, shown);
        owner.update("update register.r_power_item set version = 2 where id = ?", shown);

        assertThat(titles(ask("q=" + encoded(mark)))).containsExactly("户外广告" + mark + "甲");
        assertThat(citizen.get(LIST + "/records/" + gone).expecting(404).code()).isEqualTo("record-not-found");
        var page = citizen.get(LIST + "/records/" + shown).expecting(200);
        assertThat(page.body()).doesNotContain("未公布的名称");
        assertThat(page.json().path("versions").size()).isEqualTo(1);
        assertThat(citizen.get("/api/public/registers/firm").expecting(404).code())
                .isEqualTo("register-not-found");
        assertThat(citizen.get("/api/public/registers").expecting(200).body())
                .contains("power-item")
                .doesNotContain("\"firm\"", "power-change");
    }

    @Test
    @DisplayName("输入什么都只是字词；没有的选项、没有的筛选被拒绝")
    void takesNothingTypedForAnExpression() {
        item("甲", "");
        for (var typed : List.of("') || true || ('", "\\", "' && false", "%", "\\'")) {
            assertThat(titles(ask("q=" + encoded(mark + " " + typed))))
                    .as(typed)
                    .isEmpty();
        }
        for (var by : List.of("kind:NO", "kind:' || true || '", "body:nobody", "duty:按时决定", "ground:1", "kind")) {
            assertThat(citizen.get(LIST + "?by=" + encoded(by)).expecting(422).code())
                    .as(by)
                    .isEqualTo("filter-not-valid");
        }
    }

    @Test
    @DisplayName("没有变就答 304，变了答新的")
    void saysWhetherAnythingChanged() {
        item("甲", "");
        var first = citizen.get(LIST + "?q=" + encoded(mark)).expecting(200);
        var tag = first.header("ETag");
        citizen.get(LIST + "?q=" + encoded(mark), "If-None-Match", tag).expecting(304);
        item("乙", "");
        citizen.get(LIST + "?q=" + encoded(mark), "If-None-Match", tag).expecting(200);
    }
}
