package hongqiao.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A department is renamed and moved, in any order of knowing; seen against a calendar that keeps each day by itself. */
@DisplayName("两种时间")
class TimelineTests {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int DAYS = 60;

    /** What holds on each day of two months; a change of one thing stops where that thing was changed later already. */
    private static final class Calendar {

        final List<@Nullable List<String>> days = new ArrayList<>();

        void change(int day, int which, String value) {
            var held = Objects.requireNonNull(days.get(day)).get(which);
            for (int i = day; i < DAYS && days.get(i) != null; i++) {
                var here = new ArrayList<>(Objects.requireNonNull(days.get(i)));
                if (here.get(which).equals(held)) {
                    here.set(which, value);
                    days.set(i, here);
                }
            }
        }

        void end(int day) {
            for (int i = day; i < DAYS; i++) {
                days.set(i, null);
            }
        }
    }

    @Test
    void agreesWithACalendarWhateverIsChangedInWhateverOrder() {
        for (int seed = 0; seed < 300; seed++) {
            var random = new Random(seed);
            var calendar = new Calendar();
            for (int i = 0; i < DAYS; i++) {
                calendar.days.add(List.of("名0", "上级0"));
            }
            var known = new ArrayList<Timeline.Known<List<String>>>();
            known.add(new Timeline.Known<>(0, new Span<>(FIRST, null, List.of("名0", "上级0"))));
            for (int step = 1; step <= 8; step++) {
                var day = random.nextInt(DAYS);
                if (calendar.days.get(day) == null) {
                    continue;
                }
                var timeline = new Timeline<>(known);
                var on = FIRST.plusDays(day);
                Timeline.Rewrite<List<String>> rewrite;
                if (random.nextInt(6) == 0 && day > 0) {
                    calendar.end(day);
                    rewrite = timeline.ended(on);
                } else {
                    var which = random.nextInt(2);
                    var value = "值" + step;
                    rewrite = timeline.changed(
                            on,
                            (held, here) -> here.get(which).equals(held.get(which))
                                    ? which == 0 ? List.of(value, here.get(1)) : List.of(here.get(0), value)
                                    : here);
                    calendar.change(day, which, value);
                }
                known.removeIf(row -> rewrite.superseded().contains(row.version()));
                for (var span : rewrite.added()) {
                    known.add(new Timeline.Known<>(step * 100L + known.size(), span));
                }
            }
            var timeline = new Timeline<>(known);
            for (int i = 0; i < DAYS; i++) {
                var held = timeline.at(FIRST.plusDays(i)).map(Span::value).orElse(null);
                assertThat(held).as("seed %d day %d", seed, i).isEqualTo(calendar.days.get(i));
            }
        }
    }
}
