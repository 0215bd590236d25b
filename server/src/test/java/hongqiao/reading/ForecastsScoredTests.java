package hongqiao.reading;

import static hongqiao.reading.Statistics.PLAN;
import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.reading.forecast.Accuracy;
import hongqiao.reading.forecast.Accuracy.Kind;
import hongqiao.reading.forecast.Accuracy.Scored;
import hongqiao.reading.warning.Watch;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** High-tech enterprises: 84 at the base, then 90, 97, 105; what comes of 2024 is 120. */
@DisplayName("预测存下来，结果来了再对")
class ForecastsScoredTests {

    private static final Statistics HERE = new Statistics("2023-02-01");

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
        HERE.on("2023-02-01");
        HERE.file("I08", "2021", "90");
        assertThat(watch.look().forecasts()).as("base and one figure make none").isZero();
        HERE.file("I08", "2022", "97");
        assertThat(watch.look().forecasts()).as("2023 to 2025").isEqualTo(3);
        assertThat(watch.look().forecasts()).as("nothing new is known").isZero();
        HERE.on("2024-02-01");
        HERE.file("I08", "2023", "105");
        assertThat(watch.look().forecasts()).as("2024 and 2025 anew").isEqualTo(2);
        HERE.on("2025-02-01");
        HERE.file("I08", "2024", "120");
        assertThat(watch.look().forecasts()).as("2025 anew").isEqualTo(1);

        var made = scored(Kind.MADE);
        assertThat(made)
                .extracting(one -> one.on() + " for " + one.point().year())
                .containsExactly("2023-02-01 for 2023", "2023-02-01 for 2024", "2024-02-01 for 2024");
        // 84, 90, 97, 105: 94 + 2.5 × 7; scatter √(1/2), √(1 + 1/4 + 6.25/5) = 1.581, t 1.886: ± 2.109
        var last = made.getLast();
        assertThat(last.point().middle()).isEqualByComparingTo("111.5");
        assertThat(last.error()).isEqualByComparingTo("-8.5");
        assertThat(last.point().high80()).isBetween(new BigDecimal("113.60"), new BigDecimal("113.62"));
        assertThat(last.within80()).isFalse();
        assertThat(last.figures()).isEqualTo(4);

        HERE.file("I08", SeriesKind.OWN, "2023", "110", hongqiao.indicator.Vintage.FINAL, "复核");
        watch.look();
        assertThat(scored(Kind.MADE).getLast().point().middle()).isEqualByComparingTo("111.5");
        assertThat(scored(Kind.LOOKING_BACK))
                .extracting(one -> one.point().year())
                .containsExactly(2023, 2024);
        assertThat(scored(Kind.LOOKING_BACK).getLast().point().middle())
                .as("by what is known now")
                .isEqualByComparingTo("116.5");
    }

    @Test
    @DisplayName("结果先来、预测后作的不算；页面说只有几次说明不了什么")
    void countsNoForecastMadeAfterTheFigure() {
        HERE.on("2025-02-02");
        for (var year : List.of("2021 86.5", "2022 87.5", "2023 88", "2024 89")) {
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
        assertThat(page.at("/lookingBack/hits/0/zh").asString()).contains("次里有");
        assertThat(page.at("/waiting").asInt()).isPositive();
    }
}
