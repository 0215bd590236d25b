package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.shared.Words;
import hongqiao.support.Project;
import hongqiao.support.Written;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The page for pack authors lists what there is, and what it shows can be used as it stands. */
@DisplayName("表达式手册与程序一致")
class ExpressionsPageTests {

    private static final String PAGE = "docs/expressions.md";
    private static final Pattern TABLE = Pattern.compile("(?s)(<!-- functions -->\n).*(<!-- /functions -->)");

    @Test
    void listsEveryFunction() throws Exception {
        var page = Files.readString(Project.file(PAGE));

        assertThat(TABLE.matcher(page).find()).isTrue();
        Written.check(
                PAGE,
                TABLE.matcher(page).replaceAll(found -> found.group(1) + table() + found.group(2)),
                "expressions.write");
    }

    @Test
    void showsOnlyWhatPassesTheCheck() throws Exception {
        var examples = block("cel").lines().toList();

        assertThat(examples)
                .hasSizeGreaterThanOrEqualTo(5)
                .allSatisfy(text -> assertThat(
                                Expressions.check(text, Patents.WORLD, null).faults())
                        .as(text)
                        .isEmpty());
        assertThat(MeasureReader.read(new YAMLMapper().readTree(block("yaml")), Patents.WORLD)
                        .findings())
                .isEmpty();
    }

    @Test
    void saysTheLimitsAsTheyAre() throws Exception {
        assertThat(Files.readString(Project.file(PAGE)))
                .contains("%,d characters, %d parts, %d levels"
                        .formatted(Expressions.MOST_TEXT, Expressions.MOST_PARTS, Expressions.MOST_DEPTH));
    }

    private static String block(String language) throws Exception {
        var found = Pattern.compile("(?s)```" + language + "\n(.*?)```").matcher(Files.readString(Project.file(PAGE)));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String table() {
        var rows = new LinkedHashMap<Words, List<hongqiao.expression.Function>>();
        Functions.ALL.forEach(function -> rows.computeIfAbsent(function.does(), _ -> new java.util.ArrayList<>())
                .add(function));
        return "| 写法 | 含义 | Written | What it does |\n|---|---|---|---|\n"
                + rows.entrySet().stream()
                        .map(row -> "| %s | %s | %s | %s |\n"
                                .formatted(
                                        forms(row.getValue(), Words::zh),
                                        row.getKey().zh(),
                                        forms(row.getValue(), Words::en),
                                        row.getKey().en()))
                        .collect(Collectors.joining())
                        .replace("\\", "\\\\");
    }

    private static String forms(List<hongqiao.expression.Function> functions, Function<Words, String> language) {
        return functions.stream()
                .map(function -> "`" + language.apply(Signatures.written(function)) + "`")
                .distinct()
                .collect(Collectors.joining(" "))
                .replace("|", "\\|");
    }
}
