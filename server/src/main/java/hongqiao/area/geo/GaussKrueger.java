package hongqiao.area.geo;

import hongqiao.shared.Words;
import java.util.Optional;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.proj4j.BasicCoordinateTransform;
import org.locationtech.proj4j.CRSFactory;
import org.locationtech.proj4j.CoordinateTransform;
import org.locationtech.proj4j.ProjCoordinate;

/**
 * CGCS2000 in 3-degree Gauss-Krüger zones, as survey offices deliver it: x = easting, y = northing, in metres. EPSG 4513
 * to 4533 are zones 25 to 45 with the zone's number before the easting (39,510,000), 4534 to 4554 the same meridians (75°
 * to 135°) without it (510,000). Tianjin lies in zone 39: {@code epsg:4527}, meridian 117°.
 *
 * <p>EPSG names northing first; GeoJSON and most exports put easting first, and so do we.
 */
public final class GaussKrueger implements CoordinateSystem {

    private static final int FIRST = 4513;
    private static final int LAST = 4554;
    private static final int FIRST_WITHOUT_ZONE = 4534;
    private static final int FIRST_ZONE = 25;

    /** Of a zone's meridian, in metres; so no easting is negative. */
    private static final int MIDDLE = 500_000;
    /** A zone is 167 km wide to each side at the equator; some overlap is usual, degrees and northings are far off. */
    private static final int WIDEST = 400_000;
    /** From the equator to the pole. */
    private static final int FARTHEST = 10_002_000;

    private final int epsg;
    private final CoordinateTransform toLonLat;
    private final CoordinateTransform fromLonLat;

    private GaussKrueger(int epsg) {
        var factory = new CRSFactory();
        var zone = factory.createFromName("EPSG:" + epsg);
        var lonLat = factory.createFromName("EPSG:4490");
        this.epsg = epsg;
        this.toLonLat = new BasicCoordinateTransform(zone, lonLat);
        this.fromLonLat = new BasicCoordinateTransform(lonLat, zone);
    }

    static Optional<CoordinateSystem> find(int epsg) {
        return epsg < FIRST || epsg > LAST ? Optional.empty() : Optional.of(new GaussKrueger(epsg));
    }

    @Override
    public String key() {
        return "epsg:" + epsg;
    }

    @Override
    public boolean canBe(Coordinate here) {
        return Math.abs(here.x - middle()) <= WIDEST && here.y >= 0 && here.y <= FARTHEST;
    }

    @Override
    public Words range() {
        var least = middle() - WIDEST;
        var most = middle() + WIDEST;
        return new Words(
                "投影坐标 %s（先东坐标，%,d 至 %,d 米）".formatted(key(), least, most),
                "projected in %s (easting first, %,d to %,d m)".formatted(key(), least, most));
    }

    private int middle() {
        return epsg < FIRST_WITHOUT_ZONE ? (epsg - FIRST + FIRST_ZONE) * 1_000_000 + MIDDLE : MIDDLE;
    }

    @Override
    public Coordinate toCgcs2000(Coordinate here) {
        return transformed(toLonLat, here);
    }

    @Override
    public Coordinate fromCgcs2000(Coordinate lonLat) {
        return transformed(fromLonLat, lonLat);
    }

    private static Coordinate transformed(CoordinateTransform transform, Coordinate from) {
        var to = transform.transform(new ProjCoordinate(from.x, from.y), new ProjCoordinate());
        return new Coordinate(to.x, to.y);
    }
}
