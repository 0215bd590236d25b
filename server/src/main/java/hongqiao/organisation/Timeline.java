package hongqiao.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * All we know now of one thing over time: spans that do not overlap. A change never edits one; it says which of them are no
 * longer believed and which take their place.
 */
public record Timeline<T>(List<Known<T>> known) {

    /** A span and the row it lies in. */
    public record Known<T>(long version, Span<T> span) {}

    /** @param superseded versions no longer believed; those {@code added} stand in their place */
    public record Rewrite<T>(List<Long> superseded, List<Span<T>> added) {}

    public Timeline {
        known = known.stream()
                .sorted(Comparator.comparing(row -> row.span().from()))
                .toList();
    }

    public Optional<Span<T>> at(LocalDate day) {
        return known.stream().map(Known::span).filter(span -> span.holds(day)).findFirst();
    }

    /**
     * From that day on something is different.
     *
     * @param change takes what held on the day and what holds in a span from the day on, and gives what shall hold there; so
     *     a later change that is known already can stand
     * @throws IllegalArgumentException if nothing held on that day
     */
    public Rewrite<T> changed(LocalDate day, BinaryOperator<T> change) {
        var held = at(day).orElseThrow(() -> new IllegalArgumentException("nothing held on " + day))
                .value();
        var superseded = new ArrayList<Long>();
        var added = new ArrayList<Span<T>>();
        for (var row : known) {
            var span = row.span();
            if (!span.reaches(day)) {
                continue;
            }
            var after = change.apply(held, span.value());
            if (after.equals(span.value())) {
                continue;
            }
            superseded.add(row.version());
            if (span.from().isBefore(day)) {
                added.add(new Span<>(span.from(), day, span.value()));
            }
            added.add(new Span<>(span.from().isBefore(day) ? day : span.from(), span.to(), after));
        }
        return new Rewrite<>(superseded, added);
    }

    /** From that day on nothing holds; before it all stays as it was. */
    public Rewrite<T> ended(LocalDate day) {
        var superseded = new ArrayList<Long>();
        var added = new ArrayList<Span<T>>();
        for (var row : known) {
            var span = row.span();
            if (span.reaches(day)) {
                superseded.add(row.version());
                if (span.from().isBefore(day)) {
                    added.add(new Span<>(span.from(), day, span.value()));
                }
            }
        }
        return new Rewrite<>(superseded, added);
    }

    /** First day and, where it has one, last day (exclusive) of all. */
    public Optional<Span<T>> whole() {
        return known.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span<>(
                        known.getFirst().span().from(),
                        known.getLast().span().to(),
                        known.getLast().span().value()));
    }
}
