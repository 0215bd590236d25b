package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No expression costs much: to check, to write as SQL, or to work out for a row. */
@DisplayName("表达式的大小与开销有上限")
class BoundedExpressionsTests {

    static Stream<String> tooLarge() {
        return Stream.of(
                "stage == '" + "红".repeat(4_000) + "'",
                "a".repeat(1_000_000),
                "+".repeat(4_000),
                String.join("+", java.util.Collections.nCopies(1_900, "1")),
                String.join(" && ", java.util.Collections.nCopies(390, "active")),
                "staff in [" + "1,".repeat(1_000) + "1]",
                "(".repeat(1_900) + "1" + ")".repeat(1_900),
                "[".repeat(1_900) + "]".repeat(1_900),
                "firm" + ".name".repeat(700),
                "active?1:".repeat(400) + "2",
                "min(".repeat(30) + "sales" + ", staff)".repeat(30),
                "since" + ".plusDays(1)".repeat(30) + " > today",
                "stage" + ".endsWith(stage".repeat(30) + ")".repeat(30));
    }

    @ParameterizedTest
    @MethodSource("tooLarge")
    void refusesWhatIsTooLargeAtOnce(String text) {
        var began = Instant.now();
        var checked = Expressions.check(text, Patents.WORLD, null);

        assertThat(checked.isSound()).isFalse();
        assertThat(checked.faults()).hasSizeLessThanOrEqualTo(10);
        assertThat(checked.faults().getFirst().code())
                .isIn("expression-too-large", "expression-syntax", "expression-type");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void tellsALongTextByCharactersNotByUtf16() {
        assertThat(Expressions.check("stage == '" + "𠮷".repeat(3_900) + "'", Patents.WORLD, null)
                        .isSound())
                .isTrue();
        assertThat(Expressions.check("stage == '" + "𠮷".repeat(3_990) + "'", Patents.WORLD, null)
                        .faults()
                        .getFirst()
                        .code())
                .isEqualTo("expression-too-large");
    }

    @Test
    @DisplayName("合理的大表达式可以用")
    void takesWhatPeopleWrite() {
        var wide = String.join(" || ", java.util.Collections.nCopies(100, "staff > 3"));
        var list = "stage in [" + "'红桥区', ".repeat(300) + "'a']";
        var minimum = "min(".repeat(9) + "sales" + ", staff)".repeat(9) + " > 0";

        for (var text : new String[] {wide, list, minimum}) {
            var condition = Expressions.condition(text, Patents.WORLD);
            assertThat(condition.faults()).isEmpty();
            assertThat(condition
                            .get()
                            .sql(Dialect.POSTGRESQL, Patents.COLUMNS)
                            .text()
                            .length())
                    .isLessThan(100_000);
        }
    }

    @Test
    @DisplayName("栈很小的线程也不会溢出")
    void needsLittleStack() throws Exception {
        var failed = new AtomicReference<Throwable>();
        var thread = new Thread(
                null,
                () -> tooLarge().forEach(text -> Expressions.check(text, Patents.WORLD, null)),
                "small",
                512 * 1024);
        thread.setUncaughtExceptionHandler((_, problem) -> failed.set(problem));
        thread.start();
        thread.join();

        assertThat(failed.get()).isNull();
    }

    @Test
    @DisplayName("每条 SQL 的长度与权重相称")
    void weighsWhatItWrites() {
        var random = new RandomExpressions(20260402);
        for (int n = 0; n < 2_000; n++) {
            var checked = Expressions.check(random.expression(FieldType.DECIMAL), RandomExpressions.WORLD, null);
            if (checked.isSound()) {
                var text = checked.get()
                        .sql(Dialect.POSTGRESQL, RandomExpressions::column)
                        .text();
                assertThat(text.length()).isLessThan(Weight.MOST * 120);
            }
        }
    }
}
