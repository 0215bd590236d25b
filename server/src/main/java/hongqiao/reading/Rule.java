package hongqiao.reading;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.PriceBasis;
import hongqiao.indicator.Target;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is judged: what its row in the plan leaves open. Base, target and nature are the plan's own.
 *
 * @param relation of a relative target; null for all others
 * @param leadUnit who answers for its figures (牵头单位); null: the district
 */
public record Rule(
        Measure measure,
        Direction direction,
        Target.@Nullable Relation relation,
        Path path,
        Bands bands,
        Frequency frequency,
        @Nullable PriceBasis priceBasis,
        @Nullable Integer leadUnit) {

    Rule with(@Nullable Integer unit) {
        return new Rule(measure, direction, relation, path, bands, frequency, priceBasis, unit);
    }
}
