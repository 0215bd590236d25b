package hongqiao.evaluation.revision;

import hongqiao.plan.Action;
import hongqiao.plan.Commitment;
import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import hongqiao.plan.PlanContent;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A changed promise, old and new side by side.
 *
 * @param after null: it is dropped
 */
public record Compared(
        Change.Kind kind,
        String code,
        String name,
        @Nullable String unit,
        Side before,
        @Nullable Side after,
        String reason) {

    /** @param target as printed; null where there is none @param nature of an indicator */
    public record Side(
            @Nullable String target,
            @Nullable String deadline,
            @Nullable Nature nature) {}

    static List<Compared> of(PlanContent plan, List<Change> changes) {
        return changes.stream().flatMap(change -> of(plan, change)).toList();
    }

    private static Stream<Compared> of(PlanContent plan, Change change) {
        return switch (change.kind()) {
            case INDICATOR ->
                plan.indicators().stream()
                        .filter(one -> one.code().equals(change.code()))
                        .map(one -> indicator(one, change));
            case COMMITMENT ->
                plan.commitments().stream()
                        .filter(one -> one.code().equals(change.code()))
                        .map(one -> commitment(one, change));
            case TASK ->
                plan.actions().stream()
                        .filter(one -> one.code().equals(change.code()))
                        .map(one -> task(one, change));
        };
    }

    private static Compared indicator(Indicator one, Change change) {
        var target = one.target();
        var before = new Side(
                target.text(), target.year() == null ? null : target.year().toString(), one.nature());
        return new Compared(
                change.kind(), one.code(), one.name(), one.unit(), before, after(change, before), change.reason());
    }

    private static Compared commitment(Commitment one, Change change) {
        var before = new Side(
                one.relative() != null
                        ? one.relative()
                        : one.value() == null ? null : one.value().toPlainString(),
                one.deadline(),
                null);
        return new Compared(
                change.kind(), one.code(), one.title(), one.unit(), before, after(change, before), change.reason());
    }

    private static Compared task(Action one, Change change) {
        var before = new Side(null, one.deadline(), null);
        return new Compared(
                change.kind(), one.code(), one.name(), null, before, after(change, before), change.reason());
    }

    private static @Nullable Side after(Change change, Side before) {
        if (change.dropped()) {
            return null;
        }
        var target = change.hasTarget() ? printed(change) : before.target();
        return new Side(
                target,
                change.deadline() == null ? before.deadline() : change.deadline(),
                change.nature() == null ? before.nature() : change.nature());
    }

    static String printed(Change change) {
        if (change.text() != null) {
            return change.text();
        }
        return change.value() == null
                ? Objects.requireNonNullElse(change.relative(), "")
                : change.value().toPlainString();
    }
}
