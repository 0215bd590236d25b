package hongqiao.pack;

import hongqiao.organisation.DistrictOrganisation;
import hongqiao.organisation.DistrictOrganisation.UnitRow;
import hongqiao.organisation.UnitKind;
import hongqiao.organisation.Uscc;
import hongqiao.shared.Csv;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code organisation/}: units, kinds of posts and the table of responsibilities. A pack need not have it. */
final class OrganisationFiles {

    private static final String FOLDER = "organisation/";
    private static final String KIND = "organisation";

    private static final Set<String> UNIT_KINDS =
            Arrays.stream(UnitKind.values()).map(Enum::name).collect(Collectors.toSet());

    private static final Set<String> AREA_KINDS = Set.of("DISTRICT", "STREET", "COMMUNITY", "GRID", "BUILDING");

    private final PackFiles files;
    private final PackSchemas schemas;
    private final YamlCheck yaml;
    private final List<PackError> errors;

    OrganisationFiles(PackFiles files, PackSchemas schemas, YamlCheck yaml, List<PackError> errors) {
        this.files = files;
        this.schemas = schemas;
        this.yaml = yaml;
        this.errors = errors;
    }

    private record Table(CsvCheck check, List<CsvCheck.TypedRow> rows) {}

    /** {@link DistrictOrganisation#NONE} if it is not there, or if anything in it is wrong. */
    DistrictOrganisation run() {
        if (files.below(KIND).isEmpty()) {
            return DistrictOrganisation.NONE;
        }
        var before = errors.size();
        var head = yaml.read(FOLDER + "organisation.yaml", KIND);
        if (head == null || errors.size() > before) {
            return DistrictOrganisation.NONE;
        }
        var units = table(head, "units", "unitRow");
        var posts = table(head, "posts", "postRow");
        var responsibilities = table(head, "responsibilities", "responsibilityRow");
        var subjects = head.tree().has("subjects") ? table(head, "subjects", "subjectRow") : null;
        var duties = head.tree().has("demo_rosters") ? table(head, "demo_rosters", "demoRosterRow") : null;
        units.check.requireUnique(units.rows, "code");
        posts.check.requireUnique(posts.rows, "key");
        checkUnits(units);
        checkPosts(posts);
        checkResponsibilities(responsibilities, units);
        if (subjects != null) {
            subjects.check.requireUnique(subjects.rows, "key");
            checkSubjects(responsibilities, subjects);
        }
        if (duties != null) {
            checkDuties(duties, posts);
        }
        if (errors.size() > before) {
            return DistrictOrganisation.NONE;
        }
        return new DistrictOrganisation(
                files.below(KIND).hash(),
                LocalDate.parse(head.tree().path("from").asString()),
                parentsFirst(units.rows.stream().map(OrganisationRows::unit).toList()),
                posts.rows.stream().map(OrganisationRows::post).toList(),
                responsibilities.rows.stream()
                        .map(OrganisationRows::responsibility)
                        .toList(),
                subjects == null
                        ? List.of()
                        : subjects.rows.stream().map(OrganisationRows::subject).toList(),
                duties == null
                        ? List.of()
                        : duties.rows.stream().map(OrganisationRows::duty).toList());
    }

    private Table table(PackYaml head, String key, String definition) {
        var file = FOLDER + head.tree().path(key).asString();
        var check = new CsvCheck(file, KIND, definition, schemas, errors);
        var bytes = files.find(file);
        if (bytes.isEmpty()) {
            YamlCheck.report(
                    errors,
                    file,
                    null,
                    "pack-file-missing",
                    new Words("缺少文件", "the file is missing"),
                    new Words("补上 " + file, "add " + file));
        }
        return new Table(check, bytes.map(check::read).orElse(List.of()));
    }

    private void checkUnits(Table units) {
        var known = codes(units);
        var areas = areas();
        var parents = new HashMap<String, String>();
        units.rows.forEach(
                row -> parents.put(row.cell("code").text(), row.cell("parent").text()));
        for (var row : units.rows) {
            requireUnit(units, row.cell("parent"), known);
            requireArea(units, row.cell("area"), areas);
            var uscc = row.cell("uscc");
            if (!uscc.text().isEmpty() && !Uscc.isValid(uscc.text())) {
                units.check.badCell(uscc, "统一社会信用代码校验位不符", "the check character of the code does not fit");
            }
            if (isBelowItself(row.cell("code").text(), parents)) {
                units.check.report(
                        row.cell("parent"),
                        "unit-cycle",
                        new Words("该单位隶属于自己", "the unit stands under itself"),
                        new Words("改正上级单位", "put right the unit above"));
                return;
            }
        }
    }

    private void checkPosts(Table posts) {
        for (var row : posts.rows) {
            var byUnit = row.cell("per").text().equals("UNIT");
            if (!(byUnit ? UNIT_KINDS : AREA_KINDS).contains(row.cell("of").text())) {
                posts.check.badCell(row.cell("of"), "与 per 列不符", "it does not fit the column per");
            }
        }
    }

    /** A shift needs people who take it: a post that there is in each unit of its kind. */
    private static void checkDuties(Table duties, Table posts) {
        var there = posts.rows.stream()
                .map(OrganisationRows::post)
                .filter(post -> post.unitKind() != null)
                .map(post -> post.unitKind() + " " + post.key())
                .collect(Collectors.toSet());
        for (var row : duties.rows) {
            if (!there.contains(row.cell("of").text() + " " + row.cell("post").text())) {
                duties.check.badCell(
                        row.cell("post"), "posts.csv 中这类单位没有该岗位", "posts.csv has no such post for units of this kind");
            }
        }
    }

    private void checkResponsibilities(Table table, Table units) {
        var known = codes(units);
        var areas = areas();
        var seen = new HashSet<String>();
        for (var row : table.rows) {
            requireUnit(table, row.cell("lead"), known);
            requireArea(table, row.cell("area"), areas);
            var assisting = row.cell("assisting");
            for (var code : OrganisationRows.split(assisting.text())) {
                requireUnit(table, new Csv.Cell(code, assisting.line(), assisting.column()), known);
            }
            var isFallback = row.cell("kind").text().equals("FALLBACK");
            if (isFallback != row.cell("area").text().isEmpty()
                    || isFallback != row.cell("subject").text().isEmpty()) {
                table.check.badCell(
                        row.cell("kind"),
                        "兜底不写事项和区域，其余都要写",
                        "a fallback has no subject and no area, all others have both");
            }
            if (!seen.add(OrganisationRows.responsibility(row).question())) {
                table.check.report(
                        row.cell("subject"),
                        "responsibility-twice",
                        new Words("同一事项、区域已有一条", "there is a row for this subject and area already"),
                        new Words("合并成一条，或写成例外", "make it one row, or an exception"));
            }
        }
    }

    private static void checkSubjects(Table responsibilities, Table subjects) {
        var known = subjects.rows.stream().map(row -> row.cell("key").text()).collect(Collectors.toSet());
        for (var row : responsibilities.rows) {
            var cell = row.cell("subject");
            if (!cell.text().isEmpty() && !known.contains(cell.text())) {
                responsibilities.check.report(
                        cell,
                        "dangling-subject",
                        new Words("没有事项“%s”".formatted(cell.text()), "there is no subject “%s”".formatted(cell.text())),
                        new Words("在 subjects.csv 中补上它的名称", "name it in subjects.csv"));
            }
        }
    }

    private void requireUnit(Table table, Csv.Cell cell, Set<String> known) {
        if (!cell.text().isEmpty() && !known.contains(cell.text())) {
            table.check.report(
                    cell,
                    "dangling-unit",
                    new Words("没有单位“%s”".formatted(cell.text()), "there is no unit “%s”".formatted(cell.text())),
                    new Words("改为 units.csv 中的编码", "use a code of units.csv"));
        }
    }

    /** Where the pack lists its divisions; a grid counts by its community. */
    private void requireArea(Table table, Csv.Cell cell, Set<String> areas) {
        var code = cell.text().replaceFirst("-.*", "");
        if (!code.isEmpty() && !areas.isEmpty() && !areas.contains(code)) {
            table.check.report(
                    cell,
                    "dangling-area",
                    new Words("没有区域“%s”".formatted(cell.text()), "there is no area “%s”".formatted(cell.text())),
                    new Words("改为 areas/divisions.csv 中的代码", "use a code of areas/divisions.csv"));
        }
    }

    private Set<String> areas() {
        return files.find("areas/divisions.csv")
                .map(bytes -> Csv.read(bytes).rows().stream()
                        .skip(1)
                        .map(row -> row.cells().getFirst().text())
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Set<String> codes(Table units) {
        return units.rows.stream().map(row -> row.cell("code").text()).collect(Collectors.toSet());
    }

    private static boolean isBelowItself(String code, Map<String, String> parents) {
        var seen = new HashSet<String>();
        var next = code;
        while (!next.isEmpty()) {
            if (!seen.add(next)) {
                return true;
            }
            next = parents.getOrDefault(next, "");
        }
        return false;
    }

    private static List<UnitRow> parentsFirst(List<UnitRow> rows) {
        var done = new LinkedHashMap<String, UnitRow>();
        while (done.size() < rows.size()) {
            for (var row : rows) {
                if (row.parent() == null || done.containsKey(row.parent())) {
                    done.putIfAbsent(row.code(), row);
                }
            }
        }
        return new ArrayList<>(done.values());
    }
}
