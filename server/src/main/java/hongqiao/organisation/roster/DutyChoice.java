package hongqiao.organisation.roster;

import hongqiao.organisation.people.Person;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses who is on duty. Of several shifts at one moment counts the one that began last, of those that began together the
 * one planned last; then its person, or the first of his substitutes who is not away.
 */
final class DutyChoice {

    private final Instant at;
    private final ZoneId zone;
    private final Map<Integer, Person> people;
    private final List<Absence> absences;

    DutyChoice(Instant at, ZoneId zone, Map<Integer, Person> people, List<Absence> absences) {
        this.at = at;
        this.zone = zone;
        this.people = people;
        this.absences = absences;
    }

    private record Candidate(Shift shift, Shift.Turn turn) {}

    OnDuty among(int unit, List<Shift> shifts) {
        var candidates = new ArrayList<Candidate>();
        for (var shift : shifts) {
            shift.turnAt(at, zone).ifPresent(turn -> candidates.add(new Candidate(shift, turn)));
        }
        candidates.sort(Comparator.comparing((Candidate it) -> it.turn().from())
                .thenComparing(it -> it.shift().id())
                .reversed());
        if (candidates.isEmpty()) {
            return new OnDuty(
                    unit,
                    at,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    new Words("此时没有排班", "No shift is planned for this time"));
        }
        var shift = candidates.getFirst().shift();
        var others = candidates.stream().skip(1).map(it -> it.shift().id()).toList();
        return chosen(unit, shift, others);
    }

    private OnDuty chosen(int unit, Shift shift, List<Integer> others) {
        var considered = new ArrayList<OnDuty.Considered>();
        considered.add(considered(shift.person(), false));
        for (var substitute : shift.substitutes()) {
            if (considered.getLast().available()) {
                break;
            }
            considered.add(considered(substitute, true));
        }
        var last = considered.getLast();
        return new OnDuty(
                unit,
                at,
                last.available() ? last.person() : null,
                shift,
                considered,
                others,
                explanation(last, considered.size(), others.size()));
    }

    private OnDuty.Considered considered(int person, boolean substitute) {
        var away = absences.stream()
                .filter(absence -> absence.person() == person && absence.holds(at))
                .findFirst();
        var why = away.map(absence -> absence.kind().label())
                .orElse(new Words(substitute ? "替班可到岗" : "按班次在岗", substitute ? "can stand in" : "on duty as planned"));
        return new OnDuty.Considered(person, name(person), substitute, away.isEmpty(), why);
    }

    private @Nullable Person name(int person) {
        return people.get(person);
    }

    private static Words explanation(OnDuty.Considered last, int looked, int overlapping) {
        var told = !last.available()
                ? new Words("值班人员和替班人员都不在岗", "The person on duty and all substitutes are away")
                : last.substitute()
                        ? new Words(
                                "值班人员不在岗，由第 %d 替班人员顶班".formatted(looked - 1),
                                "The person on duty is away; substitute %d stands in".formatted(looked - 1))
                        : new Words("按班次值班", "On duty as planned");
        return overlapping == 0
                ? told
                : new Words(
                        told.zh() + "；同一时间另有 %d 个班次，以最后开始的为准".formatted(overlapping),
                        told.en()
                                + "; %d other shifts fall on the same time, the one that began last counts"
                                        .formatted(overlapping));
    }
}
