package hongqiao.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the checker is told of our functions. */
class CompilersTests {

    @Test
    void tellsAllSignaturesOfAFunctionApart() {
        var all = Functions.ALL.stream().map(Function::name).collect(Collectors.toUnmodifiableSet());

        assertThat(Compilers.of(Patents.WORLD, all, Patents.WORLD.types().keySet())
                        .compile("true")
                        .getIssueString())
                .isEmpty();
    }

    @Test
    void makesOneForAllExpressionsThatCallTheSame() throws Exception {
        var one = Compilers.parser().parse("staff > 3 && active").getAst();
        var other =
                Compilers.parser().parse("active && sales > 2.5 && staff > 4").getAst();

        assertThat(Compilers.of(Patents.WORLD, one)).isSameAs(Compilers.of(Patents.WORLD, other));
        assertThat(Compilers.of(Patents.WORLD, Set.of(), Set.of())).isNotSameAs(Compilers.of(Patents.WORLD, one));
    }
}
