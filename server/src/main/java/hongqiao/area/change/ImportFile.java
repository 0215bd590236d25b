package hongqiao.area.change;

import static hongqiao.area.AreaProblem.AREA_FILE_NOT_READABLE;

import hongqiao.area.AreaFinding;
import hongqiao.area.AreaFinding.Severity;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.AreaTree;
import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.area.division.DivisionCsv;
import hongqiao.area.division.DivisionRow;
import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.geo.Feature;
import hongqiao.area.geo.GeoJson;
import hongqiao.shared.Csv;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A file of areas: GeoJSON if it begins with a brace, else an official list of divisions as CSV ({@link DivisionCsv}).
 *
 * <p>GeoJSON features have the properties {@code code} and {@code name}; and may have {@code name_en}, {@code kind} and
 * {@code parent} (else the code tells both: six, nine, twelve digits, and behind a community's code a hyphen for a grid),
 * {@code special}, {@code enclaves}, {@code simulated}. A geometry of null leaves the border as it is.
 */
@Component
class ImportFile {

    /** @param rejected rows that could not be read, each with a finding, or that are another district's, with one for all */
    record Read(List<PackArea> areas, int rejected, List<AreaFinding> findings) {}

    private final District district;

    ImportFile(District district) {
        this.district = district;
    }

    Read read(byte[] file, CoordinateSystem system, AreaTree there) {
        int first = 0;
        while (first < file.length && (file[first] <= ' ')) { // blanks, and the bytes of a byte-order mark
            first++;
        }
        if (first == file.length) {
            throw AREA_FILE_NOT_READABLE.because("文件是空的", "The file is empty");
        }
        return file[first] == '{' ? geoJson(file, system) : csv(file, there);
    }

    private Read geoJson(byte[] file, CoordinateSystem system) {
        var areas = new ArrayList<PackArea>();
        var findings = new ArrayList<AreaFinding>();
        GeoJson.read(new ByteArrayInputStream(file), system, feature -> {
            try {
                areas.add(area(feature, system));
            } catch (Problem refused) {
                findings.add(AreaFinding.ofRow("ROW", Severity.ERROR, List.of(), refused.detail()));
            }
        });
        return new Read(areas, findings.size(), findings);
    }

    private PackArea area(Feature feature, CoordinateSystem system) {
        var code = feature.text("code");
        var kind = kind(feature, code);
        var en = feature.properties().path("name_en").asString("");
        var name = AreaName.given(
                feature.text("name"), en, "features[%d].properties.name".formatted(feature.number() - 1));
        var parent = feature.properties().path("parent").asString("");
        var special = feature.properties().path("special").asString("none");
        return new PackArea(
                code,
                name.zh(),
                name.en(),
                kind,
                parent.isEmpty() ? parentOf(code, kind) : parent,
                feature.geometry() == null ? null : system.toCgcs2000(feature.area()),
                feature.properties().path("simulated").asBoolean(false),
                special.equalsIgnoreCase(Special.DEDICATED.key()) ? Special.DEDICATED : Special.NONE,
                feature.properties().path("enclaves").asBoolean(false));
    }

    private static AreaKind kind(Feature feature, String code) {
        var given = feature.properties().path("kind").asString("").toUpperCase(Locale.ROOT);
        return Arrays.stream(AreaKind.values())
                .filter(kind -> kind.name().equals(given))
                .findFirst()
                .or(() -> Arrays.stream(AreaKind.values())
                        .filter(kind -> given.isEmpty() && code.matches(pattern(kind)))
                        .findFirst())
                .orElseThrow(() -> AREA_FILE_NOT_READABLE.because(
                        "第 %d 个要素（第 %d 行）：看不出“%s”是哪一级，请用 kind 写明",
                        "feature %d (line %d): what kind “%s” is cannot be told; state it as kind",
                        feature.number(),
                        feature.line(),
                        code));
    }

    private static String pattern(AreaKind kind) {
        return switch (kind) {
            case DISTRICT -> "\\d{6}";
            case STREET -> "\\d{9}|\\d{6}-S\\d+";
            case COMMUNITY -> "\\d{12}|\\d{9}-C\\d+";
            case GRID -> "\\d{12}(-C\\d+)?-[GZ]\\d+";
            case BUILDING -> ".*-B\\d+";
        };
    }

    private static @Nullable String parentOf(String code, AreaKind kind) {
        int hyphen = code.lastIndexOf('-');
        if (hyphen > 0) {
            return code.substring(0, hyphen);
        }
        return kind == AreaKind.DISTRICT ? null : code.substring(0, Math.max(0, code.length() - 3));
    }

    /** A list of a whole city is taken for what it says of this district. */
    private Read csv(byte[] file, AreaTree there) {
        var codes = codes(file);
        Set<String> known = new HashSet<>();
        there.list().forEach(area -> known.add(area.code()));
        codes.stream()
                .filter(code -> code.matches("\\d{9}|\\d{12}") && !isOurs(code))
                .forEach(code -> known.add(code.substring(0, code.length() - 3)));
        known.removeAll(codes);
        var read = DivisionCsv.read(file, known);
        var findings = new ArrayList<AreaFinding>();
        for (var fault : read.faults()) {
            findings.add(AreaFinding.ofRow(
                    fault.code().toUpperCase(Locale.ROOT).replace('-', '_'),
                    Severity.ERROR,
                    List.of(),
                    new Words(
                            "第 %d 行：%s".formatted(fault.line(), fault.words().zh()),
                            "line %d: %s".formatted(fault.line(), fault.words().en()))));
        }
        int refused = (int)
                read.faults().stream().map(DivisionCsv.Fault::line).distinct().count();
        var ours = read.rows().stream().filter(row -> isOurs(row.code())).toList();
        int others = read.rows().size() - ours.size();
        if (others > 0) {
            findings.add(AreaFinding.ofRow(
                    "OTHER_DISTRICT",
                    Severity.WARNING,
                    List.of(),
                    new Words(
                            "%d 行属于其他区，未导入".formatted(others),
                            "%d rows are another district's and left out".formatted(others))));
        }
        return new Read(ours.stream().map(row -> area(row, there)).toList(), refused + others, findings);
    }

    private static PackArea area(DivisionRow row, AreaTree there) {
        boolean simulated = there.find(row.code()).map(area -> area.simulated()).orElse(false);
        return new PackArea(
                row.code(), row.name(), row.nameEn(), row.kind(), row.parent(), null, simulated, Special.NONE, false);
    }

    private boolean isOurs(String code) {
        return code.startsWith(district.code());
    }

    private static Set<String> codes(byte[] file) {
        var rows = Csv.read(file).rows();
        var codes = new HashSet<String>();
        if (!rows.isEmpty()) {
            var header = rows.getFirst().cells().stream()
                    .map(cell -> cell.text().strip())
                    .toList();
            int column = DivisionCsv.codeColumn(header);
            for (var row : rows.subList(1, rows.size())) {
                if (column >= 0 && column < row.cells().size()) {
                    codes.add(row.cells().get(column).text());
                }
            }
        }
        return codes;
    }
}
