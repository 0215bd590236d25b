package hongqiao.triage.desk;

import static hongqiao.triage.desk.GridDesk.BIKES;
import static hongqiao.triage.desk.GridDesk.LAMP;
import static hongqiao.triage.desk.GridDesk.LITTER;
import static hongqiao.triage.desk.GridDesk.NOISE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Monday, 2 March 2026, at the grid centre: what was closed in February tells what comes in. */
@DisplayName("登记时的事项建议：从本区已结案件学，改了就记住")
class LearnedSubjectsTests {

    private final GridDesk desk = new GridDesk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    @DisplayName("没学过就没有建议；不认识的类型、空白文字也一样，从不报错")
    void saysNothingWhereNothingIsLearned() {
        assertThat(desk.suggest("路灯不亮")).isEqualTo(Suggested.NOTHING);
        for (int i = 0; i < 49; i++) {
            desk.closed("第" + i + "处路灯不亮", i % 2 == 0 ? LAMP : LITTER, false, "CLOSED", false);
        }
        desk.look();
        assertThat(desk.suggest("路灯不亮")).as("49 are too few: the pack says 50").isEqualTo(Suggested.NOTHING);
        assertThat(desk.quality().path("learnedAt").isNull()).isTrue();
        var suggestions = desk.server.bean(SubjectSuggestions.class);
        assertThat(suggestions.suggest("no-such-type", "路灯不亮")).isEqualTo(Suggested.NOTHING);
        assertThat(suggestions.suggest("grid-event", "  ")).isEqualTo(Suggested.NOTHING);
    }

    @Test
    @DisplayName("三个建议，各有把握和起决定作用的词；够有把握才可自动归类")
    void suggestsThreeWithTheWordsThatDecided() {
        desk.withAPast(false);
        desk.look();

        var suggested = desk.suggest("勤俭道晚上路灯全灭了，黑得很");

        assertThat(suggested.choices()).hasSize(3);
        var first = suggested.choices().getFirst();
        assertThat(first.code()).isEqualTo(LAMP);
        assertThat(first.label().zh()).isEqualTo("路灯异常");
        assertThat(first.words()).contains("路灯");
        assertThat(first.confidence()).isGreaterThan(0.5);
        assertThat(suggested.choices().stream()
                        .mapToDouble(Suggested.Choice::confidence)
                        .sum())
                .isBetween(0.9, 1.000001);
        assertThat(suggested.simulated()).isFalse();
        assertThat(suggested.byItself()).isEqualTo(first.confidence() >= 0.9);
        assertThat(desk.suggest("今天天气很好").byItself())
                .as("nothing in it that was learned")
                .isFalse();
        assertThat(desk.suggest("楼下半夜施工").choices().getFirst().code()).isEqualTo(NOISE);
    }

    @Test
    @DisplayName("接口：能登记的人才问得到；看不懂的请求说明原因")
    void answersWhoMayRegister() {
        desk.withAPast(true);
        desk.look();
        var path = "/api/desk/triage/grid-event/subjects";

        var said = desk.as("grid")
                .send("POST", path, Map.of("words", "单车倒了一片"))
                .expecting(200)
                .json();
        assertThat(said.at("/choices/0/code").asString()).isEqualTo(BIKES);
        assertThat(said.path("simulated").asBoolean()).isTrue();
        assertThat(desk.as("grid").send("POST", path, Map.of()).expecting(422).code())
                .isEqualTo("value-not-valid");
        assertThat(desk.as("sanitation")
                        .send("POST", path, Map.of("words", "单车"))
                        .expecting(403)
                        .code())
                .isEqualTo("not-allowed");
    }

    @Test
    @DisplayName("没有定论的、保密的不学；模拟的只在真实的不够时才学")
    void learnsOnlyFromWhatIsSettledAndNotSecret() {
        desk.withAPast(true);
        for (int i = 0; i < 60; i++) {
            desk.closed(i + "号楼保密线索甲乙丙", BIKES, false, "CLOSED", true);
            desk.closed(i + "号楼误报丁戊己", BIKES, false, "VOIDED", false);
        }
        desk.look();
        assertThat(desk.quality().path("examples").asInt()).isEqualTo(96);
        assertThat(desk.quality().path("simulated").asInt()).isEqualTo(96);

        for (int i = 0; i < 60; i++) {
            desk.closed(
                    i + "号楼前" + (i % 2 == 0 ? "路灯不亮" : "有成堆垃圾"), i % 2 == 0 ? LAMP : LITTER, false, "CLOSED", false);
        }
        desk.look();
        assertThat(desk.quality().path("examples").asInt())
                .as("sixty real ones are enough")
                .isEqualTo(60);
        assertThat(desk.quality().path("simulated").asInt()).isZero();
        assertThat(desk.suggest("路灯不亮").simulated()).isFalse();
    }

    @Test
    @DisplayName("改了建议：记下代码，不记文字；下次学进去；质量页按笔数说话")
    void remembersWhatSomebodyPutRight() {
        desk.withAPast(false);
        desk.look();
        assertThat(desk.suggest("便民亭旁彩灯带断了").choices().getFirst().code()).isNotEqualTo(BIKES);
        for (int i = 0; i < 12; i++) {
            desk.opened("便民亭旁彩灯带断了，第" + i + "段", BIKES);
            desk.opened("楼前路灯又不亮了，" + i + "号楼", LAMP);
        }
        desk.look();

        assertThat(desk.rows.queryForList(
                        "select column_name from information_schema.columns where table_schema = 'triage' and table_name = 'answer'",
                        String.class))
                .containsExactlyInAnyOrder(
                        "district",
                        "case_id",
                        "type",
                        "suggested",
                        "confidence",
                        "by_itself",
                        "at",
                        "chosen",
                        "chosen_at",
                        "closed");
        var month = desk.quality().path("answers").get(0);
        assertThat(month.path("days").asInt()).isEqualTo(30);
        assertThat(month.at("/figures/n").asInt()).isEqualTo(24);
        assertThat(month.at("/figures/accuracy").asDouble()).isEqualTo(0.5);
        assertThat(month.at("/figures/subjects").valueStream()).anySatisfy(one -> {
            assertThat(one.path("code").asString()).isEqualTo(BIKES);
            assertThat(one.path("n").asInt()).isEqualTo(12);
            assertThat(one.path("recall").asDouble()).isZero();
        });

        desk.look();
        assertThat(desk.suggest("便民亭旁彩灯带断了").choices().getFirst().code())
                .as("corrections are gathered for half an hour")
                .isNotEqualTo(BIKES);
        desk.clock.advance(Duration.ofMinutes(31));
        desk.look();
        assertThat(desk.suggest("便民亭旁彩灯带断了").choices().getFirst().code()).isEqualTo(BIKES);
    }

    @Test
    @DisplayName("群众反映自动归类：当时没立成案、后来才立的，也计入自动归类")
    void notesWhatADoorFiledByItselfThoughItsCaseOpensLater() {
        desk.withAPast(false);
        desk.look();
        assertThat(desk.suggest("路灯不亮").byItself()).isTrue();
        desk.rows.execute("alter table cases.case_file add constraint away check (title <> '路灯不亮') not valid");
        var visitor = desk.server.browser();
        var token = visitor.get("/api/session").json().at("/csrf/token").asString();
        var told = visitor.withToken(token)
                .send(
                        "POST",
                        "/api/public/doors/street/reports",
                        Map.of("words", "路灯不亮", "point", Map.of("lon", 117.1512, "lat", 39.1711)),
                        "Report-Key",
                        UUID.randomUUID().toString());
        assertThat(told.status()).isBetween(200, 299);
        assertThat(filedByItself()).isZero();

        desk.rows.execute("alter table cases.case_file drop constraint away");
        desk.clock.advance(Duration.ofMinutes(1));
        for (int tries = 0; tries < 500 && filedByItself() == 0; tries++) {
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(filedByItself()).isOne();
        assertThat(desk.rows.queryForObject(
                        "select data ->> 'matter' from cases.case_file where title = '路灯不亮' and not data ? '#sure'",
                        String.class))
                .isEqualTo(LAMP);
    }

    private int filedByItself() {
        return Objects.requireNonNull(
                desk.rows.queryForObject("select count(*)::int from triage.answer where by_itself", Integer.class));
    }

    @Test
    @DisplayName("质量：交叉检验的数有笔数；不足不说；自动归类的和被改正的数得出来")
    void tellsHowWellItTells() {
        desk.withAPast(false);
        desk.look();
        var quality = desk.quality();
        assertThat(quality.at("/crossed/n").asInt()).isEqualTo(96);
        assertThat(quality.at("/crossed/accuracy").asDouble()).isGreaterThan(0.9);
        assertThat(quality.at("/crossed/subjects").size()).isEqualTo(4);
        assertThat(quality.path("byItself").asDouble()).isEqualTo(0.9);
        assertThat(quality.path("from").asInt()).isEqualTo(50);

        var sure = desk.suggest("路灯不亮");
        assertThat(sure.byItself()).isTrue();
        var answers = desk.server.bean(SubjectAnswers.class);
        var number = desk.opened("路灯不亮", LITTER);
        long id = Objects.requireNonNull(
                desk.rows.queryForObject("select id from cases.case_file where number = ?", Long.class, number));
        answers.filedByItself("grid-event", id, sure);
        desk.look();

        var month = desk.quality().path("answers").get(0);
        assertThat(month.at("/figures/n").asInt()).isOne();
        assertThat(month.at("/figures/accuracy").isNull())
                .as("of one nothing is told")
                .isTrue();
        assertThat(month.at("/byItself/cases").asInt()).isOne();
        assertThat(month.at("/byItself/corrected").asInt()).isOne();
        assertThatThrownBy(() -> answers.filedByItself("grid-event", id, Suggested.NOTHING))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(List.of(30, 90))
                .isEqualTo(desk.quality()
                        .path("answers")
                        .valueStream()
                        .map(one -> one.path("days").asInt())
                        .toList());
    }
}
