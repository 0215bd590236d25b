package hongqiao.area.geo;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as {@link AreaCheck} sees it.
 *
 * @param parent code of the area it belongs to; null or a code that is not checked along: none to lie in
 * @param geometry longitude and latitude in degrees; may be anything, broken too
 * @param tile whether it and its siblings must fill their parent without overlapping; false for what lies over the tiles
 *     (专属网格) or is scattered (楼栋)
 * @param enclaves whether several parts are meant (飞地)
 */
public record CheckedArea(String code, @Nullable String parent, Geometry geometry, boolean tile, boolean enclaves) {

    CheckedArea with(Geometry other) {
        return new CheckedArea(code, parent, other, tile, enclaves);
    }
}
