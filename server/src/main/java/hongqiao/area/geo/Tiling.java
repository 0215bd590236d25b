package hongqiao.area.geo;

import java.util.List;
import org.locationtech.jts.coverage.CoverageUnion;
import org.locationtech.jts.coverage.CoverageValidator;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/** Areas beside each other that share every vertex of their borders; what is built of them nests exactly. */
public final class Tiling {

    private Tiling() {}

    /** Whether no two overlap and every common border is the same for both, vertex by vertex. Gaps are allowed. */
    public static boolean isExact(List<Geometry> tiles) {
        return CoverageValidator.isValid(tiles.toArray(Geometry[]::new));
    }

    /**
     * Their union. Of exact tiles its vertices are theirs, and it takes a millisecond; else new vertices may appear.
     *
     * @param tiles valid polygons, one at least
     */
    public static Geometry union(List<Geometry> tiles) {
        return isExact(tiles) ? exactUnion(tiles) : OverlayNGRobust.union(tiles);
    }

    /** Of tiles known to be exact. */
    static Geometry exactUnion(List<Geometry> tiles) {
        return CoverageUnion.union(tiles.toArray(Geometry[]::new));
    }
}
