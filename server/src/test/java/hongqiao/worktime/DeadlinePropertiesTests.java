package hongqiao.worktime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for every calendar, over as many as chance has made (more with {@code -Dtest.calendars=}); a failure names its seed. */
@DisplayName("随机日历上都成立")
class DeadlinePropertiesTests {

    private static final int CALENDARS = Integer.getInteger("test.calendars", 600);
    private static final List<Extension> NONE = List.of();

    /** One question, asked in several ways. */
    private record Question(
            String seed, WorkCalendar calendar, Counting counting, Limit limit, Instant start, List<Pause> pauses) {

        static Question of(long seed) {
            return of(seed, new RandomTimes(seed));
        }

        static Question of(long seed, RandomTimes random) {
            var calendar = random.calendar();
            var start = random.start(calendar.zone());
            var limit = random.limit(random.unit());
            return new Question("seed " + seed, calendar, random.counting(), limit, start, random.pauses(start));
        }

        Deadline due(Limit limit, Instant start, List<Pause> pauses, List<Extension> extensions) {
            return Deadlines.due(limit, calendar, counting, start, pauses, extensions);
        }

        Instant due() {
            return due(limit, start, pauses, NONE).due();
        }

        Duration left(Instant at, List<Pause> pauses) {
            return Deadlines.left(limit, calendar, counting, start, pauses, NONE, at);
        }

        List<LocalDate> countedDays(List<Pause> pauses) {
            var working = limit.unit() == LimitUnit.WORKING_DAY;
            return due(limit, start, pauses, NONE).lines().stream()
                    .filter(Line.DaysCounted.class::isInstance)
                    .map(Line.DaysCounted.class::cast)
                    .flatMap(days -> days.first().datesUntil(days.last().plusDays(1)))
                    .filter(day -> !working || calendar.isWorkday(day))
                    .toList();
        }

        Instant share(double share) {
            return Deadlines.share(limit, calendar, counting, start, pauses, NONE, share);
        }

        /** Only limits of days are measured in another way than they are counted. */
        boolean isMeasured() {
            return !limit.unit().isDays();
        }
    }

    @Test
    @DisplayName("照说明重算，结果相同；延期、暂停在内")
    void explanationsRecompute() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            var random = new RandomTimes(seed);
            var question = Question.of(seed, random);
            var extensions = random.extensions(question.start());
            var deadline = question.due(question.limit(), question.start(), question.pauses(), extensions);

            assertThat(deadline.recompute()).as(question.seed()).isEqualTo(deadline.due());
            assertThat(deadline.lines()).as(question.seed()).allSatisfy(line -> {
                assertThat(line.words().zh()).isNotBlank().doesNotContain("null");
                assertThat(line.words().en()).isNotBlank().doesNotContain("null");
            });
        }
    }

    @Test
    @DisplayName("先后两段期限相加，等于合起来的期限")
    void isAdditive() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            var random = new RandomTimes(seed);
            var question = Question.of(seed, random);
            var limit = question.limit();
            if (limit.unit() == LimitUnit.CALENDAR_DAY && question.counting().rolls()) {
                continue; // a last day in between may roll, and then the sum is longer by that
            }
            var more = random.limit(limit.unit());
            var sum = new Limit(limit.amount() + more.amount(), limit.unit());
            var extension = List.of(new Extension(question.start(), more));

            var once =
                    question.due(sum, question.start(), question.pauses(), NONE).due();
            var extended = question.due(limit, question.start(), question.pauses(), extension)
                    .due();
            assertThat(extended).as(question.seed()).isEqualTo(once);
            if (question.isMeasured()) {
                assertThat(question.due(more, question.due(), question.pauses(), NONE)
                                .due())
                        .as(question.seed())
                        .isEqualTo(once);
            }
        }
    }

    @Test
    @DisplayName("起点更晚、期限更长，到期都不会更早")
    void isMonotoneInStartAndInAmount() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            var random = new RandomTimes(seed);
            var question = Question.of(seed, random);
            var due = question.due();
            var later = question.start().plus(random.minutes(6_000));
            var longer =
                    new Limit(question.limit().amount() + 1, question.limit().unit());

            assertThat(due).as(question.seed()).isAfter(question.start());
            assertThat(question.due(question.limit(), later, question.pauses(), NONE)
                            .due())
                    .as(question.seed())
                    .isAfterOrEqualTo(due);
            var next = question.due(longer, question.start(), question.pauses(), NONE)
                    .due();
            if (question.limit().unit() == LimitUnit.CALENDAR_DAY) {
                assertThat(next).as(question.seed()).isAfterOrEqualTo(due);
            } else {
                assertThat(next).as(question.seed()).isAfter(due);
            }
        }
    }

    @Test
    @DisplayName("暂停不会提前到期，也不会造成超期：恢复时剩余不少于暂停时")
    void aPauseNeverShortensAndNeverMakesLate() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            var random = new RandomTimes(seed);
            var question = Question.of(seed, random);
            var pause = random.pause(question.start());
            var with = new ArrayList<>(question.pauses());
            with.add(pause);

            var before = question.due();
            var after =
                    question.due(question.limit(), question.start(), with, NONE).due();

            assertThat(after).as(question.seed()).isAfterOrEqualTo(before);
            var to = Objects.requireNonNull(pause.to());
            assertThat(after.isAfter(pause.from()) && after.isBefore(to))
                    .as("%s: due in the middle of %s", question.seed(), pause)
                    .isFalse();
            if (!question.isMeasured()) {
                leavesAsManyDays(question, pause, with);
            } else if (pause.from().isBefore(before) && question.start().isBefore(pause.from())) {
                assertThat(question.left(to, with))
                        .as(question.seed())
                        .isEqualTo(question.left(pause.from(), question.pauses()));
            }
        }
    }

    /** The days counted before the pause stay counted, and none of the others is one on which the clock stood still. */
    private static void leavesAsManyDays(Question question, Pause pause, List<Pause> with) {
        var zone = question.calendar().zone();
        var began = pause.from().atZone(zone).toLocalDate();
        var before = question.countedDays(question.pauses());
        var after = question.countedDays(with);

        assertThat(after).as(question.seed()).hasSize(before.size());
        var kept = before.stream().filter(day -> day.isBefore(began)).toList();
        assertThat(after.subList(0, kept.size())).as(question.seed()).isEqualTo(kept);
        assertThat(after).as(question.seed()).allSatisfy(day -> {
            var from = day.atStartOfDay(zone).toInstant();
            var to = day.plusDays(1).atStartOfDay(zone).toInstant();
            assertThat(question.calendar().open(later(from, pause.from()), earlier(to, pause.to())))
                    .isZero();
        });
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    @Test
    @DisplayName("用去的与剩余的合起来是全部，到期时正好用完；成数之时落在起点与到期之间")
    void usedAndLeftAddUpAndSharesFallBetween() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            var random = new RandomTimes(seed);
            var question = Question.of(seed, random);
            var due = question.due();
            var at = question.start().plus(random.minutes(40_000));
            var whole = question.left(question.start(), question.pauses());
            var used = Deadlines.used(
                    question.limit(),
                    question.calendar(),
                    question.counting(),
                    question.start(),
                    question.pauses(),
                    NONE,
                    at);

            assertThat(used.plus(question.left(at, question.pauses())))
                    .as(question.seed())
                    .isEqualTo(whole);
            assertThat(question.left(due, question.pauses()))
                    .as(question.seed())
                    .isZero();
            if (question.isMeasured()) {
                assertThat(whole).as(question.seed()).isEqualTo(question.limit().time());
            }
            var less = Math.min(random.share(), 0.999);
            var share = question.share(less);
            assertThat(share).as(question.seed()).isBetween(question.start(), due);
            assertThat(question.share(less / 2)).as(question.seed()).isBeforeOrEqualTo(share);
            assertThat(question.share(1)).as(question.seed()).isEqualTo(due);
        }
    }

    @Test
    @DisplayName("逐分钟数也是这一刻；过午夜、过节都不差")
    void agreesWithCountingMinutesOneByOne() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            var random = new RandomTimes(seed);
            var calendar = random.calendarWhereClocksAreNotChanged();
            var start = random.start(calendar.zone());
            var limit = new Limit(1 + random.minutes(1_200).toMinutes(), LimitUnit.WORKING_MINUTE);
            var pauses = random.pauses(start);
            var due = Deadlines.due(limit, calendar, Counting.CIVIL_CODE, start, pauses, NONE);

            assertThat(due.due())
                    .as("seed %d", seed)
                    .isEqualTo(new MinuteByMinute(calendar, pauses).after(start, limit.amount()));
            saysWhetherItIsProvisional(due, calendar);
        }
    }

    @Test
    @DisplayName("按日数，逐日数也是这一天")
    void agreesWithCountingDaysOneByOne() {
        for (long seed = 0; seed < CALENDARS; seed++) {
            var random = new RandomTimes(seed);
            var calendar = random.calendarWhereClocksAreNotChanged();
            var start = random.start(calendar.zone());
            var counting = random.counting();
            for (var unit : List.of(LimitUnit.WORKING_DAY, LimitUnit.CALENDAR_DAY)) {
                var limit = random.limit(unit);
                var due = Deadlines.due(limit, calendar, counting, start, List.of(), NONE);

                assertThat(due.due())
                        .as("seed %d, %s, %s", seed, limit, counting)
                        .isEqualTo(new DayByDay(calendar, counting).after(start, limit));
                if (unit == LimitUnit.WORKING_DAY) {
                    saysWhetherItIsProvisional(due, calendar);
                }
            }
        }
    }

    /** It is, once its last moment lies after the last day that is known. */
    private static void saysWhetherItIsProvisional(Deadline deadline, WorkCalendar calendar) {
        var known = calendar.knownUntil();
        var last = deadline.due().minusNanos(1).atZone(calendar.zone()).toLocalDate();

        assertThat(deadline.provisional()).isEqualTo(known != null && last.isAfter(known));
        assertThat(deadline.lines().getLast() instanceof Line.Provisional).isEqualTo(deadline.provisional());
    }
}
