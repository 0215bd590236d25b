package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Project;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a pack author is told, word for word: {@code messages.txt} holds each mistake, its place and code, and the words. Change
 * the words there, on purpose.
 */
@DisplayName("表达式写错时的提示")
class RefusedExpressionsTests {

    private static final String MESSAGES = "server/src/test/resources/hongqiao/expression/messages.txt";

    record Mistake(String text, List<String> told) {
        @Override
        public String toString() {
            return text;
        }
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void tellsWhereWhatAndWhatToDo(Mistake mistake) {
        assertThat(told(mistake.text())).isEqualTo(mistake.told());
    }

    @Test
    @DisplayName("提示里没有解析器和程序员的话")
    void speaksNoneOfTheParsersWords() throws Exception {
        var words = mistakes().flatMap(mistake -> mistake.told().stream()).collect(Collectors.joining("\n"));

        assertThat(words)
                .doesNotContain(
                        "token", "EOF", "overload", "undeclared", "mismatched", "extraneous", "IDENTIFIER", "_==_")
                .doesNotContain("dyn", "map(", "null_type", "Exception", "google");
        assertThat(mistakes().map(Mistake::text).distinct().count()).isGreaterThanOrEqualTo(60);
    }

    @Test
    void showsEveryCode() throws Exception {
        var codes = mistakes()
                .map(mistake -> mistake.told().getFirst().split(" ")[1])
                .collect(Collectors.toSet());

        assertThat(codes)
                .isEqualTo(Set.of(
                        "expression-syntax",
                        "expression-unknown-name",
                        "expression-unknown-function",
                        "expression-type",
                        "expression-too-large",
                        "expression-not-supported"));
    }

    @Test
    @DisplayName("需要条件的地方写了数")
    void tellsWhatKindOfValueIsNeeded() {
        var fault = Expressions.condition("sales", Patents.WORLD).faults().getFirst();

        assertThat(fault.code()).isEqualTo("expression-type");
        assertThat(fault.message().zh()).isEqualTo("此处需要条件（是/否），表达式得出的是数值");
        assertThat(fault.remedy().zh()).isEqualTo("写成比较，如 … > 0");
    }

    @Test
    void tellsSeveralFaultsAtOnceEachAtItsPlace() {
        var faults = Expressions.check("sales >\n   'a' &&\n slaes > 1", Patents.WORLD, null)
                .faults();

        assertThat(faults)
                .extracting(Fault::line, Fault::column)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(1, 7), org.assertj.core.groups.Tuple.tuple(3, 2));
    }

    static List<String> told(String text) {
        var faults = Expressions.check(text, Patents.WORLD, null).faults();
        assertThat(faults).as(text).isNotEmpty();
        var fault = faults.getFirst();
        return List.of(
                "%d:%d %s".formatted(fault.line(), fault.column(), fault.code()),
                fault.message().zh() + " → " + fault.remedy().zh(),
                fault.message().en() + " → " + fault.remedy().en());
    }

    static Stream<Mistake> mistakes() throws Exception {
        return Arrays.stream(Files.readString(Project.file(MESSAGES)).strip().split("\n\n"))
                .map(stanza -> stanza.lines().toList())
                .map(lines -> new Mistake(lines.getFirst(), lines.subList(1, lines.size())));
    }
}
