package hongqiao.register.simulate;

import static hongqiao.register.simulate.SampleTable.rounded;

import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** How far a booking has come: asked for, accepted, used, settled, rated. */
final class BookedTime {

    private static final String[] STEPS = {"accept", "use", "settle", "rate"};

    private final LocalDate day;
    private final LocalDate asked;
    private final int price;
    private final double hours;
    private final int far;
    private final boolean refused;
    private final int stars;
    private final LocalDate until;

    BookedTime(LocalDate day, LocalDate asked, int price, int hours, LocalDate until, Chance chance) {
        this.day = day;
        this.until = until;
        this.asked = asked;
        this.price = price;
        this.hours = hours - (chance.in(1, 3) ? 0.5 : 0);
        this.refused = chance.in(1, 14);
        this.stars = 5 - chance.weighted(60, 25, 10, 3, 2);
        var past = day.isBefore(until);
        this.far = refused
                ? 0
                : past
                        ? day.isAfter(until.minusDays(25))
                                ? 1 + chance.weighted(1, 3, 2)
                                : 2 + chance.weighted(1, 3, 12)
                        : chance.weighted(1, 2);
    }

    LocalDate asked() {
        return asked;
    }

    int far() {
        return far;
    }

    private LocalDate after(int days, int step) {
        var on = day.plusDays(days);
        return step < 2 ? asked.plusDays(1).isAfter(day) ? day : asked.plusDays(1) : on.isAfter(until) ? until : on;
    }

    @Nullable
    Object price() {
        return far >= 1 ? (Object) price : null;
    }

    @Nullable
    LocalDate usedOn() {
        return far >= 2 ? day : null;
    }

    @Nullable
    Object used() {
        return far >= 2 ? (Object) rounded(hours, 1) : null;
    }

    @Nullable
    Object paid() {
        return far >= 3 ? (Object) rounded(hours * price, 2) : null;
    }

    @Nullable
    LocalDate paidOn() {
        return far >= 3 ? after(12, 3) : null;
    }

    @Nullable
    Object rating() {
        return far >= 4 ? (Object) stars : null;
    }

    String moves() {
        if (refused) {
            return "refuse@" + after(0, 1);
        }
        var moves = new ArrayList<String>();
        var days = new LocalDate[] {after(0, 1), day, after(12, 3), after(14, 4)};
        for (int i = 0; i < far; i++) {
            moves.add(STEPS[i] + "@" + days[i]);
        }
        return String.join(" ", moves);
    }
}
