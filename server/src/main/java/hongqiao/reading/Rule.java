package hongqiao.reading;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Direction;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Measure;
import hongqiao.indicator.Path;
import hongqiao.indicator.PriceBasis;
import hongqiao.indicator.Target;
import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an indicator is judged: what its row in the plan leaves open. Base, target and nature are the plan's own.
 *
 * @param relation of a relative target; null for all others
 * @param leadUnit who answers for its figures (牵头单位); null: the district
 * @param reporting who verifies, when it is due, what is asked at entry
 */
public record Rule(
        Measure measure,
        Direction direction,
        Target.@Nullable Relation relation,
        Path path,
        Bands bands,
        Frequency frequency,
        @Nullable PriceBasis priceBasis,
        @Nullable Integer leadUnit,
        Reporting reporting) {

    /** The same, led by that unit. */
    public Rule ledBy(int unit) {
        return new Rule(measure, direction, relation, path, bands, frequency, priceBasis, unit, reporting);
    }

    /**
     * How its figures come in.
     *
     * @param verifier the unit that approves them; null: the planning office
     * @param dueDays days after the end of a period by which its form is due; null: as is set for the frequency
     * @param checks what must agree with what; where one fails, who files is asked
     * @param live key of the live value that says it now ({@code live/KEY.yaml} of a pack), or {@link #NOT_LIVE}; null: the one
     *     that goes by its name
     */
    public record Reporting(
            @Nullable Integer verifier,
            @Nullable Integer dueDays,
            List<Check> checks,
            @Nullable String live) {

        /** Whatever the packs say, it has no live value. */
        public static final String NOT_LIVE = "none";

        public static final Reporting NONE = new Reporting(null, null, List.of(), null);

        public Reporting {
            checks = List.copyOf(checks);
        }
    }

    /**
     * @param condition what should hold, in the language of packs; it names the figures of the same period by the codes of their
     *     indicators, this one {@code value} as well, {@code last} the one of the period before, {@code yearBefore}
     * @param says what is asked where it does not hold
     */
    public record Check(String condition, Words says) {}
}
