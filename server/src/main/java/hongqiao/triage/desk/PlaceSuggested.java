package hongqiao.triage.desk;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place that a text may mean.
 *
 * @param said as it stands in the text
 * @param name in full; of a junction its two roads
 * @param kind street, road, community, estate, grid or junction
 * @param area the smallest area that it is, lies in, or whose land holds its point; null: not known, as of a road
 * @param lon degrees, CGCS2000, with {@code lat}; null: it has no one point, or it is not known
 * @param confidence 0..1, two decimals: by rule, not learned
 * @param why what speaks for it, and what is not known
 * @param simulated whether it is, or its area's border is, made up
 */
public record PlaceSuggested(
        String said,
        Words name,
        String kind,
        @Nullable PlaceArea area,
        @Nullable Double lon,
        @Nullable Double lat,
        BigDecimal confidence,
        Words why,
        boolean simulated) {

    /** Of the district. */
    public record PlaceArea(String code, Words name) {}
}
