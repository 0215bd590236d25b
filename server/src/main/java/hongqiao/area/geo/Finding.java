package hongqiao.area.geo;

import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/**
 * One thing wrong with one or two areas.
 *
 * @param codes whom it concerns; of a gap its parent first, then the neighbour who would get it
 * @param place where to look, longitude and latitude
 * @param region the overlap, the gap, what lies outside; null where the trouble is a point or the whole
 * @param area_m2 of the region
 * @param repair null where only people can tell what to do
 */
public record Finding(
        FindingKind kind,
        List<String> codes,
        Coordinate place,
        @Nullable Geometry region,
        @Nullable Double area_m2,
        Words words,
        @Nullable Repair repair) {

    public Finding {
        codes = List.copyOf(codes);
    }
}
