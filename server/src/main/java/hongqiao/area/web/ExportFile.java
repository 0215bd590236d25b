package hongqiao.area.web;

import hongqiao.area.Area;
import hongqiao.area.AreaTree;
import hongqiao.area.GeometryJson;
import hongqiao.shared.CsvCell;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Areas as a file that the import takes again. UTF-8, a feature or a row a line. */
final class ExportFile {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ExportFile() {}

    static byte[] geoJson(List<Area> areas, AreaTree tree, LocalDate day) {
        var out = new StringBuilder("{\"type\":\"FeatureCollection\",\"drawn\":\"")
                .append(day)
                .append("\",\"datum\":\"cgcs2000\",\"features\":[\n");
        for (int i = 0; i < areas.size(); i++) {
            var area = areas.get(i);
            var properties = JSON.createObjectNode()
                    .put("code", area.code())
                    .put("name", area.name().zh())
                    .put("name_en", area.name().en())
                    .put("kind", area.kind().key())
                    .put("parent", parent(area, tree))
                    .put("special", area.special().key())
                    .put("enclaves", area.enclave())
                    .put("simulated", area.simulated());
            out.append(i == 0 ? "" : ",\n")
                    .append("{\"type\":\"Feature\",\"properties\":")
                    .append(properties)
                    .append(",\"geometry\":")
                    .append(
                            area.shape() == null
                                    ? "null"
                                    : GeometryJson.write(area.shape().geometry()))
                    .append('}');
        }
        return out.append("\n]}\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Begins with a byte-order mark, without which spreadsheets take Chinese for something else. */
    static byte[] csv(List<Area> areas, AreaTree tree) {
        var out = new StringBuilder("\uFEFFcode,name,name_en,kind,parent,special,simulated,valid_from,area_m2\r\n");
        for (var area : areas) {
            out.append(String.join(
                            ",",
                            area.code(),
                            cell(area.name().zh()),
                            cell(area.name().en()),
                            area.kind().key(),
                            cell(parent(area, tree)),
                            area.special().key(),
                            Boolean.toString(area.simulated()),
                            area.validFrom().toString(),
                            area.shape() == null
                                    ? ""
                                    : "%.1f".formatted(area.shape().areaM2())))
                    .append("\r\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static @Nullable String parent(Area area, AreaTree tree) {
        return area.parent() == null
                ? null
                : tree.find(area.parent()).map(Area::code).orElse(null);
    }

    private static String cell(@Nullable String text) {
        return text == null ? "" : CsvCell.of(text);
    }
}
