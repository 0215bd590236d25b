package hongqiao.intake;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.area.Area;
import hongqiao.area.Areas;
import hongqiao.area.geo.CoordinateSystem;
import hongqiao.shared.CommonProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;

/** Where reports say that something is. */
@Component
public class ReportPlaces {

    private final Areas areas;

    ReportPlaces(Areas areas) {
        this.areas = areas;
    }

    /**
     * In CGCS2000, whatever it was measured in.
     *
     * @param datum cgcs2000, wgs84 or gcj02
     * @param prefix of the fields, e.g. {@code point.}, for whoever is told which is wrong
     * @throws hongqiao.shared.Problem {@code value-missing}, {@code value-not-valid}
     */
    public Report.Point point(@Nullable Double lon, @Nullable Double lat, @Nullable String datum, String prefix) {
        double x = needed(lon, prefix + "lon");
        double y = needed(lat, prefix + "lat");
        if (!(Math.abs(x) <= 180 && Math.abs(y) <= 90)) {
            throw CommonProblem.VALUE_NOT_VALID.problem().atField(prefix + "lon");
        }
        var system = CoordinateSystem.find(needed(datum, prefix + "datum"))
                .orElseThrow(() -> CommonProblem.VALUE_NOT_VALID.problem().atField(prefix + "datum"));
        var at = system.toCgcs2000(new Coordinate(x, y));
        return new Report.Point(at.x, at.y);
    }

    /** The district first; empty: it is outside. */
    public List<Area> around(Report.Point point) {
        return areas.map(areas.today(), null).holders(point.lon(), point.lat());
    }

    /** @throws hongqiao.shared.Problem {@code place-outside} */
    public void requireInside(Report.Point point, String field) {
        if (around(point).isEmpty()) {
            throw IntakeProblem.PLACE_OUTSIDE.problem().atField(field);
        }
    }
}
