package hongqiao.organisation.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.organisation.Texts;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.organisation.people.People;
import hongqiao.organisation.roster.Absence;
import hongqiao.organisation.roster.Rosters;
import hongqiao.organisation.roster.Shift;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for duty rosters. */
@RestController
@RequestMapping("/api/desk")
@Needs(value = Permission.ROSTER_EDIT, does = Operation.WRITE)
class RosterRoutes {

    record RosterView(
            Ref unit,
            LocalDate from,
            LocalDate to,
            List<ShiftView> shifts,
            List<Absence> absences,
            List<OnDutyView.Somebody> people) {}

    record ShiftRequest(
            @Nullable String unit,
            @Nullable Integer person,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            @Nullable LocalTime begins,
            @Nullable LocalTime ends,
            @Nullable String label,
            @Nullable List<Integer> substitutes) {}

    record OverlapView(int shift, Ref unit, boolean samePerson, Instant from, Instant to) {}

    record PlannedView(ShiftView shift, List<OverlapView> overlaps) {}

    record AbsenceRequest(
            @Nullable Integer person,
            Absence.@Nullable Kind kind,
            @Nullable Instant from,
            @Nullable Instant to) {}

    record AbsenceMade(int id) {}

    private final Rosters rosters;
    private final People people;
    private final Units units;
    private final Refs refs;
    private final Today today;

    RosterRoutes(Rosters rosters, People people, Units units, Refs refs, Today today) {
        this.rosters = rosters;
        this.people = people;
        this.units = units;
        this.refs = refs;
        this.today = today;
    }

    /** Both days inclusive; without them the week from today. */
    @GetMapping("/rosters")
    @Needs(value = Permission.UNITS_READ, does = Operation.LIST)
    RosterView list(
            @RequestParam String unit,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {
        var first = from == null ? today.day() : from;
        var last = to == null ? first.plusDays(6) : to;
        var book = refs.book(today.asOf(first, null));
        var id = units.getId(unit);
        var shifts = rosters.list(id, first, last);
        var everybody = new HashSet<Integer>();
        shifts.forEach(shift -> {
            everybody.add(shift.person());
            everybody.addAll(shift.substitutes());
        });
        return new RosterView(
                book.unit(id),
                first,
                last,
                shifts.stream().map(shift -> ShiftView.of(shift, book)).toList(),
                rosters.absences(everybody, first, last),
                people.byId(everybody).values().stream()
                        .map(OnDutyView.Somebody::of)
                        .toList());
    }

    @PostMapping("/rosters")
    @ResponseStatus(HttpStatus.CREATED)
    PlannedView plan(@RequestBody ShiftRequest request) {
        var planned = rosters.plan(new Shift(
                0,
                units.getId(needed(request.unit(), "unit")),
                needed(request.person(), "person"),
                needed(request.firstDay(), "firstDay"),
                needed(request.lastDay(), "lastDay"),
                needed(request.begins(), "begins"),
                needed(request.ends(), "ends"),
                Texts.optional(request.label(), "label"),
                request.substitutes() == null ? List.of() : request.substitutes()));
        var book = refs.book(today.asOf(null, null));
        return new PlannedView(
                ShiftView.of(planned.shift(), book),
                planned.overlaps().stream()
                        .map(it ->
                                new OverlapView(it.shift(), book.unit(it.unit()), it.samePerson(), it.from(), it.to()))
                        .toList());
    }

    @PostMapping("/rosters/{id}/withdrawal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable int id) {
        rosters.withdraw(id);
    }

    @PostMapping("/rosters/absences")
    @ResponseStatus(HttpStatus.CREATED)
    AbsenceMade recordAbsence(@RequestBody AbsenceRequest request) {
        var absence = new Absence(
                0,
                needed(request.person(), "person"),
                needed(request.kind(), "kind"),
                needed(request.from(), "from"),
                needed(request.to(), "to"));
        return new AbsenceMade(rosters.recordAbsence(absence));
    }

    @GetMapping("/on-duty")
    @Needs(value = Permission.UNITS_READ, does = Operation.READ)
    OnDutyView onDuty(@RequestParam String unit, @RequestParam(required = false) @Nullable Instant at) {
        var duty = rosters.onDuty(units.getId(unit), at == null ? today.now() : at);
        return OnDutyView.of(duty, refs.book(today.asOf(null, null)));
    }
}
