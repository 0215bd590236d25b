package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to Spark, to the letter. No Spark runs here; where it does, its results are held against ours. */
@DisplayName("同一表达式的 Spark SQL 文本")
class SparkTextTests {

    @ParameterizedTest
    @CsvSource(delimiter = '§', quoteCharacter = '~', textBlock = """
            sales >= 50000000 && staff > 10    § ((f_sales >= cast(? as bigint)) and (f_staff > cast(? as bigint)))
            stage < 'b'                        § (f_stage < cast(? as string))
            stage in ['a', 'b']                § (case when size(array(?, ?)) = 0 then false else array_contains(array(?, ?), f_stage) end)
            staff in [1, 2.5]                  § ((f_staff = cast(? as bigint)) or (f_staff = cast(? as decimal(38,12))))
            tags.contains('a')                 § (case when size(f_tags) = 0 then false else array_contains(f_tags, cast(? as string)) end)
            firm.name == null                  § (f_firm_name is null)
            orElse(sales, 0)                   § coalesce(f_sales, cast(? as bigint))
            sales / staff                      § try_divide(cast(f_sales as decimal(38,12)), cast(f_staff as decimal(38,12)))
            staff % 3                          § try_mod(f_staff, cast(? as bigint))
            sales + 1                          § (cast(f_sales as decimal(38,12)) + cast(? as bigint))
            round(sales, 2)                    § (case when cast(? as bigint) is not null then round(f_sales, cast(greatest(0, least(12, cast(? as bigint))) as int)) end)
            min(sales, staff)                  § (case f_sales <= f_staff when true then cast(f_sales as decimal(38,12)) when false then f_staff end)
            active ? 1 : 2                     § (case f_active when true then cast(? as bigint) when false then cast(? as bigint) end)
            size(stage) + size(tags)           § (cast(char_length(f_stage) as decimal(38,12)) + size(f_tags))
            stage.contains('a')                § contains(f_stage, cast(? as string))
            stage.startsWith('a')              § startswith(f_stage, cast(? as string))
            stage.endsWith('a')                § endswith(f_stage, cast(? as string))
            today - since                      § datediff(f_today, f_since)
            year(since) * 12 + month(since)    § (cast((cast(year(f_since) as decimal(38,12)) * cast(? as bigint)) as decimal(38,12)) + month(f_since))
            since.plusMonths(3)                § (case when f_since is not null and cast(? as bigint) is not null then greatest(date '0001-01-01', add_months(f_since, cast(greatest(-1000, least(1000, cast(? as bigint))) as int))) end)
            since > date('2000-12-31')         § (f_since > cast(? as date))
            """)
    void writesSparksOwnWords(String text, String sql) {
        var expression = Expressions.check(text, Patents.WORLD, null).get();

        assertThat(expression.sql(Dialect.SPARK, Patents.COLUMNS).text()).isEqualTo(sql);
    }

    @Test
    @DisplayName("指标")
    void writesAMeasure() {
        var share = new Measure(
                Measure.Kind.SHARE,
                Expressions.condition("active", Patents.WORLD).get(),
                Expressions.condition("staff > 10", Patents.WORLD).get(),
                List.of(
                        new Dimension("stage", Dimension.Grain.VALUE),
                        new Dimension("since", Dimension.Grain.QUARTER)));

        var sql = MeasureSql.of(share, Dialect.SPARK, Patents.COLUMNS, Sql.of("patent where district = ?", "hongqiao"));

        assertThat(sql.text())
                .isEqualTo("select f_stage as g0, concat(date_format(f_since, 'yyyy'), '-Q', quarter(f_since)) as g1, "
                        + "count(*) as row_count, count(*) - count(f_active) as missing, "
                        + "try_divide(cast(count(*) filter (where f_active) as decimal(38,12)), count(f_active)) as value "
                        + "from patent where district = ? and (f_staff > cast(? as bigint)) group by 1, 2");
        assertThat(sql.parameters()).containsExactly("hongqiao", 10L);
    }

    @Test
    @DisplayName("没有一个函数漏下 PostgreSQL 的写法")
    void leavesNoPostgresqlInAnyFunction() {
        assertThat(Functions.ALL)
                .hasSizeGreaterThan(60)
                .allSatisfy(function -> assertThat(function.spark())
                        .as(function.name())
                        .doesNotContain(
                                "numeric", "::", "collate", "any (", "position(", "make_interval", "cardinality")
                        .doesNotContain("starts_with", "div(", "extract(", "text", "integer", "nullif("));
    }
}
