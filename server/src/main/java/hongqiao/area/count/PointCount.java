package hongqiao.area.count;

import hongqiao.area.AreaKind;
import hongqiao.area.AreaMap;
import hongqiao.area.AreaName;
import hongqiao.area.Areas;
import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.route.Router;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How many points of a file lie in each area, on the map of a day as known at a moment; and which map that was. */
@Component
public class PointCount {

    private static final int LISTED = 200;

    private final Areas areas;
    private final District district;

    PointCount(Areas areas, District district) {
        this.areas = areas;
        this.district = district;
    }

    /** @param knownAt null: now; @param system what the coordinates of the file mean */
    public record Request(
            byte[] csv,
            String lonColumn,
            String latColumn,
            CoordinateSystem system,
            AreaKind kind,
            LocalDate at,
            @Nullable Instant knownAt) {}

    public record Row(String code, AreaName name, int count) {}

    public record Trouble(int line, String column, Words reason) {}

    /**
     * {@code points = counted + outside + unreadable}.
     *
     * @param drawn by which map
     * @param rows every area of the kind, by code; those without a point have 0
     * @param problems the first 200 of the unreadable ones
     */
    public record Counted(
            LocalDate at,
            @Nullable Instant knownAt,
            Words drawn,
            int points,
            int counted,
            int outside,
            int unreadable,
            List<Row> rows,
            List<Trouble> problems) {}

    /** @throws hongqiao.shared.Problem {@code column-missing} */
    public Counted count(Request request) {
        var points = PointFile.read(request.csv(), request.lonColumn(), request.latColumn(), request.system());
        var layer = areas.map(request.at(), request.knownAt()).layer(request.kind());
        var counts = counts(layer, points);
        var rows = new ArrayList<Row>();
        int counted = 0;
        for (int i = 0; i < counts.length; i++) {
            var area = layer.areas().get(i);
            rows.add(new Row(area.code(), area.name(), counts[i]));
            counted += counts[i];
        }
        boolean simulated = layer.areas().stream().anyMatch(area -> area.simulated());
        return new Counted(
                request.at(),
                request.knownAt(),
                MapWords.drawn(request.at(), areas.today(), request.knownAt(), simulated, district.timezone()),
                points.size() + points.unreadable().size(),
                counted,
                points.size() - counted,
                points.unreadable().size(),
                rows,
                points.unreadable().stream()
                        .limit(LISTED)
                        .map(it -> new Trouble(it.line(), it.column(), it.reason()))
                        .toList());
    }

    /** A point on a border counts once, for the smallest code. */
    private static int[] counts(AreaMap.Layer layer, PointFile points) {
        var owners = new int[points.size()];
        layer.router().route(points.lon(), points.lat(), 0, points.size(), owners);
        var counts = new int[layer.areas().size()];
        for (int owner : owners) {
            if (owner != Router.NONE) {
                counts[owner]++;
            }
        }
        return counts;
    }
}
