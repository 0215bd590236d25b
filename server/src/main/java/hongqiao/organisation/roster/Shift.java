package hongqiao.organisation.roster;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A shift of a duty roster: it repeats each day from the first to the last (both inclusive), by the clock of the district. One
 * that ends at or before it begins ends the next day: 08:00 to 08:00 is round the clock.
 *
 * @param substitutes ids of people, in the order in which they are asked
 */
public record Shift(
        int id,
        int unit,
        int person,
        LocalDate firstDay,
        LocalDate lastDay,
        LocalTime begins,
        LocalTime ends,
        @Nullable String label,
        List<Integer> substitutes) {

    /** One turn of it; {@code to} is exclusive. */
    public record Turn(Instant from, Instant to) {

        boolean overlaps(Turn other) {
            return from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    public Shift {
        substitutes = List.copyOf(substitutes);
    }

    Shift as(int otherId) {
        return new Shift(otherId, unit, person, firstDay, lastDay, begins, ends, label, substitutes);
    }

    Turn turn(LocalDate day, ZoneId zone) {
        var end = ends.isAfter(begins) ? day : day.plusDays(1);
        return new Turn(
                day.atTime(begins).atZone(zone).toInstant(),
                end.atTime(ends).atZone(zone).toInstant());
    }

    /** The turn that holds this moment. */
    Optional<Turn> turnAt(Instant moment, ZoneId zone) {
        var day = LocalDate.ofInstant(moment, zone);
        return Stream.of(day, day.minusDays(1))
                .filter(this::has)
                .map(d -> turn(d, zone))
                .filter(turn -> !moment.isBefore(turn.from()) && moment.isBefore(turn.to()))
                .findFirst();
    }

    /** Where the two first fall together. */
    Optional<Turn> overlap(Shift other, ZoneId zone) {
        var from = firstDay.isBefore(other.firstDay) ? other.firstDay : firstDay;
        var to = lastDay.isBefore(other.lastDay) ? lastDay : other.lastDay;
        return from.minusDays(1)
                .datesUntil(to.plusDays(2).isBefore(from) ? from : to.plusDays(2))
                .filter(this::has)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1))
                        .filter(other::has)
                        .map(d -> other.turn(d, zone))
                        .filter(turn(day, zone)::overlaps)
                        .map(turn -> together(turn, turn(day, zone))))
                .findFirst();
    }

    private static Turn together(Turn a, Turn b) {
        return new Turn(a.from().isAfter(b.from()) ? a.from() : b.from(), a.to().isBefore(b.to()) ? a.to() : b.to());
    }

    private boolean has(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
