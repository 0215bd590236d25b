package hongqiao.area.division;

import hongqiao.shared.Csv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a simulation is told of a district beyond its lists.
 *
 * @param points roughly where each street lies, CGCS2000 longitude and latitude, by code; an assumption
 * @param namesEn English names by code
 */
public record Places(Map<String, Coordinate> points, Map<String, String> namesEn) {

    private static final List<String> HEADER = List.of("code", "name_en", "lon", "lat");

    public Places {
        points = Map.copyOf(points);
        namesEn = Map.copyOf(namesEn);
    }

    /**
     * Columns {@code code,name_en,lon,lat}; lon and lat may be empty together.
     *
     * @throws IllegalArgumentException another header, a number that is none; with the line
     */
    public static Places read(byte[] bytes) {
        var rows = Csv.read(bytes).rows();
        if (rows.isEmpty() || !texts(rows.getFirst()).equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the header must be " + String.join(",", HEADER));
        }
        var points = new HashMap<String, Coordinate>();
        var namesEn = new HashMap<String, String>();
        for (var row : rows.subList(1, rows.size())) {
            var cells = texts(row);
            if (cells.size() != HEADER.size()) {
                throw new IllegalArgumentException("line %d: four cells are needed".formatted(row.line()));
            }
            namesEn.put(cells.get(0), cells.get(1));
            if (!cells.get(2).isEmpty()) {
                points.put(
                        cells.get(0),
                        new Coordinate(Double.parseDouble(cells.get(2)), Double.parseDouble(cells.get(3))));
            }
        }
        return new Places(points, namesEn);
    }

    public DivisionRow named(DivisionRow row) {
        return new DivisionRow(
                row.line(),
                row.code(),
                row.name(),
                namesEn.getOrDefault(row.code(), row.nameEn()),
                row.parent(),
                row.kind());
    }

    private static List<String> texts(Csv.Row row) {
        return row.cells().stream().map(Csv.Cell::text).toList();
    }
}
