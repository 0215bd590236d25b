package hongqiao.area.geo;

import static java.lang.Math.PI;
import static java.lang.Math.abs;
import static java.lang.Math.cos;
import static java.lang.Math.sin;
import static java.lang.Math.sqrt;
import static java.lang.Math.toRadians;

import org.locationtech.jts.geom.Coordinate;

/**
 * GCJ-02, by the formula that has long been public; no authority has published it. It gives back the GCJ-02 pairs of
 * {@code data/geo} to their last digit.
 *
 * <p>Outside a box around the mainland (72.004 to 137.8347° E, 0.8293 to 55.8271° N) nothing moves: the formula's own
 * rule. The box is crude and holds much abroad; within some 700 m of its edge there is no way back.
 */
final class Gcj02 {

    /** Krasovsky's ellipsoid of 1940: half axis in metres, eccentricity squared. */
    private static final double A = 6378245.0;

    private static final double EE = 0.00669342162296594323;

    /** Degrees; about a hundredth of a millimetre on the ground. */
    private static final double CLOSE = 1e-10;

    private Gcj02() {}

    static Coordinate fromWgs84(double lon, double lat) {
        return isOutside(lon, lat) ? new Coordinate(lon, lat) : shifted(lon, lat);
    }

    /**
     * The formula has no inverse in closed form. The shift changes by less than a hundredth of the way one moves, so
     * taking it off the last guess gains two digits or more each turn: five turns from 500 m to below {@link #CLOSE}.
     */
    static Coordinate toWgs84(double lon, double lat) {
        var guess = new Coordinate(lon, lat);
        if (isOutside(lon, lat)) {
            return guess;
        }
        double dx;
        double dy;
        int turns = 0;
        do {
            var there = shifted(guess.x, guess.y);
            dx = lon - there.x;
            dy = lat - there.y;
            guess = new Coordinate(guess.x + dx, guess.y + dy);
        } while ((abs(dx) > CLOSE || abs(dy) > CLOSE) && ++turns < 20);
        return guess;
    }

    /** NaN counts as outside. */
    private static boolean isOutside(double lon, double lat) {
        return !(lon >= 72.004 && lon <= 137.8347 && lat >= 0.8293 && lat <= 55.8271);
    }

    private static Coordinate shifted(double lon, double lat) {
        double x = lon - 105;
        double y = lat - 35;
        double phi = toRadians(lat);
        double magic = 1 - EE * sin(phi) * sin(phi);
        double metresEast =
                300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves(x, x, 150, 12, 300, 30);
        double metresNorth =
                -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves(x, y, 160, 12, 320, 30);
        return new Coordinate(
                lon + metresEast * 180 / (A / sqrt(magic) * cos(phi) * PI),
                lat + metresNorth * 180 / (A * (1 - EE) / (magic * sqrt(magic)) * PI));
    }

    /** The formula's periodic terms: the first always of x, the rest of {@code t}, with the two longest waves given. */
    private static double waves(double x, double t, double high, double period, double higher, double longPeriod) {
        double ripple = 20 * sin(6 * x * PI) + 20 * sin(2 * x * PI);
        double wave = 20 * sin(t * PI) + 40 * sin(t / 3 * PI);
        double swell = high * sin(t / period * PI) + higher * sin(t / longPeriod * PI);
        return (ripple + wave + swell) * 2 / 3;
    }
}
