package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 1 March 2025: a patent held since the last day of February 2024, of a firm with sales, its stage not known. */
@DisplayName("表达式怎么算")
class ExpressionTests {

    private static final Map<String, @Nullable Object> ROW = row();

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', nullValues = "missing", textBlock = """
            0.1 + 0.2                                     § 0.3
            0.1 + 0.2 == 0.3                              § true
            sales / staff                                 § 0.333333333333
            2 / 3                                         § 0.666666666666
            -2 / 3                                        § -0.666666666666
            sales / 0                                     § missing
            -7 % 3                                        § -1
            7 % 0                                         § missing
            9223372036854775807 + 1                       § 9223372036854775808
            round(2.5, 0)                                 § 3
            round(-2.5, 0)                                § -3
            round(1.005, 2)                               § 1.01
            1234567890123456.123456789012                 § 1234567890123456.123456789012
            stage == 'OPEN'                               § missing
            stage == null                                 § true
            null != stage                                 § false
            stage == 'OPEN' && false                      § false
            stage == 'OPEN' || true                       § true
            stage == 'OPEN' && true                       § missing
            !(stage == 'OPEN')                            § missing
            stage in []                                   § false
            stage in ['OPEN']                             § missing
            stage == 'OPEN' ? 1 : 2                       § missing
            orElse(stage, 'NEW') == 'NEW'                 § true
            orElse(sales, 0.5)                            § 1
            staff in [1, 2, 3.0]                          § true
            'a' in tags && tags.contains('红') && !tags.contains('b') § true
            size('𠮷a')                                   § 2
            '𠮷' > '￥'                                   § true
            today - since                                 § 366
            since.plusYears(1)                            § 2025-02-28
            since.plusMonths(-1)                          § 2024-01-29
            date('0001-01-05').plusDays(-10)              § 0001-01-01
            firm.sales >= values.threshold                § true
            firm == null                                  § false
            """)
    void worksOut(String text, @Nullable String result) {
        var value = Expressions.check(text, Patents.WORLD, null).get().evaluate(ROW::get);
        var plain =
                value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value;

        assertThat(plain == null ? null : Objects.toString(plain)).isEqualTo(result);
    }

    @ParameterizedTest
    @DisplayName("还没填的先不管，已知的先算：什么都填也不成的，事先就知道")
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
            stage == 'OPEN'                               § true
            stage == 'OPEN' && staff > 3                  § false
            stage == 'OPEN' && staff <= 3                 § true
            stage == 'OPEN' && since == null && staff < 9 § false
            stage == 'OPEN' || staff > 3                  § true
            staff > 3 || (stage == 'OPEN' && staff > 4)   § false
            !(stage == 'OPEN' && staff > 3)               § true
            staff > 3                                     § false
            """)
    void knowsBeforeSomethingIsFilledInWhetherItMayHold(String text, boolean may) {
        var condition = Expressions.condition(text, Patents.WORLD).get();

        assertThat(condition.mayHold(ROW::get, java.util.Set.of("stage"))).isEqualTo(may);
    }

    @Test
    @DisplayName("缺失的条件既不算满足，也不算不满足")
    void neitherHoldsNorFailsWhereAValueIsMissing() {
        var open = Expressions.condition("stage == 'OPEN'", Patents.WORLD).get();

        assertThat(open.holds(ROW::get)).isFalse();
        assertThat(open.fails(ROW::get)).isFalse();
    }

    @Test
    void saysWhatItReadsAndWhetherTimeChangesIt() {
        var due = Expressions.condition("since.plusYears(3) < today && firm.sales > values.threshold", Patents.WORLD)
                .get();

        assertThat(due.reads()).containsExactlyInAnyOrder("since", "today", "firm.sales", "values.threshold");
        assertThat(due.readsClock()).isTrue();
        assertThat(Expressions.condition("staff > 3", Patents.WORLD).get().readsClock())
                .isFalse();
    }

    @Test
    @DisplayName("整数可以用在需要数值的地方，反过来不行")
    void takesAWholeNumberWhereANumberIsNeeded() {
        assertThat(Expressions.check("staff", Patents.WORLD, FieldType.DECIMAL).isSound())
                .isTrue();
        assertThat(Expressions.check("sales", Patents.WORLD, FieldType.INTEGER).isSound())
                .isFalse();
    }

    @Test
    @DisplayName("数值比较写成能用索引的 SQL")
    void writesComparisonsThatAnIndexServes() {
        assertThat(Expressions.condition("sales >= 50000000", Patents.WORLD)
                        .get()
                        .sql(Dialect.POSTGRESQL, Patents.COLUMNS))
                .isEqualTo(Sql.of("(f_sales >= cast(? as bigint))", 50_000_000L));
    }

    private static Map<String, @Nullable Object> row() {
        var row = new HashMap<String, @Nullable Object>();
        row.put("sales", BigDecimal.ONE);
        row.put("staff", 3L);
        row.put("stage", null);
        row.put("since", LocalDate.of(2024, 2, 29));
        row.put("today", LocalDate.of(2025, 3, 1));
        row.put("tags", java.util.List.of("a", "红"));
        row.put("firm", 7L);
        row.put("firm.sales", new BigDecimal("12.50"));
        row.put("values.threshold", new BigDecimal("12.5"));
        return row;
    }
}
