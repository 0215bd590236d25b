package hongqiao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.indicator.Vintage;
import hongqiao.reading.SeriesKind;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 2 March 2026: the 14th plan is summed up; in 2027 and 2031 figures are restated, the frozen round stays as it is. */
@DisplayName("总结评估：冻结、多年后逐位重算、现已不同")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FrozenRoundTests {

    private static final Evaluators HERE = new Evaluators("2026-03-02");
    private static Round round;
    private static String frozenText;

    @BeforeAll
    static void freeze() {
        HERE.fiveYears();
        HERE.lead("I23", "civil-affairs");
        round = HERE.open(RoundKind.FINAL, 2025, "civil-affairs", "urban-management");
        HERE.asUnit("urban-management", () -> {
            HERE.server
                    .bean(Statements.class)
                    .state(
                            round.id(),
                            new Statement.New(
                                    HERE.unitOf("urban-management"),
                                    PromiseKind.COMMITMENT,
                                    "C025",
                                    Rating.BEHIND,
                                    new java.math.BigDecimal(3),
                                    "建成3座，1座未开工",
                                    "泵站台账",
                                    true));
            return true;
        });
        round = HERE.freeze(round, null);
        frozenText = text();
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static FrozenRounds rounds() {
        return HERE.server.bean(FrozenRounds.class);
    }

    private static String text() {
        return owner().sql("select text from evaluation.document where round = ?")
                .param(round.id())
                .query(String.class)
                .single();
    }

    private static JdbcClient owner() {
        return JdbcClient.create(HERE.server.database().dataSource());
    }

    private static Map<String, String> ratings() {
        return HERE.asPlanner(() -> rounds().get(round.id())).indicators().stream()
                .collect(Collectors.toMap(Frozen.Measured::code, one -> String.valueOf(one.rating())));
    }

    @Test
    @Order(1)
    @DisplayName("逐项评定：期末未达标的不叫完成；缺数、待考核的无法评定")
    void ratesEveryIndicatorAtTheEnd() {
        var ratings = ratings();

        assertThat(ratings).hasSize(23);
        assertThat(ratings)
                .containsEntry("I01", "DONE") // 5.04 a year against the city's 4.90
                .containsEntry("I02", "BEHIND")
                .containsEntry("I04", "BEHIND") // 5.3 of 5.5: nearly is not done
                .containsEntry("I08", "DONE")
                .containsEntry("I10", "DONE")
                .containsEntry("I11", "NOT_MEASURABLE")
                .containsEntry("I12", "BEHIND")
                .containsEntry("I13", "BEHIND")
                .containsEntry("I15", "NOT_MEASURABLE") // the GDP figure it is held against is not there
                .containsEntry("I22", "NOT_MEASURABLE")
                .containsEntry("I23", "BEHIND");
    }

    @Test
    @Order(2)
    @DisplayName("承诺随同目标的指标评定，其余看单位自评，没有的无法评定")
    void ratesCommitmentsByIndicatorsAndStatements() {
        var promises = HERE.asPlanner(() -> rounds().get(round.id())).promises();

        assertThat(promises).hasSize(32);
        assertThat(promise(promises, "C002").measuredBy()).isEqualTo("I08");
        assertThat(promise(promises, "C002").rating()).isEqualTo("DONE");
        assertThat(promise(promises, "C032").rating()).isEqualTo("BEHIND");
        assertThat(promise(promises, "C025").rating()).isEqualTo("BEHIND");
        assertThat(promise(promises, "C022").rating()).isEqualTo("NOT_MEASURABLE");
        assertThat(String.valueOf(promise(promises, "C022").reason())).contains("没有单位自评");
    }

    private static Frozen.Promise promise(List<Frozen.Promise> promises, String code) {
        return promises.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(3)
    @DisplayName("滞后的、约束性无法评定的，各成一条发现")
    void notesWhatItFound() {
        var found = HERE.asPlanner(() -> HERE.server.bean(Findings.class).list(round.id()));

        assertThat(found)
                .extracting(Finding::code)
                .contains("I02", "I11", "I12", "I13", "C025")
                .doesNotContain("I22");
        assertThat(found).allSatisfy(one -> assertThat(one.outcome()).isNull());
    }

    @Test
    @Order(4)
    @DisplayName("2031年：基数重报、监测值更正、规则改过，冻结的一轮逐位重算不变")
    void recomputesToTheSameBitsYearsLater() {
        HERE.on("2027-06-01");
        HERE.file("I08", SeriesKind.OWN, "2025", "139", Vintage.CENSUS_REVISION, "普查核减");
        HERE.file("I14", SeriesKind.OWN, "2020", "33.00", Vintage.FINAL, "基数按新口径重报");
        HERE.file("I22", SeriesKind.OWN, "2025", "90.3", Vintage.FINAL, "补报");
        HERE.assign("I11", 2025, "3.6", hongqiao.indicator.Assignment.State.MET);
        HERE.on("2031-03-02");
        HERE.lead("I08", "urban-management");

        var recount = HERE.asPlanner(() -> rounds().recount(round.id()));

        assertThat(recount.identical()).isTrue();
        assertThat(recount.sha256())
                .isEqualTo(java.util.Objects.requireNonNull(round.frozen()).sha256());
        assertThat(text()).isEqualTo(frozenText);
        assertThat(ratings()).containsEntry("I08", "DONE");
    }

    @Test
    @Order(5)
    @DisplayName("现已不同：哪个数、那时、现在、为什么")
    void saysWhatIsKnownDifferently() {
        var known = HERE.asPlanner(() -> rounds().knownNow(round.id()));

        assertThat(known)
                .extracting(one -> one.kind() + " " + one.code())
                .contains("READING I08", "RATING I08", "RULE I08", "READING I14", "READING I22", "RATING I22")
                .contains("ASSIGNMENT I11", "RATING I11")
                .doesNotContain("READING I02");
        var restated = known.stream()
                .filter(one -> one.code().equals("I08") && one.kind() == KnownNow.Kind.READING)
                .findFirst()
                .orElseThrow();
        assertThat(restated.then()).isNotNull().returns("2025年 142家（最终核实数）", Words::zh);
        assertThat(restated.now()).isNotNull().returns("2025年 139家（普查修订数）", Words::zh);
        assertThat(restated.note()).isEqualTo("普查核减");
    }

    @Test
    @Order(6)
    @DisplayName("在数据库里谁也改不了冻结的一轮，试遍每种办法")
    void cannotBeChangedInAnyWay() {
        var jdbc = owner();
        for (var table : List.of("round", "freeze", "document", "finding", "reporting_unit", "statement")) {
            for (var attempt : List.of(
                    "update evaluation.%s set district = district",
                    "delete from evaluation.%s", "truncate evaluation.%s cascade")) {
                assertThatExceptionOfType(DataAccessException.class)
                        .as(attempt.formatted(table))
                        .isThrownBy(() -> jdbc.sql(attempt.formatted(table)).update())
                        .withStackTraceContaining("never change");
            }
        }
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql("""
                                insert into evaluation.freeze (district, round, known_at, sha256, at, by)
                                select district, round, known_at, sha256, at, by from evaluation.freeze
                                """).update())
                .withStackTraceContaining("duplicate key");
        for (var late : List.of(
                "insert into evaluation.statement (district, round, unit, kind, code, rating, says, source, simulated, at, by) "
                        + "values ('120106', %d, 1, 'TASK', 'X', 'DONE', 'x', 'x', true, now(), 'x')",
                "insert into evaluation.reporting_unit (district, round, unit) values ('120106', %d, 1)",
                "insert into evaluation.cancellation (district, round, reason, at, by) values ('120106', %d, 'x', now(), 'x')")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(late)
                    .isThrownBy(() -> jdbc.sql(late.formatted(round.id())).update())
                    .withStackTraceContaining("closed");
        }
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> HERE.freeze(round, "再来"))
                .returns("round-closed", Problem::code);
    }

    @Test
    @Order(7)
    @DisplayName("主人卸下触发器改了一个数：重算当场看出")
    void noticesATamperedDocument() {
        var jdbc = owner();
        jdbc.sql("alter table evaluation.document disable trigger all").update();
        jdbc.sql(
                        "update evaluation.document set text = replace(text, '\"value\":142', '\"value\":143') where round = ?")
                .param(round.id())
                .update();

        var recount = HERE.asPlanner(() -> rounds().recount(round.id()));

        assertThat(recount.identical()).isFalse();
        assertThat(recount.sameText()).isFalse();
        assertThat(recount.sameEvidence()).isFalse();
        jdbc.sql("update evaluation.document set text = ? where round = ?")
                .params(frozenText, round.id())
                .update();
        jdbc.sql("alter table evaluation.document enable trigger all").update();
        assertThat(HERE.asPlanner(() -> rounds().recount(round.id())).identical())
                .isTrue();
    }
}
