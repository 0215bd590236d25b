package hongqiao.cases;

import hongqiao.expression.Values;
import hongqiao.organisation.Today;
import hongqiao.register.measure.Countable;
import hongqiao.register.record.Forms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a measure reads of a case, worked out from the case itself as docs/cases.md says it, without SQL. */
final class CaseValues implements Values {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    private final CaseFile file;
    private final @Nullable Assignment one;
    private final Values form;
    private final ZoneId zone;
    private final Instant now;

    /** @param one the assignment that counts by itself; null: the case does */
    CaseValues(CaseFile file, @Nullable Assignment one, Forms forms, ZoneId zone, Today today) {
        this.file = file;
        this.one = one;
        this.form = forms.values(file.type().form(), file.form(), Map.of());
        this.zone = zone;
        this.now = today.now();
    }

    static List<CaseValues> all(CaseFile file, Countable over, Forms forms, ZoneId zone, Today today) {
        return over.kind() == Countable.Kind.CASES
                ? List.of(new CaseValues(file, null, forms, zone, today))
                : file.assignments().stream()
                        .map(one -> new CaseValues(file, one, forms, zone, today))
                        .toList();
    }

    @Override
    public @Nullable Object get(String path) {
        var parts = path.split("\\.");
        return switch (parts[0]) {
            case "number", "state", "openedAt", "dispatches", "returns", "unfinished", "declined", "level", "lead" ->
                file.facts().get(path);
            case "closedAt" -> file.closedAt();
            case "openedOn" -> day(file.head().openedAt());
            case "closedOn" -> day(file.closedAt());
            case "openedHour" -> file.head().openedAt().atZone(zone).getHour();
            case "open" -> file.closedAt() == null;
            case "overdue" -> file.isOverdue();
            case "simulated" -> file.head().simulated();
            case "late" -> late(clocks(null));
            case "hoursTaken" -> hours(file.head().openedAt(), file.closedAt());
            case "meanScore" -> meanScore();
            case "clocks" -> parts[2].equals("late") ? late(clocks(parts[1])) : taken(clocks(parts[1]));
            case "steps" -> file.taken().getOrDefault(parts[1], 0);
            case "assignment" -> own(Objects.requireNonNull(one), parts[1]);
            case "@unit" -> one == null ? file.facts().get("lead") : (Object) one.unit();
            case "@origin" -> file.head().origin();
            case "@street" -> area(1);
            case "@community" -> area(2);
            case "@grid" -> area(3);
            default -> form.get(path);
        };
    }

    private @Nullable Object own(Assignment assigned, String fact) {
        return switch (fact) {
            case "unit" -> assigned.unit();
            case "relation" -> assigned.relation().name();
            case "standing" -> assigned.standing().name();
            case "askedAt" -> assigned.askedAt();
            case "askedOn" -> day(assigned.askedAt());
            case "answeredAt" -> assigned.answeredAt();
            case "arrivedAt" -> assigned.arrivedAt();
            case "endedAt" -> assigned.endedAt();
            case "answered" -> assigned.answeredAt() != null;
            case "arrived" -> assigned.arrivedAt() != null;
            case "hoursToAnswer" -> hours(assigned.askedAt(), assigned.answeredAt());
            case "hoursToArrive" -> hours(assigned.askedAt(), assigned.arrivedAt());
            case "hoursTaken" -> hours(assigned.askedAt(), assigned.endedAt());
            case "score" -> assigned.score();
            default -> throw new IllegalArgumentException(fact);
        };
    }

    private @Nullable Object area(int level) {
        var areas = file.form().place().areas();
        return areas.size() > level ? areas.get(level) : null;
    }

    private List<Clock> clocks(@Nullable String key) {
        return file.clocks().stream()
                .filter(clock -> key == null || clock.key().equals(key))
                .filter(clock -> one == null || clock.assignment() == null || clock.assignment() == one.no())
                .toList();
    }

    private @Nullable Boolean late(List<Clock> clocks) {
        if (clocks.stream().anyMatch(clock -> clock.isOver(now))) {
            return true;
        }
        return clocks.isEmpty() || clocks.stream().anyMatch(Clock::isRunning) ? null : false;
    }

    private static @Nullable BigDecimal taken(List<Clock> clocks) {
        if (clocks.isEmpty() || clocks.stream().anyMatch(Clock::isRunning)) {
            return null;
        }
        return hours(
                clocks.stream()
                        .map(Clock::startedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                clocks.stream()
                        .map(clock -> Objects.requireNonNull(clock.stoppedAt()))
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private @Nullable BigDecimal meanScore() {
        var scores = file.assignments().stream()
                .map(Assignment::score)
                .flatMap(score -> Optional.ofNullable(score).stream())
                .toList();
        return scores.isEmpty()
                ? null
                : BigDecimal.valueOf(scores.stream().mapToInt(Integer::intValue).sum())
                        .divide(BigDecimal.valueOf(scores.size()), 12, RoundingMode.DOWN);
    }

    private @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    private static @Nullable BigDecimal hours(Instant from, @Nullable Instant until) {
        if (until == null) {
            return null;
        }
        var took = Duration.between(from, until);
        return BigDecimal.valueOf(took.toSeconds())
                .add(BigDecimal.valueOf(took.toNanosPart(), 9))
                .divide(HOUR, 4, RoundingMode.HALF_UP);
    }
}
