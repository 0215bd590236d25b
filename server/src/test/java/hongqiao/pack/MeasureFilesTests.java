package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.definition.CaseKind;
import hongqiao.cases.definition.MatterKind;
import hongqiao.cases.measure.CaseCountables;
import hongqiao.register.definition.RegisterKind;
import hongqiao.register.measure.MeasureKind;
import hongqiao.register.measure.RegisterCountables;
import hongqiao.support.Project;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A measure that cannot be worked out is refused with its line and what to write instead. */
@DisplayName("指标文件写错了，指出行、原因和改法")
class MeasureFilesTests {

    private static final Shelf SHELF = new Shelf(Project.file("packs").toString(), "hongqiao");
    private static final String HEAD = """
            format: 1
            measure: odd
            title: {zh: 怪, en: Odd}
            unit: {zh: 家, en: firms}
            of: firm
            """;
    private static final String SOURCE = "\nsource: {document: {zh: 测试, en: Test}, read: null}\n";

    private static List<String> findings(String body) {
        return check((HEAD + body.strip() + SOURCE)).stream()
                .map(error -> error.line() + " " + error.code())
                .toList();
    }

    private static List<PackError> check(String measure) {
        var result = PackCheck.check(
                SHELF.home(),
                key -> with(SHELF.pack(key), key, measure),
                List::of,
                List.of(
                        new CodeKind(),
                        new ValueKind(),
                        new CalendarKind(),
                        new RegisterKind(),
                        new MatterKind(),
                        new CaseKind(),
                        new MeasureKind(List.of(new RegisterCountables(), new CaseCountables()))));
        return result.errors();
    }

    private static PackFiles with(PackFiles files, String pack, String measure) {
        if (!pack.equals("enterprise")) {
            return files;
        }
        var all = new TreeMap<>(files.files());
        all.put("measures/odd.yaml", measure.getBytes(StandardCharsets.UTF_8));
        return new PackFiles(all);
    }

    @Test
    void takesOneThatIsSound() {
        assertThat(findings("count: true\nby: [\"@street\", batch]")).isEmpty();
    }

    @Test
    @DisplayName("没有这个台账；条件写错；个人信息不能用来分组")
    void refusesWhatLeadsNowhere() {
        assertThat(check((HEAD.replace("of: firm", "of: frim") + "count: true" + SOURCE)))
                .singleElement()
                .satisfies(error -> {
                    assertThat(error.code()).isEqualTo("dangling-register");
                    assertThat(error.line()).isEqualTo(5);
                });
        assertThat(findings("count: true\nwhere: stagee == 'LEFT'"))
                .singleElement()
                .asString()
                .startsWith("7 ");
        assertThat(findings("count: true\nby: [phone]"))
                .singleElement()
                .asString()
                .startsWith("7 ");
    }

    @Test
    @DisplayName("目标：占比写了 60；同一年两个；引用了记录的字段")
    void refusesTargetsThatAreNone() {
        var source = "source: {document: {zh: 规划, en: Plan}, read: null}}";
        assertThat(findings("share: listed\ntargets:\n  - {year: 2025, value: 60, " + source))
                .containsExactly("8 measure-target");
        assertThat(findings("count: true\ntargets:\n  - {year: 2025, value: 60, %1$s\n  - {year: 2025, value: 70, %1$s"
                        .formatted(source)))
                .containsExactly("9 measure-target");
        assertThat(findings("count: true\ntargets:\n  - {year: 2025, value: staff, " + source))
                .singleElement()
                .asString()
                .startsWith("8 ");
    }

    @Test
    @DisplayName("预计：平均数不能累计；年份字段不是年份")
    void refusesYearsThatDoNotAddUp() {
        assertThat(findings("avg: staff\nyears: {reached: year(recognisedOn)}")).containsExactly("7 measure-years");
        assertThat(findings("count: true\nyears: {reached: recognisedOn}")).containsExactly("7 measure-years");
        assertThat(findings("count: true\nyears: {expected: {year: expectedYear, where: expectedYear}}"))
                .singleElement()
                .asString()
                .startsWith("7 ");
    }
}
