package hongqiao.reading;

import static hongqiao.plan.PlanProblem.INDICATOR_NOT_FOUND;

import hongqiao.organisation.Today;
import hongqiao.plan.BodyFigure;
import hongqiao.plan.Indicator;
import hongqiao.plan.Period;
import hongqiao.plan.PlanHead;
import hongqiao.plan.PlanProblem;
import hongqiao.plan.Plans;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: how the indicators of a plan stand, as of any day, by what was known at any moment. */
@Component
public class Monitor {

    private final Plans plans;
    private final ReadingStore readings;
    private final RuleStore rules;
    private final AssignmentStore assignments;
    private final Today today;

    Monitor(Plans plans, ReadingStore readings, RuleStore rules, AssignmentStore assignments, Today today) {
        this.plans = plans;
        this.readings = readings;
        this.rules = rules;
        this.assignments = assignments;
        this.today = today;
    }

    /**
     * In two times.
     *
     * @param day only periods that had ended on that day count
     * @param knownAt only what had been recorded by that moment counts
     * @param publicOnly only what is public counts
     */
    public record Asked(LocalDate day, Instant knownAt, boolean publicOnly) {}

    /** Null is today, and what is known now. */
    public Asked asked(@Nullable LocalDate day, @Nullable Instant knownAt) {
        return new Asked(day == null ? today.day() : day, knownAt == null ? today.now() : knownAt, false);
    }

    public Asked asThePublic() {
        return new Asked(today.day(), today.now(), true);
    }

    /** In the order of the plan. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<Judged> list(String plan, Asked asked) {
        return of(plan, "", asked);
    }

    /** @throws hongqiao.shared.Problem {@code plan-not-found}, {@code indicator-not-found} */
    @Transactional(readOnly = true)
    public Judged get(String plan, String code, Asked asked) {
        return of(plan, code, asked).stream().findFirst().orElseThrow(INDICATOR_NOT_FOUND::problem);
    }

    /** In the order of the plan. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<Indicator> indicators(String plan) {
        return plans.indicators(plan);
    }

    /** Its table held against its body. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<BodyFigure> inBody(String plan) {
        return plans.bodyFigures(plan);
    }

    /** One of its rows alone. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<BodyFigure> inBody(String plan, String code) {
        return inBody(plan).stream().filter(one -> one.indicator().equals(code)).toList();
    }

    /** Codes of its indicators, in its order. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<String> codes(String plan) {
        return indicators(plan).stream().map(Indicator::code).toList();
    }

    /** Whether anything is known of any of its indicators. */
    @Transactional(readOnly = true)
    public boolean hasReadings(String plan) {
        return readings.any(plans.lineage(plan));
    }

    PlanHead plan(String key) {
        return plans.find(key).orElseThrow(PlanProblem.PLAN_NOT_FOUND::problem);
    }

    private List<Judged> of(String plan, String code, Asked asked) {
        var period = plan(plan).period();
        var known = new LinkedHashMap<String, List<KeptReading>>();
        var lineage = plans.lineage(plan);
        readings.known(lineage, code, asked.knownAt(), asked.publicOnly())
                .forEach(reading -> known.computeIfAbsent(reading.indicator(), k -> new java.util.ArrayList<>())
                        .add(reading));
        var ruled = rules.known(lineage, asked.knownAt());
        var assigned = assignments.known(lineage, asked.knownAt());
        return plans.indicators(plan).stream()
                .filter(indicator -> code.isEmpty() || indicator.code().equals(code))
                .map(indicator -> judge(
                        indicator,
                        period,
                        Optional.ofNullable(ruled.get(indicator.code())),
                        known.getOrDefault(indicator.code(), List.of()),
                        assigned.stream()
                                .filter(one -> one.indicator().equals(indicator.code()))
                                .toList(),
                        asked.day()))
                .toList();
    }

    private static Judged judge(
            Indicator indicator,
            Period period,
            Optional<RuleStore.Decided> decided,
            List<KeptReading> readings,
            List<KeptAssignment> assignments,
            LocalDate day) {
        var rule = decided.map(RuleStore.Decided::rule)
                .or(() -> PlanWords.rule(indicator))
                .orElse(null);
        var ruling = decided.map(one -> new Judged.Ruling(one.id(), one.by(), one.at(), one.reason()))
                .orElse(null);
        return new Judged(indicator, period, rule, ruling, readings, assignments, day);
    }
}
