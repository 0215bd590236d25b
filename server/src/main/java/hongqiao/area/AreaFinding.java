package hongqiao.area;

import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something wrong, or odd, with areas or with a file of them.
 *
 * @param kind e.g. {@code OVERLAP}
 * @param codes of the areas concerned
 * @param place longitude and latitude, CGCS2000
 * @param shape GeoJSON of where it is, e.g. the land that two areas share
 * @param repair what can be done about it, or was
 */
public record AreaFinding(
        String kind,
        Severity severity,
        List<String> codes,
        @Nullable List<Double> place,
        @Nullable JsonNode shape,
        @Nullable Double areaM2,
        Words message,
        @Nullable Words repair) {

    /** An error stands in the way, a warning is told. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public AreaFinding {
        codes = List.copyOf(codes);
        place = place == null ? null : List.copyOf(place);
    }

    /** Of a file or a row of it: without a place on the map. */
    public static AreaFinding ofRow(String kind, Severity severity, List<String> codes, Words message) {
        return new AreaFinding(kind, severity, codes, null, null, null, message, null);
    }

    public boolean blocks() {
        return severity == Severity.ERROR;
    }
}
