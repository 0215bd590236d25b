package hongqiao.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What held from a day (inclusive) to another (exclusive); {@code to} null: still. */
public record Span<T>(LocalDate from, @Nullable LocalDate to, T value) {

    public Span {
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("%s to %s is no time".formatted(from, to));
        }
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    public boolean overlaps(LocalDate otherFrom, @Nullable LocalDate otherTo) {
        return (otherTo == null || from.isBefore(otherTo)) && (to == null || otherFrom.isBefore(to));
    }

    /** Whether any of it lies on that day or later. */
    public boolean reaches(LocalDate day) {
        return to == null || to.isAfter(day);
    }
}
