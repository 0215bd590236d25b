package hongqiao.organisation.roster;

import static hongqiao.organisation.OrganisationProblem.PERIOD_NOT_VALID;
import static hongqiao.organisation.OrganisationProblem.PERSON_NOT_FOUND;
import static hongqiao.organisation.OrganisationProblem.SHIFT_NOT_FOUND;
import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_IN_FORCE;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Deeds;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.People;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The duty rosters of units; one sees those of units in one's scope. */
@Component
public class Rosters {

    /** A shift is planned for a year and a bit at most: longer ones are forgotten ones. */
    private static final int LONGEST_DAYS = 400;

    private final RosterStore store;
    private final People people;
    private final Units units;
    private final Deeds deeds;
    private final Today today;
    private final ZoneId zone;

    Rosters(RosterStore store, People people, Units units, Deeds deeds, Today today, District district) {
        this.store = store;
        this.people = people;
        this.units = units;
        this.deeds = deeds;
        this.today = today;
        this.zone = district.timezone();
    }

    /** Another shift of the unit, or of the same person, at the same time. */
    public record Overlap(int shift, int unit, boolean samePerson, Instant from, Instant to) {}

    /** What was planned, and what it falls together with: told, not refused. */
    public record Planned(Shift shift, List<Overlap> overlaps) {}

    /** Who is on duty now, or was, or will be. */
    @Transactional(readOnly = true)
    public OnDuty onDuty(int unit, Instant at) {
        var day = LocalDate.ofInstant(at, zone);
        var shifts = store.shifts(unit, day.minusDays(1), day);
        var ids = new HashSet<Integer>();
        shifts.forEach(shift -> {
            ids.add(shift.person());
            ids.addAll(shift.substitutes());
        });
        var absences = store.absences(ids, at, at.plusNanos(1_000));
        return new DutyChoice(at, zone, people.byId(ids), absences).among(unit, shifts);
    }

    /** Both days inclusive. */
    @Transactional(readOnly = true)
    public List<Shift> list(int unit, LocalDate from, LocalDate to) {
        return store.shifts(unit, from, to);
    }

    @Transactional(readOnly = true)
    public List<Shift> listOf(int person, LocalDate from, LocalDate to) {
        return store.shiftsOf(person, from, to);
    }

    @Transactional(readOnly = true)
    public List<Absence> absences(Set<Integer> persons, LocalDate from, LocalDate to) {
        return store.absences(
                persons,
                from.atStartOfDay(zone).toInstant(),
                to.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** @throws Problem {@code period-not-valid}, {@code person-not-found}, {@code unit-not-in-force}, {@code out-of-scope} */
    @Transactional
    public Planned plan(Shift shift) {
        var days = shift.firstDay().until(shift.lastDay(), ChronoUnit.DAYS);
        if (days < 0 || days > LONGEST_DAYS) {
            throw PERIOD_NOT_VALID
                    .because("班次须在 1 至 %d 天之间", "A shift covers 1 to %d days", LONGEST_DAYS)
                    .atField("lastDay");
        }
        requireUnit(shift.unit(), shift.firstDay());
        var everybody = Stream.concat(Stream.of(shift.person()), shift.substitutes().stream())
                .toList();
        if (new HashSet<>(everybody).size() < everybody.size()
                || !people.byId(everybody).keySet().containsAll(everybody)) {
            throw PERSON_NOT_FOUND
                    .because("值班或替班人员不存在，或重复", "Somebody on duty or standing in is not there, or stands twice")
                    .atField("substitutes");
        }
        var overlaps = overlaps(shift);
        var id = store.insert(shift, Deeds.actor(), today.now());
        deeds.record("shift", id, "shift-planned", null, shift);
        return new Planned(store.find(id).orElseThrow(), overlaps);
    }

    /** The last day of the last shift of each unit that ever planned one. */
    @Transactional(readOnly = true)
    public Map<Integer, LocalDate> lastDays() {
        return store.lastDays();
    }

    /** Many at once, from who knows that they are sound, in his transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void planAll(List<Shift> shifts) {
        var deeds = new ArrayList<Deeds.Deed>();
        for (var shift : store.insertAll(shifts, Deeds.actor(), today.now())) {
            deeds.add(new Deeds.Deed("shift", shift.id(), "shift-planned", null, shift));
        }
        this.deeds.recordAll(deeds);
    }

    private List<Overlap> overlaps(Shift shift) {
        var others = new ArrayList<>(store.shifts(
                shift.unit(), shift.firstDay().minusDays(1), shift.lastDay().plusDays(1)));
        store
                .shiftsOf(
                        shift.person(),
                        shift.firstDay().minusDays(1),
                        shift.lastDay().plusDays(1))
                .stream()
                .filter(other -> other.unit() != shift.unit())
                .forEach(others::add);
        var overlaps = new ArrayList<Overlap>();
        for (var other : others) {
            shift.overlap(other, zone)
                    .ifPresent(turn -> overlaps.add(new Overlap(
                            other.id(), other.unit(), other.person() == shift.person(), turn.from(), turn.to())));
        }
        return overlaps;
    }

    /** @throws Problem {@code shift-not-found} */
    @Transactional
    public void withdraw(int shift) {
        var before = store.find(shift).orElseThrow(SHIFT_NOT_FOUND::problem);
        if (store.withdraw(shift, today.now()) == 0) {
            throw SHIFT_NOT_FOUND.problem();
        }
        deeds.record("shift", shift, "shift-withdrawn", before, null);
    }

    /** @throws Problem {@code period-not-valid}, {@code person-not-found}, {@code out-of-scope} */
    @Transactional
    public int recordAbsence(Absence absence) {
        if (!absence.to().isAfter(absence.from())) {
            throw PERIOD_NOT_VALID.problem().atField("to");
        }
        var unit = people.get(absence.person()).unit();
        if (!Scopes.current().hasUnit(unit)) {
            throw OUT_OF_SCOPE.problem();
        }
        var id = store.insert(absence, unit, Deeds.actor(), today.now());
        deeds.record("absence", id, "absence-recorded", null, absence);
        return id;
    }

    private void requireUnit(int unit, LocalDate day) {
        if (!Scopes.current().hasUnit(unit)) {
            throw OUT_OF_SCOPE.problem().atField("unit");
        }
        if (units.find(unit, new AsOf(day, null)).isEmpty()) {
            throw UNIT_NOT_IN_FORCE.problem().atField("unit");
        }
    }
}
