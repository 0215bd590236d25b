package hongqiao.area.geo;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.index.strtree.STRtree;

/** Who lies beside a piece of land, and along how many metres. */
final class Neighbours {

    /** Degrees; two borders so near are the same: a tenth of a millimetre. */
    private static final double SAME = 1e-9;

    private final STRtree index = new STRtree();
    private final LocalPlane plane;

    Neighbours(List<CheckedArea> tiles, LocalPlane plane) {
        this.plane = plane;
        tiles.forEach(tile -> index.insert(tile.geometry().getEnvelopeInternal(), tile));
    }

    /** Tiles whose boxes touch a box. */
    @SuppressWarnings("unchecked")
    List<CheckedArea> near(Envelope box) {
        return index.query(box);
    }

    /**
     * Metres of border that tiles share with a piece, by code. Every edge of a piece that an overlay gave lies along one
     * tile, so its middle tells whose it is.
     *
     * @param not code of the tile that is not asked
     */
    Map<String, Double> of(Geometry piece, String not) {
        var shared = new TreeMap<String, Double>();
        var rings = piece.getBoundary();
        for (int n = 0; n < rings.getNumGeometries(); n++) {
            var ring = rings.getGeometryN(n).getCoordinates();
            for (int i = 1; i < ring.length; i++) {
                var middle = new Coordinate((ring[i].x + ring[i - 1].x) / 2, (ring[i].y + ring[i - 1].y) / 2);
                var point = piece.getFactory().createPoint(middle);
                var box = new Envelope(middle);
                box.expandBy(SAME);
                double length = plane.distance_m(ring[i], ring[i - 1]);
                for (var tile : near(box)) {
                    if (!tile.code().equals(not) && tile.geometry().isWithinDistance(point, SAME)) {
                        shared.merge(tile.code(), length, Double::sum);
                    }
                }
            }
        }
        return shared;
    }

    /** With the longest common border, of equals the first code; null if there is none. */
    static @Nullable String longest(Map<String, Double> shared) {
        String longest = null;
        for (var one : shared.entrySet()) {
            if (longest == null || one.getValue() > shared.getOrDefault(longest, 0.0)) {
                longest = one.getKey();
            }
        }
        return longest;
    }
}
