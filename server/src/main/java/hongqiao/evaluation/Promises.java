package hongqiao.evaluation;

import hongqiao.plan.Action;
import hongqiao.plan.Commitment;
import hongqiao.plan.Indicator;
import hongqiao.plan.PlanContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Commitments and tasks of a plan, each with the indicator that promises the same, where there is one. */
final class Promises {

    /** A shorter metric is part of too many names. */
    private static final int TELLING = 5;

    private Promises() {}

    static List<Frozen.Promise> of(PlanContent plan) {
        var promises = new ArrayList<Frozen.Promise>();
        for (var one : plan.commitments()) {
            promises.add(new Frozen.Promise(
                    PromiseKind.COMMITMENT.name(),
                    one.code(),
                    one.title(),
                    one.titleEn(),
                    one.sectionId(),
                    one.comparator() == null ? null : one.comparator().name(),
                    one.value(),
                    one.unit(),
                    one.relative(),
                    one.deadline(),
                    measuredBy(one, plan.indicators()).map(Indicator::code).orElse(null),
                    null,
                    null,
                    null));
        }
        plan.actions().forEach(one -> promises.add(task(one)));
        return promises;
    }

    private static Frozen.Promise task(Action one) {
        return new Frozen.Promise(
                PromiseKind.TASK.name(),
                one.code(),
                one.name(),
                null,
                one.sectionId(),
                null,
                null,
                null,
                null,
                one.deadline(),
                null,
                null,
                null,
                null);
    }

    /** The same thing counted, to the same number, in the same unit. */
    private static Optional<Indicator> measuredBy(Commitment promise, List<Indicator> indicators) {
        return indicators.stream()
                .filter(one -> promise.value() != null
                        && one.target().value() != null
                        && promise.value().compareTo(one.target().value()) == 0
                        && Objects.equals(promise.unit(), one.unit())
                        && isSame(promise.metric(), one.name()))
                .findFirst();
    }

    private static boolean isSame(@Nullable String metric, String name) {
        return metric != null && metric.length() >= TELLING && (name.contains(metric) || metric.contains(name));
    }
}
