package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.expression.Dimension.Grain;
import hongqiao.support.Project;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Measures as packs write them: read, refused with place and reason, worked out over a few patents. */
@DisplayName("资源包里的指标算法")
class MeasureReaderTests {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    @DisplayName("各阶段、各季度有效专利所占比重")
    void readsAShareBySeveralFields() {
        var measure = read("""
                measure: active-share
                of: patent
                share: active
                where: staff > 10
                by: [stage, quarter(since), firm.name]
                """).get();

        assertThat(measure.kind()).isEqualTo(Measure.Kind.SHARE);
        assertThat(String.valueOf(measure.of())).isEqualTo("active");
        assertThat(String.valueOf(measure.where())).isEqualTo("staff > 10");
        assertThat(measure.by())
                .containsExactly(
                        new Dimension("stage", Grain.VALUE),
                        new Dimension("since", Grain.QUARTER),
                        new Dimension("firm.name", Grain.VALUE));
    }

    @Test
    void readsACountOfEverything() {
        assertThat(read("count: true").get()).isEqualTo(new Measure(Measure.Kind.COUNT, null, null, List.of()));
    }

    @Test
    @DisplayName("缺失自成一组，没有记录时和为缺失而不是零")
    void keepsMissingApartFromNothing() {
        var byStage = read("{sum: sales, by: [stage]}").get();
        var rows = List.of(row("OPEN", "1.5"), row("OPEN", null), row(null, "2"), row("CLOSED", null));

        assertThat(MeasureFold.of(byStage, rows.stream()))
                .containsExactlyInAnyOrder(
                        new Measure.Line(List.of("OPEN"), 2, 1, new BigDecimal("1.5")),
                        new Measure.Line(java.util.Collections.singletonList(null), 1, 0, new BigDecimal("2")),
                        new Measure.Line(List.of("CLOSED"), 1, 1, null));
        assertThat(MeasureFold.of(read("sum: sales").get(), Stream.of()))
                .containsExactly(new Measure.Line(List.of(), 0, 0, null));
        assertThat(MeasureFold.of(read("count: true").get(), Stream.of()))
                .containsExactly(new Measure.Line(List.of(), 0, 0, BigDecimal.ZERO));
    }

    @Test
    @DisplayName("数值相等就是同一组：7 与 7.00、整数与长整数")
    void groupsEqualNumbersTogether() {
        var measure = read("{count: true, by: [sales]}").get();
        var lines = MeasureFold.of(measure, Stream.of(row("A", "7"), row("A", "7.00"), row("A", "0"), row("A", "0.0")));

        assertThat(lines).extracting(Measure.Line::rows).containsExactly(2L, 2L);
    }

    @Test
    @DisplayName("日期按年、季、月分组")
    void groupsDaysByTheirPeriod() {
        Values march = Map.<String, Object>of("since", LocalDate.of(2026, 3, 31))::get;

        assertThat(read("{count: true, by: [month(since), quarter( since ), year(since)]}")
                        .get()
                        .by())
                .extracting(dimension -> dimension.of(march))
                .containsExactly("2026-03", "2026-Q1", "2026");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
            {where: active}                        §           § measure-kind                § 没有写明算什么
            {count: true, sum: sales}              §           § measure-kind                § 只能算一样，这里写了 count、sum
            {sum: stage}                           § /sum      § expression-type             § 此处需要数值，表达式得出的是文字
            {share: sales}                         § /share    § expression-type             § 此处需要条件（是/否），表达式得出的是数值
            {avg: slaes}                           § /avg      § expression-unknown-name     § 没有“slaes”这个字段或名称
            {avg: ''}                              § /avg      § expression-syntax           § 表达式是空的
            {count: true, where: sales}            § /where    § expression-type             § 此处需要条件（是/否），表达式得出的是数值
            {count: true, by: [area]}              § /by/0     § expression-unknown-name     § 没有“area”这个字段或名称
            {count: true, by: [stage, year(seen)]} § /by/1     § measure-dimension           § seen 是时刻，没有年、季、月
            {count: true, by: [month(sales)]}      § /by/0     § measure-dimension           § sales 是数值，没有年、季、月
            {count: true, by: [week(since)]}       § /by/0     § expression-unknown-function § 没有“week”这个函数
            {count: true, by: [sales / 2]}         § /by/0     § measure-dimension           § 分组只能是字段，或日期字段的 year、quarter、month
            {count: true, by: [tags]}              § /by/0     § measure-dimension           § 一条记录有多个值的字段不能分组
            {count: true, by: [stage, stage]}      § /by/1     § measure-dimension           § 同一个分组写了两次
            {count: true, by: ["stage; drop"]}     § /by/0     § expression-syntax           § 一处只写一个表达式
            """)
    void refusesWithPlaceAndReason(String yaml, String pointer, String code, String zh) {
        var read = read(yaml);

        assertThat(read.isSound()).isFalse();
        assertThat(read.findings()).hasSize(1);
        var finding = read.findings().getFirst();
        assertThat(finding.pointer()).isEqualTo(pointer == null ? "" : pointer);
        assertThat(finding.fault().code()).isEqualTo(code);
        assertThat(finding.fault().message().zh()).isEqualTo(zh);
        assertThat(finding.fault().message().en()).isNotBlank();
        assertThat(finding.fault().remedy().zh()).isNotBlank();
        assertThat(finding.fault().remedy().en()).isNotBlank();
    }

    @Test
    void tellsEveryFaultAtOnce() {
        assertThat(read("{sum: stage, where: sales, by: [area, tags]}").findings())
                .extracting(MeasureReader.Finding::pointer)
                .containsExactly("/sum", "/where", "/by/0", "/by/1");
    }

    @Test
    @DisplayName("指标的模式文件里列出的算法，读取器都认得")
    void knowsWhatTheSchemaKnows() throws Exception {
        var schema = YAML.readTree(Project.file("packs/schema/measure.schema.yaml"));
        for (var kind : Measure.Kind.values()) {
            assertThat(schema.at("/properties").has(kind.name().toLowerCase(java.util.Locale.ROOT)))
                    .isTrue();
        }
        schema.path("properties").propertyStream().forEach(property -> {
            assertThat(property.getValue().path("description").asString(""))
                    .as(property.getKey())
                    .isNotBlank();
            assertThat(property.getValue().path("x-zh").asString(""))
                    .as(property.getKey())
                    .isNotBlank();
        });
    }

    private static Values row(@Nullable String stage, @Nullable String sales) {
        var row = new HashMap<String, @Nullable Object>();
        row.put("stage", stage);
        row.put("sales", sales == null ? null : new BigDecimal(sales));
        return row::get;
    }

    private static MeasureReader.Read read(String yaml) {
        JsonNode tree = YAML.readTree(yaml);
        return MeasureReader.read(tree, Patents.WORLD);
    }
}
