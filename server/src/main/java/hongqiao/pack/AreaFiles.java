package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.area.AreaKind;
import hongqiao.area.DistrictAreas;
import hongqiao.area.PackArea;
import hongqiao.area.Special;
import hongqiao.area.geo.CoordinateSystem;
import hongqiao.area.geo.Feature;
import hongqiao.area.geo.GeoJson;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** Reads {@code areas/}: the list of divisions, the district's outline, the grids; {@link AreaBorders} checks them. */
final class AreaFiles {

    private static final String FOLDER = "areas/";

    private final PackFiles files;
    private final PackSchemas schemas;
    private final YamlCheck yaml;
    private final List<PackError> errors;
    private final Map<String, Placed> areas = new LinkedHashMap<>();

    AreaFiles(PackFiles files, PackSchemas schemas, YamlCheck yaml, List<PackError> errors) {
        this.files = files;
        this.schemas = schemas;
        this.yaml = yaml;
        this.errors = errors;
    }

    /** An area, and where in the pack it stands. */
    record Placed(PackArea area, String file, int line) {

        Placed with(@Nullable Geometry geometry) {
            return new Placed(
                    new PackArea(
                            area.code(),
                            area.nameZh(),
                            area.nameEn(),
                            area.kind(),
                            area.parent(),
                            geometry,
                            area.simulated(),
                            area.special(),
                            area.enclaves()),
                    file,
                    line);
        }
    }

    /** {@link DistrictAreas#NONE} where the pack has no areas, or has wrong ones. */
    DistrictAreas read(String district) {
        if (files.find(FOLDER + "areas.yaml").isEmpty()) {
            return DistrictAreas.NONE;
        }
        int before = errors.size();
        var head = yaml.read(FOLDER + "areas.yaml", "areas");
        if (head == null || errors.size() > before) {
            return DistrictAreas.NONE;
        }
        var tree = head.tree();
        var system = CoordinateSystem.find(tree.path("datum").asString());
        var simulated = tree.path("simulated").isNull() ? null : words(tree.path("simulated"));
        readDivisions(FOLDER + tree.path("divisions").asString(), district, simulated != null);
        if (system.isEmpty() || errors.size() > before) {
            return DistrictAreas.NONE;
        }
        var outline = features(FOLDER + tree.path("outline").asString()).stream()
                .map(feature -> new Outline(system.get().toCgcs2000(feature.area()), feature.line()))
                .findFirst();
        var gridsFile = FOLDER + tree.path("grids").asString("");
        if (!tree.path("grids").isNull()) {
            readGrids(gridsFile, system.get(), simulated != null);
        }
        if (outline.isPresent() && errors.size() == before) {
            new AreaBorders(areas, outline.get().border(), errors)
                    .build(FOLDER + tree.path("outline").asString());
        }
        return errors.size() > before
                ? DistrictAreas.NONE
                : new DistrictAreas(areas.values().stream().map(Placed::area).toList(), simulated);
    }

    private record Outline(Geometry border, int line) {}

    /** Borders of streets and communities are the unions of their grids, hence as simulated as these. */
    private void readDivisions(String file, String district, boolean simulated) {
        var bytes = files.find(file);
        if (bytes.isEmpty()) {
            missing(file);
            return;
        }
        var check = new CsvCheck(file, "areas", "divisionRow", schemas, errors);
        var rows = check.read(bytes.get());
        check.requireUnique(rows, "code");
        for (var row : rows) {
            var kind = AreaKind.valueOf(row.cell("kind").text().toUpperCase(Locale.ROOT));
            var parent = row.cell("parent").text();
            var code = row.cell("code").text();
            if (kind == AreaKind.DISTRICT && !code.equals(district)) {
                check.badCell(row.cell("code"), "与 district.yaml 的代码不同", "differs from the code in district.yaml");
            }
            var area = new PackArea(
                    code,
                    row.cell("name").text(),
                    row.cell("name_en").text().isEmpty()
                            ? null
                            : row.cell("name_en").text(),
                    kind,
                    parent.isEmpty() ? null : parent,
                    null,
                    simulated && kind != AreaKind.DISTRICT,
                    Special.NONE,
                    row.cell("enclaves").text().equals("true"));
            add(new Placed(area, file, row.cell("code").line()));
        }
    }

    private void readGrids(String file, CoordinateSystem system, boolean said) {
        for (var feature : features(file)) {
            try {
                var properties = feature.properties();
                boolean simulated = properties.path("simulated").asBoolean(false);
                var area = new PackArea(
                        feature.text("code"),
                        feature.text("name"),
                        null,
                        AreaKind.GRID,
                        feature.text("parent"),
                        system.toCgcs2000(feature.area()),
                        simulated,
                        properties.path("special").asString("").equals(Special.DEDICATED.key())
                                ? Special.DEDICATED
                                : Special.NONE,
                        properties.path("enclaves").asBoolean(false));
                if (simulated && !said) {
                    report(
                            file,
                            feature.line(),
                            "simulated-not-said",
                            new Words("网格为模拟，areas.yaml 却没有说明", "the grid is simulated and areas.yaml does not say so"),
                            new Words("在 areas.yaml 的 simulated 写明", "say what is simulated in areas.yaml"));
                }
                add(new Placed(area, file, feature.line()));
            } catch (Problem problem) {
                report(file, problem);
            }
        }
    }

    private void add(Placed placed) {
        var area = placed.area();
        var parent = area.parent() == null ? null : areas.get(area.parent());
        boolean top = area.kind() == AreaKind.DISTRICT;
        if (top != (area.parent() == null)
                || !top && (parent == null || parent.area().kind().compareTo(area.kind()) >= 0)) {
            report(
                    placed.file(),
                    placed.line(),
                    "area-bad-parent",
                    new Words(
                            "“%s”的上级“%s”不存在，或不在其上".formatted(area.code(), area.parent()),
                            "the parent “%2$s” of “%1$s” does not exist, or is not above it"
                                    .formatted(area.code(), area.parent())),
                    new Words("上级须先列出，且级别更高；只有区没有上级", "list the parent first; only the district has none"));
        } else if (areas.putIfAbsent(area.code(), placed) != null) {
            report(
                    placed.file(),
                    placed.line(),
                    "duplicate-code",
                    new Words("“%s”重复".formatted(area.code()), "“%s” stands twice".formatted(area.code())),
                    new Words("每个区域用不同的代码，不要重新编号", "give each area a code of its own; never renumber"));
        }
    }

    private List<Feature> features(String file) {
        var bytes = files.find(file);
        var features = new ArrayList<Feature>();
        if (bytes.isEmpty()) {
            missing(file);
            return features;
        }
        try {
            GeoJson.read(new ByteArrayInputStream(bytes.get()), feature -> {
                feature.area();
                features.add(feature);
            });
        } catch (Problem problem) {
            report(file, problem);
        }
        return features;
    }

    private void missing(String file) {
        YamlCheck.report(
                errors,
                file,
                null,
                "pack-file-missing",
                new Words("缺少文件", "the file is missing"),
                new Words("补上 " + file, "add " + file));
    }

    private void report(String file, Problem problem) {
        report(
                file,
                problem.at().line(),
                problem.code(),
                problem.detail(),
                new Words("见 RFC 7946（GeoJSON）", "see RFC 7946 (GeoJSON)"));
    }

    private void report(String file, @Nullable Integer line, String code, Words message, Words remedy) {
        errors.add(new PackError(file, line, null, code, message, remedy));
    }
}
