package hongqiao.reading.filing;

import hongqiao.indicator.Measure;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.organisation.Today;
import hongqiao.reading.Judged;
import hongqiao.reading.Monitor;
import hongqiao.reading.Readings;
import hongqiao.reading.filing.DueForm.State;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: which forms are due of whom and when, and how far each has come (完整性、及时性). */
@Component
public class DueForms {

    private static final Comparator<DueForm> BY_DAY = Comparator.comparing(DueForm::dueOn)
            .thenComparing(form -> form.judged().indicator().ordinal())
            .thenComparing(DueForm::period);

    private final Monitor monitor;
    private final FilingStore filings;
    private final DueDays days;
    private final Today today;
    private final District district;

    DueForms(Monitor monitor, FilingStore filings, DueDays days, Today today, District district) {
        this.monitor = monitor;
        this.filings = filings;
        this.days = days;
        this.today = today;
        this.district = district;
    }

    /**
     * Those that who asks files, to be filed or waiting for approval, the first due first.
     *
     * @throws hongqiao.shared.Problem {@code plan-not-found}
     */
    @Transactional(readOnly = true)
    public List<DueForm> own(String plan) {
        return all(plan).stream()
                .filter(form -> Readings.mayFile(form.judged()))
                .filter(form -> form.isToDo() || form.state() == State.WAITING)
                .toList();
    }

    /** All of the units that who asks may look at, done and not, the first due first: others' figures he does not see. */
    @Transactional(readOnly = true)
    public List<DueForm> seen(String plan) {
        var scope = Scopes.current();
        return all(plan).stream()
                .filter(form -> {
                    var rule = Objects.requireNonNull(form.judged().rule());
                    return scope.all()
                            || isOf(rule.leadUnit())
                            || isOf(rule.reporting().verifier());
                })
                .toList();
    }

    private static boolean isOf(@Nullable Integer unit) {
        return unit != null && Scopes.current().hasUnit(unit);
    }

    private List<DueForm> all(String plan) {
        var filed = filings.list(plan).stream()
                .collect(Collectors.groupingBy(filing -> new Key(filing.indicator(), filing.period())));
        var forms = new ArrayList<DueForm>();
        for (var judged : monitor.list(plan, monitor.asked(null, null))) {
            if (judged.rule() != null && judged.rule().measure() == Measure.ASSIGNED) {
                continue; // only the city's word decides: no figure is asked for
            }
            for (var period : judged.due()) {
                forms.add(form(judged, period, filed));
            }
        }
        forms.sort(BY_DAY);
        return forms;
    }

    private record Key(String indicator, ReportingPeriod period) {}

    private DueForm form(Judged judged, ReportingPeriod period, Map<Key, List<Filing>> filed) {
        var chain = filed.getOrDefault(new Key(judged.indicator().code(), period), List.of());
        var dueOn = days.dueOn(Objects.requireNonNull(judged.rule()), period);
        var filedOn =
                chain.isEmpty() ? null : LocalDate.ofInstant(chain.getFirst().recordedAt(), district.timezone());
        var state = state(judged, period, chain);
        var isLate = state != State.RECORDED && (filedOn == null ? today.day() : filedOn).isAfter(dueOn);
        return new DueForm(judged, period, dueOn, state, filedOn, chain.isEmpty() ? null : chain.getLast(), isLate);
    }

    private static State state(Judged judged, ReportingPeriod period, List<Filing> chain) {
        if (chain.isEmpty()) {
            return isKnown(judged, period) ? State.RECORDED : State.OPEN;
        }
        return switch (chain.getLast().state()) {
            case WAITING -> State.WAITING;
            case APPROVED -> State.APPROVED;
            case RETURNED -> State.RETURNED;
            case WITHDRAWN -> throw new IllegalStateException("the last of a chain is not replaced");
        };
    }

    /** By itself, or by a longer one that ends with it. */
    private static boolean isKnown(Judged judged, ReportingPeriod period) {
        return judged.own().readings().stream()
                .map(Reading::period)
                .anyMatch(told -> told.end().equals(period.end()) && told.fromMonth() <= period.fromMonth());
    }
}
