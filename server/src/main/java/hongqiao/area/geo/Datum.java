package hongqiao.area.geo;

import hongqiao.shared.Words;
import java.util.Locale;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a longitude and latitude refer to.
 *
 * <p>{@link #WGS84} and {@link #CGCS2000} are treated as equal. Their ellipsoids have the same half axis and flattenings
 * that differ in the ninth digit: well under a millimetre in position. Their frames differ by what the plate has moved
 * since 2000.0, some centimetres a year, hence decimetres by now. Borders here are good to a metre at best, so that is
 * left out; for survey-grade work a file must be brought to CGCS2000 before it is imported. Source: common knowledge of
 * geodesy; GB 22021 not yet read.
 */
public enum Datum implements CoordinateSystem {
    /** The shifted datum that maps published in China must use; 300 to 700 m off. See {@link Gcj02}. */
    GCJ02,
    WGS84,
    CGCS2000;

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean canBe(Coordinate here) {
        return Math.abs(here.x) <= 180 && Math.abs(here.y) <= 90;
    }

    @Override
    public Words range() {
        return new Words("以度为单位的经纬度", "longitude and latitude in degrees");
    }

    @Override
    public Coordinate toCgcs2000(Coordinate here) {
        return this == GCJ02 ? Gcj02.toWgs84(here.x, here.y) : new Coordinate(here.x, here.y);
    }

    @Override
    public Coordinate fromCgcs2000(Coordinate lonLat) {
        return this == GCJ02 ? Gcj02.fromWgs84(lonLat.x, lonLat.y) : new Coordinate(lonLat.x, lonLat.y);
    }
}
