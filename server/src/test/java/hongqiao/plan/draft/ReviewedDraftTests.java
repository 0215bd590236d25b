package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A planning officer has uploaded the sample plan and goes through what the compiler read. */
@DisplayName("审阅规划草案")
class ReviewedDraftTests {

    private final Running server = Running.shared();
    private Desk desk;

    @BeforeEach
    void uploads() {
        desk = Desk.of(server).withSamplePlan();
    }

    @Test
    void showsTheTextAndEveryObjectAtItsPlace() {
        var draft = desk.draft();

        assertThat(draft.at("/head/state").asString()).isEqualTo("IN_REVIEW");
        assertThat(draft.at("/head/period")).isEqualTo(Browser.JSON.readTree("{\"from\":2026,\"to\":2030}"));
        assertThat(draft.at("/head/foreignTitle").asBoolean())
                .as("澄河区 is not this district")
                .isTrue();
        assertThat(draft.at("/head/uploadedBy").asString()).isEqualTo("规划科演示账号");
        assertThat(draft.at("/document/encoding").asString()).isEqualTo("UTF-8");
        assertThat(kinds(draft)).contains("INDICATOR", "COMMITMENT", "LEFT_OUT");
        var text = draft.path("text").asString();
        assertThat(draft.at("/document/characters").asInt()).isEqualTo(text.codePointCount(0, text.length()));
        for (var item : draft.path("items")) {
            var start = text.offsetByCodePoints(0, item.path("start").asInt());
            var end = text.offsetByCodePoints(0, item.path("end").asInt());
            assertThat(text.substring(start, end)).isEqualTo(item.path("text").asString());
            assertThat(item.path("line").asInt())
                    .isEqualTo(1
                            + (int) text.substring(0, start)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count());
        }
    }

    @Test
    void accountsForEverySentenceWithANumber() {
        var coverage = desk.draft().path("coverage");

        assertThat(coverage.path("compiled").asInt() + coverage.path("leftOut").asInt())
                .isEqualTo(coverage.path("sentencesWithNumbers").asInt())
                .isPositive();
    }

    @Test
    void confirmsAnItemAndCountsIt() {
        var answer = desk.confirm("C001", 1).expecting(200).json();

        assertThat(answer.at("/item/state").asString()).isEqualTo("CONFIRMED");
        assertThat(answer.at("/item/version").asInt()).isEqualTo(2);
        assertThat(answer.at("/item/by").asString()).isEqualTo("规划科演示账号");
        assertThat(answer.at("/progress/decided").asInt()).isEqualTo(1);
    }

    @Test
    void correctsAValueAndKeepsWhatTheCompilerRead() {
        var read = desk.item("C001").path("value");
        var answer =
                desk.decide("C001", correction(read, "12.5", 1)).expecting(200).json();

        assertThat(answer.at("/item/state").asString()).isEqualTo("CORRECTED");
        assertThat(answer.at("/item/value/value").decimalValue()).isEqualByComparingTo("12.5");
        assertThat(answer.at("/item/read")).isEqualTo(read);
    }

    @Test
    void undoesACorrectionBackToWhatTheCompilerRead() {
        var read = desk.item("C001").path("value");
        desk.decide("C001", correction(read, "12.5", 1)).expecting(200);

        var answer = desk.decide("C001", Map.of("action", "UNDO", "version", 2))
                .expecting(200)
                .json();

        assertThat(answer.at("/item/state").asString()).isEqualTo("READ");
        assertThat(answer.at("/item/value")).isEqualTo(read);
    }

    @Test
    void rejectsOnlyWithAReason() {
        var refused =
                desk.decide("C001", Map.of("action", "REJECT", "version", 1)).expecting(422);
        assertThat(refused.code()).isEqualTo("reason-missing");
        assertThat(refused.json().at("/at/field").asString()).isEqualTo("reason");

        var answer = desk.decide("C001", Map.of("action", "REJECT", "reason", "是现状，不是承诺", "version", 1))
                .expecting(200)
                .json();
        assertThat(answer.at("/item/state").asString()).isEqualTo("REJECTED");
        assertThat(answer.at("/item/reason").asString()).isEqualTo("是现状，不是承诺");
    }

    @Test
    @DisplayName("同事先改了同一项：说明是谁、何时")
    void tellsWhoWasFaster() {
        desk.colleague(server).confirm("C001", 1).expecting(200);

        var refused = desk.decide("C001", Map.of("action", "REJECT", "reason", "重复", "version", 1))
                .expecting(409);

        assertThat(refused.code()).isEqualTo("item-changed-meanwhile");
        assertThat(refused.json().at("/zh/detail").asString()).contains("规划科演示账号");
        assertThat(refused.json().at("/en/detail").asString()).contains("Planning desk (demo)");
    }

    @Test
    void refusesAStepTheStateDoesNotAllow() {
        var refused =
                desk.decide("C001", Map.of("action", "UNDO", "version", 1)).expecting(409);

        assertThat(refused.code()).isEqualTo("decision-not-possible");
    }

    @Test
    void refusesAValueThatCannotBeAndNamesItsField() {
        var value = (ObjectNode) desk.item("C001").path("value").deepCopy();
        value.put("deadline", "2030-13");
        value.put("relative", (String) null);
        value.put("value", 1);
        var refused = desk.decide("C001", Map.of("action", "CORRECT", "value", value, "version", 1))
                .expecting(422);

        assertThat(refused.code()).isEqualTo("value-not-valid");
        assertThat(refused.json().at("/at/field").asString()).isEqualTo("value.deadline");

        value.put("deadline", "2030").put("comparator", "ROUGHLY");
        var second = desk.decide("C001", Map.of("action", "CORRECT", "value", value, "version", 1))
                .expecting(422);
        assertThat(second.json().at("/at/field").asString()).isEqualTo("value.comparator");
    }

    @Test
    void addsWhatTheCompilerMissed() {
        var draft = desk.draft();
        var value = Map.of("metric", "新建口袋公园", "comparator", "EXACTLY", "value", 12, "unit", "个", "deadline", "2030");
        var answer = desk.post("/items", Map.of("kind", "COMMITMENT", "start", 10, "end", 16, "value", value))
                .expecting(201)
                .json();

        assertThat(answer.at("/item/state").asString()).isEqualTo("ADDED");
        assertThat(answer.at("/item/id").asString())
                .isEqualTo("C%03d".formatted(ids(draft, "COMMITMENT").size() + 1));
        assertThat(answer.at("/item/text").asString())
                .isEqualTo(draft.path("text").asString().substring(10, 16));
        assertThat(answer.at("/progress/items").asInt())
                .isEqualTo(draft.at("/head/progress/items").asInt() + 1);

        var undone = desk.decide(answer.at("/item/id").asString(), Map.of("action", "UNDO", "version", 1))
                .expecting(200)
                .json();
        assertThat(undone.at("/item/state").asString()).isEqualTo("REJECTED");
    }

    @Test
    void refusesASpanOutsideTheText() {
        var value = Map.of("metric", "某", "value", 1);
        var refused = desk.post("/items", Map.of("kind", "COMMITMENT", "start", 5, "end", 9_999_999, "value", value))
                .expecting(422);

        assertThat(refused.json().at("/at/field").asString()).isEqualTo("end");
    }

    @Test
    @DisplayName("未读入的数字一键提为承诺，再撤销")
    void promotesANumberThatWasLeftOutAndTakesItBack() {
        var left = firstLeftOutWithDigits();
        var id = left.path("id").asString();
        var answer = desk.post("/items/" + id + "/promotion", Map.of("version", 1))
                .expecting(201)
                .json();

        assertThat(answer.at("/item/kind").asString()).isEqualTo("COMMITMENT");
        assertThat(answer.at("/item/state").asString()).isEqualTo("ADDED");
        assertThat(answer.at("/item/value/value").isNumber()).isTrue();
        assertThat(answer.at("/leftOut/state").asString()).isEqualTo("PROMOTED");
        assertThat(answer.at("/leftOut/promoted")).isEqualTo(answer.at("/item/id"));
        var again =
                desk.post("/items/" + id + "/promotion", Map.of("version", 2)).expecting(409);
        assertThat(again.code()).isEqualTo("decision-not-possible");

        desk.decide(id, Map.of("action", "UNDO", "version", 2)).expecting(200);

        assertThat(desk.item(id).path("state").asString()).isEqualTo("READ");
        assertThat(desk.item(answer.at("/item/id").asString()).path("state").asString())
                .isEqualTo("REJECTED");
    }

    @Test
    @DisplayName("撤销后又恢复，再提为承诺：还是原来那一项")
    void promotesAgainWithoutASecondCommitment() {
        var id = firstLeftOutWithDigits().path("id").asString();
        var first = desk.post("/items/" + id + "/promotion", Map.of("version", 1))
                .expecting(201)
                .json()
                .at("/item/id")
                .asString();
        desk.decide(id, Map.of("action", "UNDO", "version", 2)).expecting(200);
        desk.decide(first, Map.of("action", "UNDO", "version", 2)).expecting(200);

        var again = desk.post("/items/" + id + "/promotion", Map.of("version", 3))
                .expecting(201)
                .json();

        assertThat(again.at("/item/id").asString()).isEqualTo(first);
        assertThat(again.at("/item/state").asString()).isEqualTo("ADDED");
        assertThat(again.at("/leftOut/promoted").asString()).isEqualTo(first);
    }

    @Test
    @DisplayName("从未改过的一项，版本不对：不说是谁改的")
    void tellsTheVersionWhereNobodyChangedIt() {
        var refused = desk.confirm("C001", 7).expecting(409);

        assertThat(refused.code()).isEqualTo("item-changed-meanwhile");
        assertThat(refused.json().at("/zh/detail").asString()).startsWith("这一项现在是第 1 版");
    }

    @Test
    @DisplayName("版本过期先于状态不符：说明是谁改的")
    void tellsWhoWasFasterBeforeWhatIsImpossible() {
        desk.colleague(server).confirm("C001", 1).expecting(200);

        assertThat(desk.confirm("C001", 1).expecting(409).code()).isEqualTo("item-changed-meanwhile");
    }

    @Test
    void confirmsManyAtOnceAndLeavesTheDecidedAlone() {
        desk.decide("C002", Map.of("action", "REJECT", "reason", "重复", "version", 1))
                .expecting(200);
        var ids = ids(desk.draft(), "COMMITMENT");

        var answer = desk.post("/items/confirmations", Map.of("ids", ids))
                .expecting(200)
                .json();

        assertThat(answer.path("items").size()).isEqualTo(ids.size() - 1);
        assertThat(desk.item("C002").path("state").asString()).isEqualTo("REJECTED");
        assertThat(answer.at("/progress/decided").asInt()).isEqualTo(ids.size());
    }

    @Test
    void keepsTheHistoryOfAnItem() {
        desk.decide("C001", correction(desk.item("C001").path("value"), "7", 1)).expecting(200);
        desk.decide("C001", Map.of("action", "UNDO", "version", 2)).expecting(200);

        var events = desk.browser
                .get("/api/desk/drafts/" + desk.id() + "/items/C001/history")
                .expecting(200)
                .json()
                .path("events");

        assertThat(events).extracting(event -> event.at("/what/zh").asString()).containsExactly("更正", "撤销");
        assertThat(events.get(0).at("/after/value/value").decimalValue()).isEqualByComparingTo("7");
        assertThat(events.get(0).path("hash").asString()).hasSize(64);
    }

    @Test
    void changesTitleAndPeriodUnderItsVersion() {
        var path = "/api/desk/drafts/" + desk.id();
        var head = desk.browser
                .send("PATCH", path, Map.of("title", "红桥区规划", "period", Map.of("from", 2026, "to", 2031), "version", 1))
                .expecting(200)
                .json();
        assertThat(head.path("foreignTitle").asBoolean()).isFalse();
        assertThat(head.at("/period/to").asInt()).isEqualTo(2031);

        var stale = desk.browser
                .send("PATCH", path, Map.of("title", "别的", "version", 1))
                .expecting(409);
        assertThat(stale.code()).isEqualTo("draft-changed-meanwhile");
    }

    @Test
    void takesNoDecisionAfterAWithdrawal() {
        var refusedWithoutReason =
                desk.post("/withdrawal", Map.of("reason", " ", "version", 1)).expecting(422);
        assertThat(refusedWithoutReason.code()).isEqualTo("reason-missing");

        desk.post("/withdrawal", Map.of("reason", "传错了文件", "version", 1)).expecting(200);

        assertThat(desk.confirm("C001", 1).expecting(409).code()).isEqualTo("draft-withdrawn");
    }

    @Test
    @DisplayName("查阅岗位只能看")
    void letsAViewerReadAndNothingElse() {
        var viewer = server.browser().signedIn("viewer");

        viewer.get("/api/desk/drafts").expecting(200);
        viewer.get("/api/desk/drafts/" + desk.id()).expecting(200);
        var refused = viewer.send(
                        "PUT",
                        "/api/desk/drafts/" + desk.id() + "/items/C001/decision",
                        Map.of("action", "CONFIRM", "version", 1))
                .expecting(403);
        assertThat(refused.code()).isEqualTo("not-allowed");
        assertThat(viewer.upload("/api/desk/drafts", "a.txt", Desk.samplePlan())
                        .expecting(403)
                        .code())
                .isEqualTo("not-allowed");
    }

    private JsonNode firstLeftOutWithDigits() {
        for (var item : desk.draft().path("items")) {
            if (item.path("kind").asString().equals("LEFT_OUT")
                    && item.path("text").asString().matches(".*[0-9].*")) {
                return item;
            }
        }
        throw new AssertionError("the sample plan leaves no number out");
    }

    private static Map<String, Object> correction(JsonNode read, String value, int version) {
        var corrected = (ObjectNode) read.deepCopy();
        corrected.put("value", new java.math.BigDecimal(value));
        corrected.putNull("relative").putNull("valueMax");
        return Map.of("action", "CORRECT", "value", corrected, "version", version);
    }

    private static List<String> kinds(JsonNode draft) {
        return draft.path("items")
                .valueStream()
                .map(item -> item.path("kind").asString())
                .distinct()
                .toList();
    }

    private static List<String> ids(JsonNode draft, String kind) {
        return draft.path("items")
                .valueStream()
                .filter(item -> item.path("kind").asString().equals(kind))
                .map(item -> item.path("id").asString())
                .toList();
    }
}
