package hongqiao.area.count;

import static hongqiao.area.AreaProblem.COLUMN_MISSING;

import hongqiao.area.geo.CoordinateSystem;
import hongqiao.shared.Csv;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/** Points of a CSV file with a header, CGCS2000 longitude and latitude. */
final class PointFile {

    private double[] lon;
    private double[] lat;
    private int size;
    private final List<Unreadable> unreadable = new ArrayList<>();

    /** @param line from 1; @param column the header's word */
    record Unreadable(int line, String column, Words reason) {}

    private PointFile(int rows) {
        lon = new double[rows];
        lat = new double[rows];
    }

    /** @throws hongqiao.shared.Problem {@code column-missing} */
    static PointFile read(byte[] csv, String lonColumn, String latColumn, CoordinateSystem system) {
        var rows = Csv.read(csv).rows();
        var header = rows.isEmpty()
                ? List.<String>of()
                : rows.getFirst().cells().stream()
                        .map(cell -> cell.text().strip())
                        .toList();
        int lonAt = column(header, lonColumn, "lon");
        int latAt = column(header, latColumn, "lat");
        var points = new PointFile(rows.size());
        for (var row : rows.subList(1, rows.size())) {
            points.add(row, lonAt, latAt, lonColumn, latColumn, system);
        }
        return points;
    }

    double[] lon() {
        return Arrays.copyOf(lon, size);
    }

    double[] lat() {
        return Arrays.copyOf(lat, size);
    }

    int size() {
        return size;
    }

    List<Unreadable> unreadable() {
        return unreadable;
    }

    private void add(Csv.Row row, int lonAt, int latAt, String lonColumn, String latColumn, CoordinateSystem system) {
        double x = number(row, lonAt);
        double y = number(row, latAt);
        if (!(Math.abs(x) <= 180)) {
            unreadable.add(notANumber(row, lonColumn, 180));
        } else if (!(Math.abs(y) <= 90)) {
            unreadable.add(notANumber(row, latColumn, 90));
        } else {
            var point = system.toCgcs2000(new Coordinate(x, y));
            lon[size] = point.x;
            lat[size] = point.y;
            size++;
        }
    }

    /** NaN where there is none. */
    private static double number(Csv.Row row, int column) {
        try {
            return column < row.cells().size()
                    ? Double.parseDouble(row.cells().get(column).text().strip())
                    : Double.NaN;
        } catch (NumberFormatException none) {
            return Double.NaN;
        }
    }

    private static Unreadable notANumber(Csv.Row row, String column, int limit) {
        return new Unreadable(
                row.line(),
                column,
                new Words(
                        "应为 -%1$d 到 %1$d 之间的度数".formatted(limit),
                        "must be degrees between -%1$d and %1$d".formatted(limit)));
    }

    private static int column(List<String> header, String wanted, String field) {
        int at = header.indexOf(wanted);
        if (at < 0) {
            throw COLUMN_MISSING
                    .because("文件首行没有“%s”这一列", "the first line of the file has no column “%s”", wanted)
                    .at(new hongqiao.shared.Problem.Place(1, null, field));
        }
        return at;
    }
}
