package hongqiao.area.geo;

import org.locationtech.jts.geom.Geometry;

/**
 * What is too small to speak of. Borders are rounded to 0.1 m; two that were drawn apart run centimetres beside each other
 * for hundreds of metres: many square metres, and nothing to see. So a piece counts only if it is large and wide enough.
 *
 * @param area_m2 pieces up to this area are passed over
 * @param width_m pieces up to this width (twice the area by the perimeter) are passed over
 * @param spike_degrees corners sharper than this are spikes, if what they enclose is passed over
 */
public record Tolerances(double area_m2, double width_m, double spike_degrees) {

    public static final Tolerances DEFAULT = new Tolerances(1, 0.2, 1);

    /** @param piece a polygon in degrees */
    boolean matters(Geometry piece, LocalPlane plane) {
        double area = plane.area_m2(piece);
        return area > area_m2 && 2 * area / plane.toMetres(piece).getLength() > width_m;
    }
}
