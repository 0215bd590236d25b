package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.ClockRule;
import hongqiao.cases.definition.Window;
import hongqiao.organisation.Today;
import hongqiao.pack.CalendarKind;
import hongqiao.pack.Packs;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import hongqiao.worktime.Counting;
import hongqiao.worktime.Deadline;
import hongqiao.worktime.Deadlines;
import hongqiao.worktime.Extension;
import hongqiao.worktime.Limit;
import hongqiao.worktime.Line;
import hongqiao.worktime.Pause;
import hongqiao.worktime.WorkCalendar;
import hongqiao.worktime.WorktimeFault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;

/** Starts, stops, pauses and extends the clocks of a case as its type says. Changes nothing but the case it gives back. */
@Component
public class Clocks {

    private final CaseCatalogue catalogue;
    private final Packs packs;
    private final Forms forms;
    private final Today today;
    private final District district;

    Clocks(CaseCatalogue catalogue, Packs packs, Forms forms, Today today, District district) {
        this.catalogue = catalogue;
        this.packs = packs;
        this.forms = forms;
        this.today = today;
        this.district = district;
    }

    /**
     * What a step does to them.
     *
     * @param step key, or {@link CaseType#OPENING}
     * @param touched assignments that it made, replied to or released
     * @param extension by how much, where the step extends a clock
     */
    CaseFile after(CaseFile file, String step, List<Assignment> touched, @Nullable Limit extension, Instant now) {
        var clocks = new ArrayList<>(file.clocks());
        for (var rule : file.type().clocks().values()) {
            if (rule.stops().contains(step)) {
                change(clocks, runs(rule, touched), clock -> clock.stopped(now));
            }
            if (rule.pauses().contains(step)) {
                change(clocks, runs(rule, touched).and(clock -> !clock.isPaused()), clock -> paused(clock, now));
            }
            if (rule.resumes().contains(step)) {
                change(clocks, runs(rule, touched).and(Clock::isPaused), clock -> resumed(rule, clock, now));
            }
            if (step.equals(rule.extend()) && extension != null) {
                change(clocks, runs(rule, touched), clock -> extended(rule, clock, extension, now));
            }
            if (rule.starts().contains(step)) {
                start(file, rule, touched, clocks, now);
            }
        }
        var after = file.withClocks(clocks);
        return file.closedAt() == null ? after : stopped(after, now);
    }

    /** Also the clocks of assignments that came to an end in another way. */
    CaseFile withoutReleased(CaseFile file, List<Assignment> released, Instant now) {
        var clocks = new ArrayList<>(file.clocks());
        var ended = released.stream().map(Assignment::no).toList();
        change(
                clocks,
                clock -> clock.isRunning() && clock.assignment() != null && ended.contains(clock.assignment()),
                clock -> clock.stopped(now));
        return file.withClocks(clocks);
    }

    /** When a window that opened with the closing of a case ends: from then on it is too late. */
    Instant end(Window window, Instant closed) {
        return Deadlines.due(
                        Limit.parse(window.limit()),
                        calendar(window.calendar()),
                        Counting.CIVIL_CODE,
                        closed,
                        List.of(),
                        List.of())
                .due();
    }

    /** Numbers of those that run and do not stand still. */
    static List<Integer> ticking(CaseFile file) {
        return file.clocks().stream()
                .filter(clock -> clock.isRunning() && !clock.isPaused())
                .map(Clock::no)
                .toList();
    }

    /** These stand still from now on, whatever steps are taken. */
    CaseFile held(CaseFile file, Collection<Integer> numbers, Instant now) {
        var clocks = new ArrayList<>(file.clocks());
        change(clocks, clock -> numbers.contains(clock.no()), clock -> paused(clock, now));
        return file.withClocks(clocks);
    }

    /** These go on with the rest of their time. */
    CaseFile letGo(CaseFile file, Collection<Integer> numbers, Instant now) {
        var clocks = new ArrayList<>(file.clocks());
        change(
                clocks,
                clock -> numbers.contains(clock.no()) && clock.isPaused(),
                clock -> resumed(file.type().clocks().get(clock.key()), clock, now));
        return file.withClocks(clocks);
    }

    /** All of a case that has ended. */
    CaseFile stopped(CaseFile file, Instant now) {
        var clocks = new ArrayList<>(file.clocks());
        change(clocks, Clock::isRunning, clock -> clock.stopped(now));
        return file.withClocks(clocks);
    }

    /** After its next warning, or its end. */
    Clock fired(CaseType type, Clock clock, Instant now) {
        var rule = type.clocks().get(clock.key());
        if (!now.isBefore(clock.dueAt()) || rule == null) {
            return clock.breached(clock.dueAt());
        }
        var warned = clock.warned(null);
        return clock.warned(next(rule, warned, now));
    }

    /**
     * A clock for people.
     *
     * @param late whether it ran out
     * @param share of its limit that is used up by now; null: it stands still or has stopped
     * @param lines the arithmetic of its deadline, sentence by sentence
     * @param provisional whether it leans on a day whose holidays have not been published
     */
    public record Explained(boolean late, @Nullable Double share, List<Words> lines, boolean provisional) {}

    public Explained explained(Clock clock) {
        var now = today.now();
        var lines = ClockLines.read(clock.lines());
        return new Explained(
                clock.isOver(now),
                share(clock),
                lines.stream().map(Line::words).toList(),
                lines.stream().anyMatch(Line.Provisional.class::isInstance));
    }

    /** Of its limit, as in {@link Explained}; without the sentences. */
    public @Nullable Double share(Clock clock) {
        return clock.isRunning() && !clock.isPaused() ? used(clock, today.now()) : null;
    }

    private double used(Clock clock, Instant now) {
        return Deadlines.usedShare(
                Limit.parse(clock.limit()),
                calendar(clock),
                Counting.CIVIL_CODE,
                clock.startedAt(),
                clock.pauses(),
                clock.extensions(),
                now);
    }

    private static Predicate<Clock> runs(ClockRule rule, List<Assignment> touched) {
        Set<Integer> numbers = Set.copyOf(touched.stream().map(Assignment::no).toList());
        return clock -> clock.isRunning()
                && clock.key().equals(rule.key())
                && (clock.assignment() == null || numbers.isEmpty() || numbers.contains(clock.assignment()));
    }

    private static void change(List<Clock> clocks, Predicate<Clock> which, UnaryOperator<Clock> how) {
        clocks.replaceAll(clock -> which.test(clock) ? how.apply(clock) : clock);
    }

    private void start(CaseFile file, ClockRule rule, List<Assignment> touched, List<Clock> clocks, Instant now) {
        var of = rule.of() == null
                ? Stream.<@Nullable Integer>of((Integer) null)
                : (touched.isEmpty() ? file.open(rule.of()) : touched)
                        .stream()
                                .filter(one -> one.relation() == rule.of() && one.isOpen())
                                .map(Assignment::no);
        of.forEach(assignment -> {
            change(
                    clocks,
                    clock -> clock.isRunning()
                            && clock.key().equals(rule.key())
                            && Objects.equals(clock.assignment(), assignment),
                    clock -> clock.stopped(now));
            clocks.add(started(file, rule, clocks.size() + 1, assignment, now));
        });
    }

    /** How long, by which calendar. */
    private record Chosen(String limit, String calendar) {}

    private Chosen chosen(CaseFile file, ClockRule rule, Instant now) {
        if (rule.until() != null && file.form().value(rule.until()) instanceof LocalDate last) {
            return new Chosen(Until.limit(now, last, district.timezone()).toString(), rule.calendar());
        }
        var values = forms.values(file.type().form(), file.form(), file.facts());
        for (var choice : rule.choices()) {
            if (choice.when().holds(values)) {
                return new Chosen(choice.limit(), choice.calendar() == null ? rule.calendar() : choice.calendar());
            }
        }
        var limit = rule.limit();
        if (limit != null && rule.amount() != null && rule.amount().evaluate(values) instanceof Number amount) {
            return new Chosen(amounting(amount, limit), rule.calendar());
        }
        if (rule.byMatter()) {
            var matter = catalogue.matter(file.type(), file.matter());
            if (matter.isPresent() && matter.get().limit() != null) {
                var calendar = matter.get().calendar();
                return new Chosen(matter.get().limit(), calendar == null ? rule.calendar() : calendar);
            }
        }
        if (limit == null) {
            throw CaseProblem.STEP_NOT_READY.because(
                    "事项“%s”没有规定时限，无法计时",
                    "the matter “%s” has no limit, so the clock cannot start", String.valueOf(file.matter()));
        }
        return new Chosen(limit, rule.calendar());
    }

    /** So many of that limit's units. @throws hongqiao.shared.Problem {@code step-not-ready}: no clock runs so long */
    private static String amounting(Number amount, String limit) {
        try {
            return new Limit(amount.longValue(), Limit.parse(limit).unit()).toString();
        } catch (WorktimeFault impossible) {
            throw CaseProblem.STEP_NOT_READY.because("时限不能是 %s", "the limit cannot be %s", amount);
        }
    }

    private Clock started(CaseFile file, ClockRule rule, int no, @Nullable Integer assignment, Instant now) {
        var chosen = chosen(file, rule, now);
        var blank = new Clock(
                no,
                rule.key(),
                assignment,
                chosen.calendar(),
                chosen.limit(),
                now,
                now,
                null,
                null,
                0,
                null,
                List.of(),
                List.of(),
                JsonNodeFactory.instance.arrayNode());
        return counted(rule, blank, List.of(), List.of(), now);
    }

    private static Clock paused(Clock clock, Instant now) {
        var pauses = new ArrayList<>(clock.pauses());
        pauses.add(Pause.open(now));
        return clock.due(clock.dueAt(), null, pauses, clock.extensions(), clock.lines());
    }

    private Clock resumed(@Nullable ClockRule rule, Clock clock, Instant now) {
        var pauses = new ArrayList<>(clock.pauses());
        pauses.set(pauses.size() - 1, new Pause(pauses.getLast().from(), now));
        return counted(rule, clock, pauses, clock.extensions(), now);
    }

    private Clock extended(ClockRule rule, Clock clock, Limit by, Instant now) {
        var extensions = new ArrayList<>(clock.extensions());
        extensions.add(new Extension(now, by));
        return counted(rule, clock, clock.pauses(), extensions, now);
    }

    /** Worked out anew from all that is known. */
    private Clock counted(
            @Nullable ClockRule rule, Clock clock, List<Pause> pauses, List<Extension> extensions, Instant now) {
        var deadline = deadline(clock, pauses, extensions);
        var counted = clock.due(
                deadline.isStanding() ? clock.dueAt() : deadline.due(),
                null,
                pauses,
                extensions,
                ClockLines.write(deadline.lines()));
        return counted.breachedAt() != null && counted.dueAt().isBefore(now) || deadline.isStanding()
                ? counted
                : counted.due(counted.dueAt(), next(rule, counted, now), pauses, extensions, counted.lines());
    }

    private Deadline deadline(Clock clock, List<Pause> pauses, List<Extension> extensions) {
        var calendar = calendar(clock);
        return Deadlines.due(
                Limit.parse(clock.limit()), calendar, Counting.CIVIL_CODE, clock.startedAt(), pauses, extensions);
    }

    /** The next warning that is still to come; after the last the end itself. Warnings that came too late are not given. */
    private Instant next(@Nullable ClockRule rule, Clock clock, Instant now) {
        var calendar = calendar(clock);
        var shares = rule == null ? List.<BigDecimal>of() : rule.warn(); // an edition may have taken the clock out
        for (int i = clock.warned(); i < shares.size(); i++) {
            var at = share(clock, calendar, shares.get(i));
            if (at.isAfter(now) && at.isBefore(clock.dueAt())) {
                return at;
            }
        }
        return clock.dueAt();
    }

    /** @throws IllegalStateException if no pack has it any more: an edition takes no calendar away that a clock runs by */
    private WorkCalendar calendar(Clock clock) {
        return calendar(clock.calendar());
    }

    private WorkCalendar calendar(String key) {
        return packs.of(CalendarKind.class)
                .find(key)
                .orElseThrow(() -> new IllegalStateException("no calendar " + key));
    }

    private static Instant share(Clock clock, WorkCalendar calendar, BigDecimal share) {
        return Deadlines.share(
                Limit.parse(clock.limit()),
                calendar,
                Counting.CIVIL_CODE,
                clock.startedAt(),
                clock.pauses(),
                clock.extensions(),
                share.doubleValue());
    }
}
