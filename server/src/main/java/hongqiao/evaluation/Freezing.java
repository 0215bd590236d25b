package hongqiao.evaluation;

import hongqiao.evaluation.Frozen.Said;
import hongqiao.indicator.Course.PathPoint;
import hongqiao.indicator.Standing;
import hongqiao.plan.Indicator;
import hongqiao.reading.KeptAssignment;
import hongqiao.reading.KeptReading;
import hongqiao.reading.Rule;
import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/** From what judges to a frozen document. */
final class Freezing {

    private Freezing() {}

    static Said said(Words words) {
        return new Said(words.zh(), words.en());
    }

    static Frozen.Row row(Indicator indicator) {
        var base = indicator.base();
        var target = indicator.target();
        return new Frozen.Row(
                indicator.code(),
                indicator.ordinal(),
                indicator.group(),
                indicator.groupEn(),
                indicator.name(),
                indicator.nameEn(),
                indicator.unit(),
                base.year(),
                base.text(),
                base.value(),
                base.cumulative(),
                target.year(),
                target.text(),
                target.value(),
                target.comparator() == null ? null : target.comparator().name(),
                target.relative(),
                target.cumulative(),
                indicator.nature() == null ? null : indicator.nature().name());
    }

    static Frozen.@Nullable HowJudged rule(@Nullable Rule rule) {
        if (rule == null) {
            return null;
        }
        var relation = rule.relation();
        var bands = rule.bands();
        return new Frozen.HowJudged(
                rule.measure().name(),
                rule.direction().name(),
                relation == null
                        ? null
                        : new Frozen.Relation(
                                relation.kind().name(), relation.by(), relation.compound(), said(relation.other())),
                rule.path().kind().name(),
                rule.path().points(),
                new Frozen.Limits(
                        bands.ahead(), bands.onTrack(), bands.nearly(), bands.about(), bands.inStep(), bands.steady()),
                rule.frequency().name(),
                rule.priceBasis() == null ? null : rule.priceBasis().name(),
                rule.leadUnit());
    }

    static Frozen.Known reading(KeptReading kept) {
        return new Frozen.Known(
                kept.id(),
                kept.series().name(),
                kept.period().toString(),
                kept.value(),
                kept.missing(),
                kept.vintage().name(),
                kept.publishedOn(),
                kept.source(),
                kept.file(),
                kept.cell(),
                kept.note(),
                kept.simulated(),
                kept.unit(),
                kept.filing(),
                kept.approvedBy(),
                kept.supersedes(),
                kept.recordedAt(),
                kept.recordedBy());
    }

    static Frozen.FromCity assignment(KeptAssignment kept) {
        var told = kept.assignment();
        return new Frozen.FromCity(
                kept.id(),
                told.year(),
                told.value(),
                told.documentNo(),
                told.receivedOn(),
                told.state().name(),
                kept.simulated(),
                kept.supersedes(),
                kept.recordedAt(),
                kept.recordedBy());
    }

    static Frozen.Stand standing(Standing standing) {
        return new Frozen.Stand(
                standing.status().name(),
                standing.period() == null ? null : standing.period().toString(),
                standing.quantity(),
                standing.expected(),
                standing.targetProgress(),
                standing.timeProgress(),
                standing.consistency(),
                standing.attainment(),
                standing.average(),
                standing.needed(),
                standing.margin(),
                said(standing.explanation()),
                standing.working().stream()
                        .map(step -> new Frozen.Step(said(step.what()), step.value(), step.arithmetic()))
                        .toList());
    }

    static Frozen.Point point(PathPoint point) {
        return new Frozen.Point(point.year(), point.value());
    }
}
