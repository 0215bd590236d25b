package hongqiao.area.geo;

import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What {@link AreaCheck} offers to do about a finding; {@link AreaRepair} does it. */
public sealed interface Repair {

    Words words();

    /** The area gets another geometry. */
    record Replace(String code, Geometry with, Words words) implements Repair {}

    /**
     * A region changes hands.
     *
     * @param from who loses it; null: it was nobody's
     * @param to who gets it; null: nobody, or of an overlap the other, who has it already
     */
    record Give(
            Geometry region,
            @Nullable String from,
            @Nullable String to,
            Words words) implements Repair {}
}
