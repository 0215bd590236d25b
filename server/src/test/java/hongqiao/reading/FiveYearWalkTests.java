package hongqiao.reading;

import static hongqiao.indicator.Status.AHEAD;
import static hongqiao.indicator.Status.COMPLETED_EARLY;
import static hongqiao.indicator.Status.LAGGING;
import static hongqiao.indicator.Status.NEARLY;
import static hongqiao.indicator.Status.ON_TRACK;
import static hongqiao.indicator.Status.REGRESSED;
import static hongqiao.indicator.Status.UNDETERMINED;
import static hongqiao.reading.Statistics.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.Status;
import hongqiao.indicator.Vintage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * The 23 indicators of Hongqiao's plan, year by year; all figures are made up. In 2024 the base of the green space ratio is
 * restated, a figure of the city is late, and so was a paper in 2023.
 */
@DisplayName("五年走完红桥 23 项指标")
class FiveYearWalkTests {

    /** For 2021 to 2025; {@code ?} is missing, and of what stands for whose figure see {@link #OTHERS}. */
    private static final Map<String, List<String>> FIGURES = figures("""
            I01 5 4 5 5 5
            I02 22 18 21 19 20
            I03 6.0 6.8 7.5 8.2 9
            I04 4.3 4.5 4.7 5.2 5.6
            I05 4.5 4.8 4.3 5.6 5.9
            I06 2.1 2.2 2.34 2.4 2.5
            I07 23 25 26.5 26 25
            I08 90 97 105 120 139
            I09 1 1 2 3 3
            I12 63.5 63.2 62.5 64 65
            I14 34 34.5 35.0 35.7 36.31
            I15 5 4.2 4.9 4.0 4.2
            I16 1.6 1.7 1.8 1.7 1.6
            I17 1.5 ? 1.5 1.5 1.5
            I18 82.75 82.77 82.79 82.75 82.7
            I19 28.8 29.0 29.3 29.8 30.1
            I20 4.42 4.44 4.46 4.48 4.5
            I21 15.6 15.7 15.78 15.9 16
            I22 87 88 ? 89 90
            I23 31 32 33 33.5 34
            """);

    private static final Map<String, List<String>> OTHERS = figures("""
            I01 4.5 4.2 4.6 5 5
            I15 5 4 5 5 5
            """);

    private static final Statistics HERE = new Statistics("2022-03-01", "hongqiao.demo=false");
    private static Instant beforeRestatement = Instant.MIN;
    private static Map<String, Status> inSpring2024 = Map.of();
    private static Map<String, Status> afterwards = Map.of();

    private static Map<String, List<String>> figures(String table) {
        var figures = new LinkedHashMap<String, List<String>>();
        table.lines()
                .map(line -> line.split(" "))
                .forEach(cells -> figures.put(cells[0], List.of(cells).subList(1, cells.length)));
        return figures;
    }

    @BeforeAll
    static void walk() {
        for (int year = 2021; year <= 2025; year++) {
            HERE.on((year + 1) + "-03-01");
            for (var line : FIGURES.entrySet()) {
                HERE.file(line.getKey(), String.valueOf(year), line.getValue().get(year - 2021));
            }
            for (var line : OTHERS.entrySet()) {
                // the city's own growth of 2023 comes a quarter late
                if (!line.getKey().equals("I01") || year != 2023) {
                    HERE.other(
                            line.getKey(), String.valueOf(year), line.getValue().get(year - 2021));
                }
            }
            if (year == 2022) {
                HERE.on("2023-09-05");
                HERE.assign("I10", 2023, "3.0", "2023-09-01", Assignment.State.ASSIGNED);
            }
            if (year == 2023) {
                inSpring2024 = statuses();
                beforeRestatement = HERE.now();
                HERE.on("2024-06-01");
                HERE.file("I14", "2020", "33.00");
                HERE.other("I01", "2023", "4.6");
                afterwards = statuses();
            }
        }
        HERE.on("2026-03-02");
        HERE.assign("I10", 2025, "3.0", "2025-04-01", Assignment.State.MET);
        HERE.assign("I11", 2025, "3.5", "2025-04-01", Assignment.State.NOT_MET);
        HERE.assign("I13", 2025, "72", "2025-04-01", Assignment.State.UNDER_REVIEW);
    }

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static Map<String, Status> statuses() {
        return statuses(null, null);
    }

    private static Map<String, Status> statuses(@Nullable LocalDate day, @Nullable Instant knownAt) {
        var monitor = HERE.server.bean(Monitor.class);
        var statuses = new LinkedHashMap<String, Status>();
        HERE.asPlanner(() -> monitor.list(PLAN, monitor.asked(day, knownAt)))
                .forEach(judged -> statuses.put(
                        judged.indicator().code(), judged.standing().status()));
        return statuses;
    }

    private static Map<String, Status> expected(Status... statuses) {
        var expected = new LinkedHashMap<String, Status>();
        for (int i = 0; i < statuses.length; i++) {
            expected.put("I%02d".formatted(i + 1), statuses[i]);
        }
        return expected;
    }

    @Test
    @DisplayName("第三年：与手算一致；缺全市数的等待，基期尚未修订")
    void standsAsByHandInTheThirdYear() {
        assertThat(inSpring2024)
                .isEqualTo(expected(
                        UNDETERMINED, // the city's figure of 2023 is not out
                        ON_TRACK, // 22, 18, 21: 1.741916 of 1.728, C 1.015
                        ON_TRACK, // 2.5 of 4 points: 0.625, C 1.042
                        LAGGING, // 0.7 of 1.5: 0.467, C 0.778
                        NEARLY, // mean 4.53 for 5: 0.545, C 0.909
                        NEARLY, // 0.34 of 0.6: 0.567, C 0.944
                        COMPLETED_EARLY, // 26.5 of 26
                        LAGGING, // 21 of 56: 0.375
                        AHEAD, // 2 of 3: 0.667, C 1.111
                        UNDETERMINED, // assigned, not yet judged by the city
                        UNDETERMINED, // not assigned
                        REGRESSED, // 62.5 is below 63
                        UNDETERMINED, // not assigned
                        LAGGING, // 1.52 of 2.83: 0.537, C 0.895
                        ON_TRACK, // income 4.70 a year, economy 4.67
                        ON_TRACK, // 5.1 of 8.5: 0.6
                        UNDETERMINED, // 2022 is missing
                        AHEAD, // 0.05 of 0.06
                        LAGGING, // 0.71 of 1.41: 0.504, C 0.839
                        ON_TRACK, // 0.06 of 0.1
                        NEARLY, // 0.28 of 0.5: 0.56, C 0.933
                        UNDETERMINED, // 2023 is missing
                        ON_TRACK)); // 3 of 5
    }

    @Test
    @DisplayName("基期修订、全市数补来之后：只有这两项变了")
    void followsWhatBecameKnown() {
        var changed = new LinkedHashMap<>(inSpring2024);
        changed.put("I01", ON_TRACK); // 4.67 a year, the city 4.43
        changed.put("I14", ON_TRACK); // from 33.00: 2.00 of 3.31, C 1.007
        assertThat(afterwards).isEqualTo(changed);
    }

    @Test
    @DisplayName("两年以后按当时所知再问，与当时一样")
    void answersAsItDidThen() {
        assertThat(statuses(LocalDate.of(2024, 3, 1), beforeRestatement)).isEqualTo(inSpring2024);
    }

    @Test
    @DisplayName("文件迟到：九月一日以前是未下达")
    void knewOfNoPaperBeforeItCame() {
        assertThat(HERE.judged("I10", "2023-08-31", null).standing().assignment())
                .isEqualTo(Assignment.State.NOT_ASSIGNED);
        assertThat(HERE.judged("I10", "2023-09-01", null).standing().assignment())
                .isEqualTo(Assignment.State.ASSIGNED);
    }

    @Test
    @DisplayName("期末：与手算一致；约束性指标另列")
    void standsAsByHandAtTheEnd() {
        assertThat(statuses())
                .isEqualTo(expected(
                        ON_TRACK,
                        NEARLY, // 2.487456 of 2.48832
                        ON_TRACK,
                        AHEAD, // 1.6 of 1.5
                        ON_TRACK, // 1.277391 of 1.276282
                        LAGGING, // 0.5 of 0.6
                        LAGGING, // fell back: 3.19 of 4.19
                        NEARLY, // 55 of 56
                        ON_TRACK,
                        ON_TRACK, // the city: met
                        LAGGING, // the city: not met
                        ON_TRACK,
                        UNDETERMINED, // under the city's review
                        ON_TRACK,
                        ON_TRACK, // 4.46 for 4.80: within half a point
                        NEARLY, // 8.4 of 8.5
                        UNDETERMINED, // 2022 is still missing, and 6 is less than 8
                        REGRESSED,
                        AHEAD, // 1.51 of 1.41
                        ON_TRACK,
                        ON_TRACK,
                        ON_TRACK,
                        LAGGING)); // 4 of 5
        var monitor = HERE.server.bean(Monitor.class);
        assertThat(HERE.asPlanner(() -> monitor.list(PLAN, monitor.asked(null, null))).stream()
                        .filter(judged -> judged.standing().binding())
                        .map(judged -> judged.indicator().code()))
                .containsExactly("I10", "I11", "I12", "I13", "I14");
    }

    @Test
    @DisplayName("每一项都说得出为什么，中英文都有")
    void explainsEachOfThem() {
        var monitor = HERE.server.bean(Monitor.class);
        assertThat(HERE.asPlanner(() -> monitor.list(PLAN, monitor.asked(null, null))))
                .allSatisfy(judged -> {
                    assertThat(judged.standing().explanation().zh())
                            .endsWith("。")
                            .doesNotContain("null");
                    assertThat(judged.standing().explanation().en())
                            .endsWith(".")
                            .doesNotContain("null");
                });
    }

    @Test
    @DisplayName("初步数被最终数替代，旧数还在")
    void keepsWhatIsSuperseded() {
        HERE.on("2026-03-03");
        var first = HERE.file("I23", SeriesKind.OTHER, "2021", "31", Vintage.PRELIMINARY, null);
        var second = HERE.file("I23", SeriesKind.OTHER, "2021", "30.5", Vintage.FINAL, "核实");

        assertThat(second.supersedes()).isEqualTo(first.id());
        assertThat(HERE.judged("I23", null, null).readings()).contains(first, second);
    }
}
