package hongqiao.area.division;

import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.area.geo.Tiling;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;

/**
 * Writes what a pack holds of a division: {@code outline.geojson}, {@code divisions.csv}, {@code grids.geojson}. UTF-8, LF,
 * a feature a line, in the order of codes, six decimals: a border that moves changes one line.
 */
public final class DivisionFiles {

    private DivisionFiles() {}

    /**
     * @param outline CGCS2000
     * @param divisions district first, then streets, then communities
     */
    public static void write(Path folder, Geometry outline, List<DivisionRow> divisions, List<PackArea> grids)
            throws IOException {
        Files.createDirectories(folder);
        var district = divisions.getFirst();
        Files.writeString(
                folder.resolve("outline.geojson"),
                collection(List.of(feature(
                        "\"code\":%s,\"name\":%s".formatted(quoted(district.code()), quoted(district.name())),
                        outline))));
        Files.writeString(folder.resolve("divisions.csv"), csv(divisions, inParts(divisions, grids)));
        Files.writeString(
                folder.resolve("grids.geojson"),
                collection(grids.stream().map(DivisionFiles::feature).toList()));
    }

    /** Codes of divisions whose grids do not hang together: they are declared to have enclaves. */
    private static Set<String> inParts(List<DivisionRow> divisions, List<PackArea> grids) {
        return divisions.stream()
                .map(DivisionRow::code)
                .filter(code -> {
                    var tiles = grids.stream()
                            .filter(grid -> grid.special() == Special.NONE
                                    && grid.code().startsWith(code))
                            .map(grid -> Objects.requireNonNull(grid.geometry()))
                            .toList();
                    return Tiling.union(tiles).getNumGeometries() > 1;
                })
                .collect(Collectors.toSet());
    }

    private static String csv(List<DivisionRow> divisions, Set<String> inParts) {
        var lines = new ArrayList<String>();
        lines.add("code,name,name_en,parent,kind,enclaves");
        for (var row : divisions) {
            lines.add(String.join(
                    ",",
                    row.code(),
                    row.name(),
                    orEmpty(row.nameEn()),
                    orEmpty(row.parent()),
                    row.kind().key(),
                    Boolean.toString(inParts.contains(row.code()))));
        }
        return String.join("\n", lines) + "\n";
    }

    private static String feature(PackArea grid) {
        var properties = "\"code\":%s,\"name\":%s,\"parent\":%s,\"simulated\":%s"
                .formatted(
                        quoted(grid.code()), quoted(grid.nameZh()), quoted(orEmpty(grid.parent())), grid.simulated());
        if (grid.special() != Special.NONE) {
            properties += ",\"special\":" + quoted(grid.special().key());
        }
        if (grid.enclaves()) {
            properties += ",\"enclaves\":true";
        }
        return feature(properties, Objects.requireNonNull(grid.geometry()));
    }

    private static String collection(List<String> features) {
        return "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "\n]}\n";
    }

    private static String feature(String properties, Geometry geometry) {
        return "{\"type\":\"Feature\",\"properties\":{%s},\"geometry\":%s}".formatted(properties, json(geometry));
    }

    private static String json(Geometry geometry) {
        var polygons = new ArrayList<String>();
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            polygons.add(rings((Polygon) geometry.getGeometryN(i)));
        }
        return polygons.size() == 1
                ? "{\"type\":\"Polygon\",\"coordinates\":%s}".formatted(polygons.getFirst())
                : "{\"type\":\"MultiPolygon\",\"coordinates\":[%s]}".formatted(String.join(",", polygons));
    }

    /** RFC 7946 wants outer rings counter-clockwise and holes clockwise. */
    private static String rings(Polygon polygon) {
        var rings = new ArrayList<String>();
        rings.add(ring(polygon.getExteriorRing().getCoordinates(), true));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(ring(polygon.getInteriorRingN(i).getCoordinates(), false));
        }
        return "[" + String.join(",", rings) + "]";
    }

    private static String ring(Coordinate[] vertices, boolean counterClockwise) {
        var path = List.of(vertices);
        if (Orientation.isCCW(vertices) != counterClockwise) {
            path = path.reversed();
        }
        return path.stream()
                .map(vertex -> "[%s,%s]".formatted(number(vertex.x), number(vertex.y)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String number(double degrees) {
        return BigDecimal.valueOf(Math.round(degrees * 1e6), 6)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Codes and names hold neither quotes nor control characters; what does is refused when it is read. */
    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
