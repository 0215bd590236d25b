package hongqiao.evaluation;

import hongqiao.indicator.Assignment;
import hongqiao.indicator.Bands;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.PriceBasis;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Target;
import hongqiao.indicator.Vintage;
import hongqiao.plan.Comparison;
import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import hongqiao.plan.Provenance;
import hongqiao.reading.KeptAssignment;
import hongqiao.reading.KeptReading;
import hongqiao.reading.Rule;
import hongqiao.reading.SeriesKind;
import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/** From a frozen document back to what judges. */
final class Thaw {

    private Thaw() {}

    static Indicator indicator(Frozen.Row row) {
        return new Indicator(
                row.code(),
                row.ordinal(),
                row.group(),
                row.groupEn(),
                row.name(),
                row.nameEn(),
                row.unit(),
                new Indicator.Base(row.baseYear(), row.baseText(), row.baseValue(), row.baseCumulative()),
                new Indicator.Target(
                        row.targetYear(),
                        row.targetText(),
                        row.targetValue(),
                        row.comparator() == null ? null : Comparison.valueOf(row.comparator()),
                        row.relative(),
                        row.targetCumulative()),
                row.nature() == null ? null : Nature.valueOf(row.nature()),
                null,
                null,
                null,
                Provenance.PACK);
    }

    static @Nullable Rule rule(Frozen.@Nullable HowJudged how) {
        if (how == null) {
            return null;
        }
        var relation = how.relation();
        var bands = how.bands();
        return new Rule(
                Measure.valueOf(how.measure()),
                Direction.valueOf(how.direction()),
                relation == null
                        ? null
                        : new Target.Relation(
                                Target.Kind.valueOf(relation.kind()),
                                relation.by(),
                                relation.compound(),
                                new Words(
                                        relation.other().zh(), relation.other().en())),
                new Path(Path.Kind.valueOf(how.path()), how.points()),
                new Bands(
                        bands.ahead(), bands.onTrack(), bands.nearly(), bands.about(), bands.inStep(), bands.steady()),
                Frequency.valueOf(how.frequency()),
                how.priceBasis() == null ? null : PriceBasis.valueOf(how.priceBasis()),
                how.leadUnit());
    }

    static KeptReading reading(String indicator, Frozen.Known known) {
        return new KeptReading(
                known.id(),
                indicator,
                SeriesKind.valueOf(known.series()),
                ReportingPeriod.of(known.period()),
                known.value(),
                known.missing(),
                Vintage.valueOf(known.vintage()),
                known.publishedOn(),
                known.source(),
                known.file(),
                known.cell(),
                known.note(),
                known.simulated(),
                known.unit(),
                known.supersedes(),
                known.recordedAt(),
                known.recordedBy());
    }

    static KeptAssignment assignment(String indicator, Frozen.FromCity told) {
        return new KeptAssignment(
                told.id(),
                indicator,
                new Assignment(
                        told.year(),
                        told.value(),
                        told.documentNo(),
                        told.receivedOn(),
                        Assignment.State.valueOf(told.state())),
                told.simulated(),
                told.supersedes(),
                told.recordedAt(),
                told.recordedBy());
    }
}
