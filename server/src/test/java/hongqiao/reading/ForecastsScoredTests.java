package hongqiao.reading;

import static hongqiao.reading.Statistics.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.reading.forecast.Accuracy;
import hongqiao.reading.forecast.Accuracy.Kind;
import hongqiao.reading.forecast.Accuracy.Scored;
import hongqiao.reading.warning.Watch;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** High-tech enterprises: 90, 97, 105 by 2023; what comes of 2024 is 120. */
@DisplayName("预测存下来，结果来了再对")
class ForecastsScoredTests {

    private static final Statistics HERE = new Statistics("2024-02-01");

    @AfterAll
    static void stop() {
        HERE.close();
    }

    private static List<Scored> scored(Kind kind) {
        var accuracy = HERE.server.bean(Accuracy.class);
        return HERE.asPlanner(() -> accuracy.list(PLAN)).stream()
                .filter(one -> one.kind() == kind && one.indicator().code().equals("I08"))
                .toList();
    }

    @Test
    @DisplayName("当时存、事后对：偏差和命中按手算；改数、再看都不动存下的")
    void keepsAForecastAndHoldsItAgainstWhatCame() {
        var watch = HERE.server.bean(Watch.class);
        HERE.file("I08", "2021", "90");
        HERE.file("I08", "2022", "97");
        assertThat(watch.look().forecasts()).as("two figures make none").isZero();
        HERE.file("I08", "2023", "105");
        assertThat(watch.look().forecasts()).as("2024 and 2025").isEqualTo(2);
        assertThat(watch.look().forecasts()).as("nothing new is known").isZero();
        assertThat(scored(Kind.MADE)).isEmpty();

        HERE.on("2025-02-01");
        HERE.file("I08", "2024", "120");
        assertThat(watch.look().forecasts()).as("2025 anew").isEqualTo(1);
        // 97.33 + 2 × 7.5 = 112.33; scatter 0.5 (rounding), √(1 + 1/3 + 4/2) = 1.826, t 3.078: ± 2.81
        assertThat(scored(Kind.MADE)).singleElement().satisfies(one -> {
            assertThat(one.on()).isEqualTo(LocalDate.of(2024, 2, 1));
            assertThat(one.point().middle()).isEqualByComparingTo("112.333333333333");
            assertThat(one.error()).isEqualByComparingTo("-7.666666666667");
            assertThat(one.point().high80())
                    .isBetween(new java.math.BigDecimal("115.1"), new java.math.BigDecimal("115.2"));
            assertThat(one.within80()).isFalse();
            assertThat(one.figures()).isEqualTo(3);
        });
        assertThat(scored(Kind.LOOKING_BACK))
                .extracting(one -> one.point().year())
                .containsExactly(2024);

        HERE.file("I08", SeriesKind.OWN, "2023", "110", hongqiao.indicator.Vintage.FINAL, "复核");
        watch.look();
        assertThat(scored(Kind.MADE).getFirst().point().middle()).isEqualByComparingTo("112.333333333333");
        assertThat(scored(Kind.LOOKING_BACK).getFirst().point().middle())
                .as("by what is known now")
                .isEqualByComparingTo("119");
    }

    @Test
    @DisplayName("结果先来、预测后作的不算；页面说只有几次说明不了什么")
    void countsNoForecastMadeAfterTheFigure() {
        HERE.on("2025-02-02");
        for (var year : List.of("2021 50", "2022 51", "2023 52", "2024 53")) {
            HERE.file("I22", year.substring(0, 4), year.substring(5));
        }
        HERE.server.bean(Watch.class).look();
        JsonNode page = HERE.server
                .browser()
                .signedIn("planner")
                .get("/api/desk/indicators/" + PLAN + "/forecasts")
                .expecting(200)
                .json();
        assertThat(page.at("/made/forecasts")
                        .valueStream()
                        .map(one -> one.at("/code").asString()))
                .doesNotContain("I22");
        assertThat(page.at("/lookingBack/hits/0/zh").asString()).contains("说明不了什么");
        assertThat(page.at("/waiting").asInt()).isPositive();
    }
}
