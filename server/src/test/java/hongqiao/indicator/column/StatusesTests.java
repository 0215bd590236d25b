package hongqiao.indicator.column;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Course;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Evidence;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Standings;
import hongqiao.indicator.Status;
import hongqiao.indicator.Target;
import hongqiao.indicator.Vintage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("按列评定与逐条评定相同")
class StatusesTests {

    private static final int DRAWN = Integer.getInteger("statuses.drawn", 1_500);

    @Test
    @DisplayName("随机抽取的指标、路径、档位、缺数、修订的基期：每一期的状态都和带说明的评定一样")
    void findsWhatTheRuleThatExplainsItselfFinds() {
        var seen = new EnumMap<Measure, EnumSet<Status>>(Measure.class);
        int rows = 0;
        int asked = 0;
        for (int seed = 0; seed < DRAWN; seed++) {
            var drawn = Drawn.of(seed);
            var statuses = new byte[drawn.periods().count()];
            asked += Statuses.of(drawn.definition(), drawn.periods(), drawn.decimals(), drawn.assignments())
                    .judge(drawn.own(), drawn.other(), statuses);
            for (int row = 0; row < statuses.length; row++, rows++) {
                var expected = explained(drawn, row);
                assertThat(Statuses.status(statuses[row]))
                        .as("seed %d, row %d: %s", seed, row, drawn)
                        .isEqualTo(expected);
                seen.computeIfAbsent(drawn.definition().measure(), m -> EnumSet.noneOf(Status.class))
                        .add(expected);
            }
        }

        assertThat(seen.keySet()).containsExactlyInAnyOrder(Measure.values());
        assertThat(seen.get(Measure.LEVEL)).containsExactlyInAnyOrder(Status.values());
        assertThat(seen.get(Measure.CUMULATIVE)).containsExactlyInAnyOrder(Status.values());
        assertThat(seen.get(Measure.AVG_GROWTH)).containsExactlyInAnyOrder(Status.values());
        assertThat(seen.get(Measure.CUMULATIVE_REDUCTION)).containsExactlyInAnyOrder(Status.values());
        assertThat(seen.get(Measure.THRESHOLD)).contains(Status.ON_TRACK, Status.LAGGING, Status.UNDETERMINED);
        assertThat(seen.get(Measure.RELATIVE)).contains(Status.ON_TRACK, Status.LAGGING, Status.UNDETERMINED);
        assertThat(seen.get(Measure.ASSIGNED)).contains(Status.ON_TRACK, Status.LAGGING, Status.UNDETERMINED);
        // what lies on an edge is asked; of figures drawn to lie there not many are
        assertThat(asked).isPositive().isLessThan(rows / 20);
    }

    private static Status explained(Drawn drawn, int row) {
        var evidence =
                new Evidence(series(drawn, drawn.own(), row), series(drawn, drawn.other(), row), drawn.assignments());
        return Standings.judge(
                        drawn.definition(), evidence, drawn.periods().at(row).end())
                .status();
    }

    private static Series series(Drawn drawn, Column column, int last) {
        var readings = new ArrayList<Reading>();
        var periods = drawn.periods();
        var year = ReportingPeriod.year(drawn.definition().baseYear());
        if (column.base() != Column.UNSAID && periods.row(year) < 0) {
            readings.add(
                    new Reading.Measured(year, Vintage.FINAL, BigDecimal.valueOf(column.base(), drawn.decimals())));
        }
        for (int row = 0; row <= last; row++) {
            var value = Drawn.number(column, row, drawn.decimals());
            if (value != null) {
                readings.add(new Reading.Measured(periods.at(row), Vintage.FINAL, value));
            } else if (column.values()[row] == Column.MISSING) {
                readings.add(new Reading.Missing(periods.at(row), Vintage.FINAL, "统计制度调整"));
            }
        }
        return new Series(readings);
    }

    @Test
    @DisplayName("一项指标的逐期状态，与逐期写出说明的相同；报告期不齐的也是")
    void tellsTheCourseOfOneIndicator() {
        for (int seed = 0; seed < 300; seed++) {
            var drawn = Drawn.of(seed);
            int last = drawn.periods().count() - 1;
            if (last < 0) {
                continue;
            }
            var odd = new ArrayList<>(series(drawn, drawn.own(), last).readings());
            if (seed % 4 == 0) {
                odd.add(Reading.measured("2022-01~05", "17.25"));
            }
            var evidence = new Evidence(new Series(odd), series(drawn, drawn.other(), last), drawn.assignments());
            var day = drawn.periods().at(last).end();

            assertThat(Stood.course(
                            drawn.definition(), evidence, drawn.periods().frequency(), day))
                    .as("seed %d: %s", seed, drawn)
                    .isEqualTo(Course.standings(drawn.definition(), evidence, day).stream()
                            .filter(standing -> standing.period() != null)
                            .map(standing -> new Stood(standing.period(), standing.status()))
                            .toList());
            var now = Standings.judge(drawn.definition(), evidence, day);
            Stood.last(drawn.definition(), evidence, drawn.periods().frequency(), day)
                    .ifPresent(stood ->
                            assertThat(stood).isEqualTo(new Stood(Objects.requireNonNull(now.period()), now.status())));
        }
    }

    @Test
    @DisplayName("正好在档位边上的：0.9 的一致性是基本达到，再低一点是滞后")
    void knowsTheEdgeOfABand() {
        // 80 → 140 by 2030, month by month; after five years 30 are planned
        var definition = level("80", "140");
        var statuses = new byte[60];
        var values = new long[60];
        java.util.Arrays.fill(values, 0, 59, 8_000);

        values[59] = 10_700; // 27 of 30: 0.9
        Statuses.of(definition, months(60), 2, List.of()).judge(new Column(values, Column.UNSAID), statuses);
        assertThat(Statuses.status(statuses[59])).isEqualTo(Status.NEARLY);
        assertThat(Statuses.status(statuses[58])).isEqualTo(Status.LAGGING);

        values[59] = 10_699; // 26.99 of 30: 0.8997
        Statuses.of(definition, months(60), 2, List.of()).judge(new Column(values, Column.UNSAID), statuses);
        assertThat(Statuses.status(statuses[59])).isEqualTo(Status.LAGGING);
    }

    @Test
    @DisplayName("四舍五入到四位才到档位的（0.89995），改由精确算法评定")
    void asksTheExactRuleOnTheEdgeOfRounding() {
        var statuses = new byte[60];
        var values = new long[60];
        java.util.Arrays.fill(values, Column.UNSAID);
        values[59] = 8_000_000 + 2_699_850; // 26.9985 of 30 is 0.89995, rounded 0.9

        int asked = Statuses.of(level("80", "140"), months(60), 5, List.of())
                .judge(new Column(values, Column.UNSAID), statuses);

        assertThat(asked).isEqualTo(1);
        assertThat(Statuses.status(statuses[59])).isEqualTo(Status.NEARLY);
    }

    @Test
    @DisplayName("数字长得双精度放不下：全部由精确算法评定，结果不变")
    void asksTheExactRuleWhereNumbersAreTooLong() {
        var statuses = new byte[60];
        var values = new long[60];
        java.util.Arrays.fill(values, Column.UNSAID);
        values[59] = 1_000_000_000_000_000_001L;

        int asked = Statuses.of(level("999999999999999999", "1000000000000000003"), months(60), 0, List.of())
                .judge(new Column(values, Column.UNSAID), statuses);

        assertThat(asked).isEqualTo(1);
        assertThat(Statuses.status(statuses[59])).isEqualTo(Status.ON_TRACK);
    }

    private static Periods months(int count) {
        return new Periods(Frequency.MONTHLY, 2021, count);
    }

    private static Definition level(String base, String goal) {
        return new Definition(
                Measure.LEVEL,
                Direction.HIGHER_BETTER,
                false,
                "家",
                2020,
                new BigDecimal(base),
                2030,
                new Target.Value(new BigDecimal(goal)),
                new Path(Path.Kind.LINEAR, Map.of()),
                Bands.DEFAULT);
    }
}
