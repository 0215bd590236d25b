package hongqiao.area.route;

import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.geo.Datum;
import hongqiao.area.route.RoutedPoints.Unreadable;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * Sends a CSV file of points through a router: every row comes out once, in order, its bytes unchanged, with the key of its
 * area as one more field. Empty where the point is outside or the row cannot be read. Memory does not grow with the file.
 *
 * <p>A row with more or fewer fields than the heading cannot be read: its key would stand in another column. An empty line
 * is no row.
 */
public final class PointsFile {

    private static final int LONGEST_SHOWN = 40;

    private final KeyedAreas areas;
    private final CoordinateSystem system;
    private final CsvRows rows;
    private final OutputStream out;
    private final PointsHeading heading;
    private final String longitude;
    private final String latitude;
    private final List<Unreadable> firstUnreadable = new ArrayList<>();
    private long routed;
    private long onBorder;
    private long several;
    private long outside;
    private long unreadable;
    private long blank;

    private PointsFile(KeyedAreas areas, CsvRows rows, Columns columns, OutputStream out) throws IOException {
        if (!rows.next()) {
            throw RouteProblem.POINTS_NOT_READABLE.because("文件是空的，没有标题行", "the file is empty and has no heading");
        }
        this.areas = areas;
        this.system = columns.system;
        this.rows = rows;
        this.out = out;
        this.heading = PointsHeading.of(rows);
        this.longitude = columns.longitude;
        this.latitude = columns.latitude;
    }

    /**
     * How to read the points.
     *
     * @param longitude name of the column
     * @param latitude name of the column
     * @param key name of the new column; gets a number where there is such a column already
     * @param system of the points, degrees
     */
    public record Columns(String longitude, String latitude, String key, Datum system) {}

    /**
     * @throws Problem {@code points-column-not-found} before anything is written; {@code points-not-readable} at any time
     */
    public static RoutedPoints route(KeyedAreas areas, InputStream points, Columns columns, OutputStream out)
            throws IOException {
        return new PointsFile(areas, new CsvRows(points), columns, out).route(columns.key);
    }

    private RoutedPoints route(String key) throws IOException {
        int x = heading.column(longitude);
        int y = heading.column(latitude);
        byte[][] keys = areas.keys().stream().map(heading::field).toArray(byte[][]::new);
        byte[] none = heading.field("");
        write(heading.field(heading.free(key)));
        long count = 0;
        while (rows.next()) {
            if (rows.isBlank()) {
                blank++;
                out.write(rows.buffer(), rows.start(), rows.end() - rows.start());
                continue;
            }
            count++;
            int area = area(x, y);
            write(area == Router.NONE ? none : keys[area]);
        }
        return new RoutedPoints(count, routed, onBorder, several, outside, unreadable, blank, firstUnreadable);
    }

    private void write(byte[] field) throws IOException {
        out.write(rows.buffer(), rows.start(), rows.contentEnd() - rows.start());
        out.write(field);
        out.write(rows.buffer(), rows.contentEnd(), rows.end() - rows.contentEnd());
    }

    private int area(int x, int y) {
        if (rows.fields() != heading.names().size()) {
            int last = Math.min(rows.fields(), heading.names().size()) - 1;
            tell(
                    last,
                    new Words(
                            "本行有 %d 列，标题行有 %d 列"
                                    .formatted(rows.fields(), heading.names().size()),
                            "the row has %d fields, the heading %d"
                                    .formatted(rows.fields(), heading.names().size())));
            return Router.NONE;
        }
        double lon = coordinate(x, 180);
        double lat = Double.isNaN(lon) ? Double.NaN : coordinate(y, 90);
        if (Double.isNaN(lat)) {
            return Router.NONE;
        }
        Coordinate at = system.toCgcs2000(new Coordinate(lon, lat));
        int[] all = areas.router().all(at.x, at.y);
        if (all.length == 0) {
            outside++;
            return Router.NONE;
        }
        routed++;
        if (areas.router().isOnBorder(at.x, at.y)) {
            onBorder++;
        } else if (all.length > 1) {
            several++;
        }
        return all[0];
    }

    /** Degrees, or not a number: then it is told. */
    private double coordinate(int field, int most) {
        double value = Decimals.read(rows.buffer(), rows.fieldStart(field), rows.fieldEnd(field));
        if (Math.abs(value) <= most) {
            return value;
        }
        String text = shown(PointsHeading.text(rows, field, heading.charset()));
        if (text.isEmpty()) {
            tell(field, new Words("为空", "empty"));
        } else if (Double.isNaN(value)) {
            tell(field, new Words("“%s”不是数字".formatted(text), "\"%s\" is not a number".formatted(text)));
        } else {
            tell(
                    field,
                    new Words("%s 超出 ±%d 度".formatted(text, most), "%s is beyond ±%d degrees".formatted(text, most)));
        }
        return Double.NaN;
    }

    private void tell(int field, Words reason) {
        unreadable++;
        if (firstUnreadable.size() < RoutedPoints.SHOWN) {
            firstUnreadable.add(
                    new Unreadable(rows.line(), shown(heading.names().get(field)), reason));
        }
    }

    /** Fit for a terminal. */
    private static String shown(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }
}
