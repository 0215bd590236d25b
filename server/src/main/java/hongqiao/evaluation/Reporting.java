package hongqiao.evaluation;

import hongqiao.indicator.Measure;
import hongqiao.organisation.Units;
import hongqiao.reading.Judged;
import hongqiao.reading.Monitor;
import hongqiao.scope.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has reported to a round and who has not (填报进度). */
@Component
public class Reporting {

    private final RoundStore rounds;
    private final StatementStore statements;
    private final Monitor monitor;
    private final Units units;

    Reporting(RoundStore rounds, StatementStore statements, Monitor monitor, Units units) {
        this.rounds = rounds;
        this.statements = statements;
        this.monitor = monitor;
        this.units = units;
    }

    /**
     * A unit's part in a round.
     *
     * @param unit null: the district itself, for what no unit leads
     * @param indicators codes of those that it leads
     * @param missing indicator and period that were due and of which nothing was filed, as {@code I08 2025}
     * @param reported whether nothing is missing, and a unit that leads no indicator has stated something
     */
    public record Part(
            @Nullable Integer unit,
            String code,
            String name,
            List<String> indicators,
            List<String> missing,
            int statements,
            List<Reminder> reminders,
            boolean reported) {}

    /** Units in scope, by code; last what the district files itself. */
    @Transactional(readOnly = true)
    public List<Part> of(Round round) {
        // a day later: what ends on the cut-off is due with it
        var judged = monitor.list(round.plan(), monitor.asked(round.cutOff().plusDays(1), null));
        var asked = rounds.asked(round.id());
        var stated = statements.current(round.id());
        var reminders = rounds.reminders(round.id());
        var parts = new ArrayList<Part>();
        for (var id : asked) {
            var unit = units.findEver(id);
            var led = led(judged, id);
            var missing = missing(round, led);
            var said = (int) stated.stream().filter(one -> one.unit() == id).count();
            parts.add(new Part(
                    id,
                    unit.map(found -> found.code()).orElse(String.valueOf(id)),
                    unit.map(found -> found.name().zh()).orElse("单位 " + id),
                    codes(led),
                    missing,
                    said,
                    reminders.stream().filter(one -> one.unit() == id).toList(),
                    missing.isEmpty() && (!led.isEmpty() || said > 0)));
        }
        parts.sort(java.util.Comparator.comparing(Part::code));
        if (Scopes.current().all()) {
            var rest = judged.stream()
                    .filter(one -> {
                        var lead = lead(one);
                        return lead == null || !asked.contains(lead);
                    })
                    .toList();
            if (!rest.isEmpty()) {
                var missing = missing(round, rest);
                parts.add(new Part(null, "", "全区统一填报", codes(rest), missing, 0, List.of(), missing.isEmpty()));
            }
        }
        return parts;
    }

    /** Who leads an indicator of the plan, by id. */
    List<Integer> leads(String plan) {
        return monitor.list(plan, monitor.asked(null, null)).stream()
                .map(Reporting::lead)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Judged> led(List<Judged> judged, int unit) {
        return judged.stream().filter(one -> Objects.equals(lead(one), unit)).toList();
    }

    private static @Nullable Integer lead(Judged judged) {
        return judged.rule() == null ? null : judged.rule().leadUnit();
    }

    private static List<String> codes(List<Judged> judged) {
        return judged.stream().map(one -> one.indicator().code()).toList();
    }

    /** An annual round asks for its year only; what the city judges is not asked of a unit. */
    private static List<String> missing(Round round, List<Judged> judged) {
        return judged.stream()
                .filter(one -> one.rule() == null || one.rule().measure() != Measure.ASSIGNED)
                .flatMap(one -> one.unreported().stream()
                        .filter(period -> !period.end().isAfter(round.cutOff()))
                        .filter(period -> round.kind() != RoundKind.ANNUAL || period.year() == round.year())
                        .map(period -> one.indicator().code() + " " + period))
                .toList();
    }
}
