package hongqiao.evaluation.revision;

import static hongqiao.evaluation.EvaluationProblem.REVISION_NOT_SOUND;

import hongqiao.plan.Action;
import hongqiao.plan.Commitment;
import hongqiao.plan.Indicator;
import hongqiao.plan.MadeBy;
import hongqiao.plan.NewPlan;
import hongqiao.plan.Origin;
import hongqiao.plan.PlanContent;
import hongqiao.plan.PlanHead;
import hongqiao.plan.Provenance;
import hongqiao.plan.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An edition with the changes of a revision in it. The document's text stays with the edition that it is of. */
final class RevisedPlan {

    private RevisedPlan() {}

    static NewPlan of(PlanContent plan, List<Change> changes, Revision.Step approval, String by) {
        var head = plan.head();
        return new NewPlan(
                head.title(),
                head.titleEn(),
                head.period(),
                false,
                Origin.REVISION,
                new PlanHead.Approval(approval.organ(), null, approval.decidedOn(), approval.documentNo()),
                head.source(),
                null,
                null,
                null,
                by,
                plan.sections().stream().map(RevisedPlan::section).toList(),
                plan.indicators().stream()
                        .flatMap(one -> indicator(one, change(changes, Change.Kind.INDICATOR, one.code())))
                        .toList(),
                plan.commitments().stream()
                        .flatMap(one -> commitment(one, change(changes, Change.Kind.COMMITMENT, one.code())))
                        .toList(),
                plan.actions().stream()
                        .flatMap(one -> task(one, change(changes, Change.Kind.TASK, one.code())))
                        .toList());
    }

    /** @throws hongqiao.shared.Problem {@code revision-not-sound} */
    static void requireSound(PlanContent plan, List<Change> changes) {
        if (changes.isEmpty()) {
            throw REVISION_NOT_SOUND.because("没有任何改动", "It changes nothing").atField("changes");
        }
        var seen = new HashSet<String>();
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            var wrong = wrong(plan, change);
            if (wrong == null && !seen.add(change.kind() + " " + change.code())) {
                wrong = new String[] {"%s改了两次", "%s is changed twice"};
            }
            if (wrong != null) {
                throw REVISION_NOT_SOUND
                        .because(wrong[0], wrong[1], change.code())
                        .atField("changes." + i);
            }
        }
    }

    private static String @Nullable [] wrong(PlanContent plan, Change change) {
        var codes = switch (change.kind()) {
            case INDICATOR -> plan.indicators().stream().map(Indicator::code);
            case COMMITMENT -> plan.commitments().stream().map(Commitment::code);
            case TASK -> plan.actions().stream().map(Action::code);
        };
        if (codes.noneMatch(change.code()::equals)) {
            return new String[] {"规划中没有%s", "the plan has no %s"};
        }
        if (change.reason().isBlank()) {
            return new String[] {"%s须写明理由", "%s needs a reason"};
        }
        if (change.value() != null && change.relative() != null) {
            return new String[] {"%s的新目标须是数或文字之一", "the new target of %s is a number or words, one of the two"};
        }
        var changesNothing =
                !change.dropped() && !change.hasTarget() && change.nature() == null && change.deadline() == null;
        return changesNothing ? new String[] {"%s没有改动", "%s is not changed"} : null;
    }

    private static @Nullable Change change(List<Change> changes, Change.Kind kind, String code) {
        Optional<Change> found = changes.stream()
                .filter(one -> one.kind() == kind && one.code().equals(code))
                .findFirst();
        return found.orElse(null);
    }

    private static Section section(Section one) {
        return new Section(
                one.id(), one.level(), one.number(), one.title(), one.titleEn(), null, null, Section.Counts.NONE);
    }

    private static Provenance provenance(Provenance before, @Nullable Change change) {
        return new Provenance(Origin.REVISION, null, null, change == null ? before.by() : MadeBy.CORRECTED);
    }

    private static Stream<Indicator> indicator(Indicator one, @Nullable Change change) {
        if (change != null && change.dropped()) {
            return Stream.of();
        }
        var target = one.target();
        if (change != null && change.hasTarget()) {
            target = new Indicator.Target(
                    target.year(),
                    Compared.printed(change),
                    change.value(),
                    change.comparator() == null && change.value() != null ? target.comparator() : change.comparator(),
                    change.relative(),
                    target.cumulative());
        }
        return Stream.of(new Indicator(
                one.code(),
                one.ordinal(),
                one.group(),
                one.groupEn(),
                one.name(),
                one.nameEn(),
                one.unit(),
                one.base(),
                target,
                change == null || change.nature() == null ? one.nature() : change.nature(),
                null,
                null,
                one.sectionId(),
                provenance(one.source(), change)));
    }

    private static Stream<Commitment> commitment(Commitment one, @Nullable Change change) {
        if (change != null && change.dropped()) {
            return Stream.of();
        }
        var target = change != null && change.hasTarget() ? change : null;
        return Stream.of(new Commitment(
                one.code(),
                one.metric(),
                target == null || target.comparator() == null ? one.comparator() : target.comparator(),
                target == null ? one.value() : target.value(),
                target == null ? one.valueMax() : null,
                one.unit(),
                target == null ? one.relative() : target.relative(),
                change == null || change.deadline() == null ? one.deadline() : change.deadline(),
                one.text(),
                one.title(),
                one.titleEn(),
                null,
                null,
                one.sectionId(),
                provenance(one.source(), change)));
    }

    private static Stream<Action> task(Action one, @Nullable Change change) {
        if (change != null && change.dropped()) {
            return Stream.of();
        }
        return Stream.of(new Action(
                one.code(),
                one.name(),
                one.kind(),
                one.place(),
                change == null || change.deadline() == null ? one.deadline() : change.deadline(),
                one.text(),
                null,
                null,
                one.sectionId(),
                provenance(one.source(), change)));
    }
}
