package hongqiao.organisation.load;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.DistrictOrganisation.DemoDuty;
import hongqiao.organisation.Today;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.Holder;
import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.Person;
import hongqiao.organisation.roster.Rosters;
import hongqiao.organisation.roster.Shift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * The duty rosters of a demonstration, planned half a year ahead and again whenever less than a quarter is left, so that a
 * demonstration of any age can say who is on duty now.
 */
@Component
class DemoRosters {

    private static final int WEEKS_AHEAD = 26;
    private static final int WEEKS_LEFT = 13;
    /** Any Monday will do: it only says whose turn it is in which week. */
    private static final LocalDate FIRST_TURN = LocalDate.parse("2021-01-04");

    private final Rosters rosters;
    private final Holdings holdings;
    private final Units units;
    private final Today today;

    DemoRosters(Rosters rosters, Holdings holdings, Units units, Today today) {
        this.rosters = rosters;
        this.holdings = holdings;
        this.units = units;
        this.today = today;
    }

    /** Plans the weeks that are missing, whole ones from Monday to Sunday; not those that an officer has withdrawn. */
    void extend(List<DemoDuty> duties) {
        if (duties.isEmpty()) {
            return;
        }
        var planned = rosters.lastDays();
        var monday = today.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var shifts = new ArrayList<Shift>();
        for (var unit : units.list()) {
            var own = duties.stream()
                    .filter(duty -> duty.of() == unit.facts().kind())
                    .toList();
            var last = planned.getOrDefault(unit.id(), LocalDate.MIN);
            if (!own.isEmpty() && last.isBefore(monday.plusWeeks(WEEKS_LEFT))) {
                var from = last.isBefore(monday) ? monday : last.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                shifts.addAll(shifts(unit, own, from, monday.plusWeeks(WEEKS_AHEAD)));
            }
        }
        rosters.planAll(shifts);
    }

    private List<Shift> shifts(Unit unit, List<DemoDuty> duties, LocalDate from, LocalDate to) {
        var holders = holdings.ofUnit(unit.id(), new AsOf(today.day(), null));
        var shifts = new ArrayList<Shift>();
        for (int i = 0; i < duties.size(); i++) {
            var duty = duties.get(i);
            var people = madeUp(holders, duty.post());
            for (var week = from; !people.isEmpty() && week.isBefore(to); week = week.plusWeeks(1)) {
                var turn = i - (int) ChronoUnit.WEEKS.between(FIRST_TURN, week);
                shifts.add(shift(unit, duty, week, people, turn, duties.size()));
            }
        }
        return shifts;
    }

    /** Whose turn is next in this shift's week but who has none of its shifts stands in. */
    private static Shift shift(
            Unit unit, DemoDuty duty, LocalDate week, List<Integer> people, int turn, int shiftsADay) {
        var person = people.get(Math.floorMod(turn, people.size()));
        var substitute = people.get(Math.floorMod(turn + shiftsADay, people.size()));
        return new Shift(
                0,
                unit.id(),
                person,
                week,
                week.plusDays(6),
                duty.begins(),
                duty.ends(),
                duty.label(),
                people.size() > shiftsADay ? List.of(substitute) : List.of());
    }

    private static List<Integer> madeUp(List<Holder> holders, String post) {
        return holders.stream()
                .filter(holder -> post.equals(holder.post().facts().kind()))
                .map(Holder::person)
                .filter(Objects::nonNull)
                .filter(Person::simulated)
                .map(Person::id)
                .sorted()
                .toList();
    }
}
