package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.pack.PlanFacts.CommitmentRow;
import hongqiao.pack.PlanFacts.IndicatorRow;
import hongqiao.pack.PlanFacts.SectionRow;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Reads one plan's folder: what the schemas say, and what they cannot say. */
final class PlanCheck {

    private static final JsonMapper ROWS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    /** How a table prints that there is no figure. */
    private static final Set<String> PRINTED_MISSING = Set.of("[-]", "-", "—", "——", "–", "[—]", "/");

    private final String key;
    private final PackFiles files;
    private final PackSchemas schemas;
    private final YamlCheck yaml;
    private final List<PackError> errors;

    PlanCheck(String key, PackFiles files, PackSchemas schemas, YamlCheck yaml, List<PackError> errors) {
        this.key = key;
        this.files = files;
        this.schemas = schemas;
        this.yaml = yaml;
        this.errors = errors;
    }

    /** Empty if anything in this plan is wrong. */
    Optional<PlanFacts> run() {
        var before = errors.size();
        var plan = yaml.read(path("plan.yaml"), "plan");
        if (plan == null || errors.size() > before) {
            return Optional.empty();
        }
        var tree = plan.tree();
        checkPeriod(plan);
        var sections = rows(tree.path("sections").asString(), "sectionRow");
        var indicators = rows(tree.path("indicators").asString(), "indicatorRow");
        var commitments = rows(tree.path("commitments").asString(), "commitmentRow");
        sections.check.requireUnique(sections.rows, "id");
        indicators.check.requireUnique(indicators.rows, "code");
        commitments.check.requireUnique(commitments.rows, "code");
        checkIndicators(indicators);
        checkCommitments(commitments, sections);
        if (errors.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new PlanFacts(
                key,
                words(tree.path("title")),
                new PlanFacts.Period(
                        tree.at("/period/from").asInt(), tree.at("/period/to").asInt()),
                new PlanFacts.Approval(
                        words(tree.at("/approval/organ")),
                        date(tree.at("/approval/on")),
                        tree.at("/approval/documentNo").isNull()
                                ? null
                                : tree.at("/approval/documentNo").asString()),
                new PlanFacts.Source(
                        words(tree.at("/source/document")),
                        LocalDate.parse(tree.at("/source/read").asString())),
                files.below("plans/" + key).hash(),
                records(sections, SectionRow.class),
                records(indicators, IndicatorRow.class),
                records(commitments, CommitmentRow.class)));
    }

    private record Rows(CsvCheck check, List<CsvCheck.TypedRow> rows) {}

    private String path(String file) {
        return "plans/" + key + "/" + file;
    }

    private Rows rows(String name, String definition) {
        var file = path(name);
        var check = new CsvCheck(file, "plan", definition, schemas, errors);
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
        return new Rows(check, bytes.map(check::read).orElse(List.of()));
    }

    private void checkPeriod(PackYaml plan) {
        var from = plan.tree().at("/period/from").asInt();
        var to = plan.tree().at("/period/to").asInt();
        if (from > to) {
            badPlan(plan, "/period", "规划期首年晚于末年", "the period ends before it begins");
        } else if (!"%d-%d".formatted(from, to).equals(plan.tree().path("plan").asString())
                || !key.equals(plan.tree().path("plan").asString())) {
            badPlan(
                    plan,
                    "/plan",
                    "plan、period 和目录名“%s”不一致".formatted(key),
                    "plan, period and the folder's name “%s” differ".formatted(key));
        }
    }

    private void badPlan(PackYaml plan, String pointer, String zh, String en) {
        YamlCheck.report(
                errors,
                path("plan.yaml"),
                plan.placeOf(pointer),
                "pack-bad-value",
                new Words(zh, en),
                new Words("plan 写作 首年-末年，与目录同名", "write plan as first-last year, the same as the folder"));
    }

    private void checkIndicators(Rows indicators) {
        for (var row : indicators.rows) {
            for (var side : List.of("base", "target")) {
                var value = row.cell(side + "_value");
                if (PRINTED_MISSING.contains(row.cell(side + "_text").text())
                        && !value.text().isEmpty()) {
                    indicators.check.report(
                            value,
                            "missing-is-not-zero",
                            new Words("原表为缺失，此处却有数值", "the table prints a missing value, here stands a number"),
                            new Words("清空此格", "leave the cell empty"));
                }
            }
            if (!row.cell("target_value").text().isEmpty()
                    && !row.cell("target_relative").text().isEmpty()) {
                indicators.check.badCell(
                        row.cell("target_relative"), "数值与相对目标不能同时有", "a target is a number or words, not both");
            }
        }
    }

    private void checkCommitments(Rows commitments, Rows sections) {
        var known = sections.rows.stream().map(row -> row.cell("id").text()).collect(Collectors.toSet());
        for (var row : commitments.rows) {
            var section = row.cell("section");
            if (!known.contains(section.text())) {
                commitments.check.report(
                        section,
                        "dangling-section",
                        new Words(
                                "没有章节“%s”".formatted(section.text()),
                                "there is no section “%s”".formatted(section.text())),
                        new Words("改为 sections.csv 中的标识", "use an id of sections.csv"));
            }
            var hasValue = !row.cell("value").text().isEmpty();
            if (hasValue != row.cell("relative").text().isEmpty()) {
                commitments.check.badCell(
                        row.cell(hasValue ? "relative" : "value"),
                        "数值与相对目标须有且只有一个",
                        "a commitment has a value or the words of a relative target, one of the two");
            }
            var max = row.values().get("value_max");
            if (!max.isNull()
                    && (!hasValue
                            || max.decimalValue()
                                            .compareTo(row.values().get("value").decimalValue())
                                    < 0)) {
                commitments.check.badCell(row.cell("value_max"), "区间上限小于下限", "the range ends below its beginning");
            }
        }
    }

    private static <T> List<T> records(Rows rows, Class<T> type) {
        return rows.rows.stream()
                .map(row -> ROWS.treeToValue(row.values(), type))
                .toList();
    }

    private static @Nullable LocalDate date(JsonNode node) {
        return node.isNull() ? null : LocalDate.parse(node.asString());
    }
}
