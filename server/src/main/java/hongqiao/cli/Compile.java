package hongqiao.cli;

import hongqiao.compiler.Compiler;
import hongqiao.compiler.CompilerProblem;
import hongqiao.compiler.Explanation;
import hongqiao.compiler.PlanDraft;
import hongqiao.compiler.PlanJson;
import hongqiao.compiler.SourceText;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Document in, plan as JSON out; needs neither server nor database. What goes to standard output is UTF-8 whatever the
 * terminal's locale. A file that cannot be read is refused on standard error, a JSON problem on the first line and a
 * sentence on the second, with exit code 2.
 */
@Command(name = "compile", description = "将规划文本编译为 JSON。Compile a plan document to JSON on standard output.")
final class Compile implements Callable<Integer> {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9})(?:-(\\d{1,9}))?");

    @Parameters(paramLabel = "FILE", description = "UTF-8 或 GB18030 文本。Text in UTF-8 or GB18030.")
    private Path file = Path.of("");

    @Option(
            names = "--explain",
            arity = "0..1",
            parameterConsumer = SpanIfThere.class,
            paramLabel = "START-END",
            description = "改为逐条说明所依据的规则；可只看某一段。Tell instead which rule read each span, or only those that touch one.")
    private @Nullable String explain;

    @Option(names = "--text", description = "改为输出各位置所指的文本。Print instead the text that all offsets point into.")
    private boolean text;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        try {
            var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
            print(SourceText.read(file), out);
            out.flush();
            return 0;
        } catch (CompilerProblem refusal) {
            refuse(refusal, spec.commandLine().getErr());
            return CommandLineEntry.CANNOT_LOOK;
        }
    }

    private void print(SourceText source, Writer out) throws IOException {
        if (text) {
            out.append(source.text());
            return;
        }
        PlanDraft draft = Compiler.compile(source);
        if (explain == null) {
            PlanJson.write(draft, out);
        } else {
            Explanation.print(source, explanations(draft, explain), out);
        }
    }

    private List<Explanation> explanations(PlanDraft draft, String span) {
        if (span.isEmpty()) {
            return Explanation.of(draft);
        }
        Matcher ends = SPAN.matcher(span);
        ends.matches(); // SpanIfThere took nothing else
        int start = Integer.parseInt(ends.group(1));
        return Explanation.touching(draft, start, ends.group(2) == null ? start : Integer.parseInt(ends.group(2)));
    }

    /** The shape that the server answers with as well. */
    private static void refuse(CompilerProblem refusal, PrintWriter err) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "/problems/" + refusal.code());
        problem.put("title", refusal.zh());
        problem.put("code", refusal.code());
        problem.put("zh", Map.of("title", refusal.zh()));
        problem.put("en", Map.of("title", refusal.en()));
        problem.put("at", new Place(refusal.line(), refusal.offset()));
        err.println(JsonMapper.shared().writeValueAsString(problem));
        err.println(refusal.zh() + " / " + refusal.en());
        err.flush();
    }

    /** Takes the next argument only if it is a span, so that FILE may also follow {@code --explain}. */
    private static final class SpanIfThere implements IParameterConsumer {

        @Override
        public void consumeParameters(Stack<String> rest, ArgSpec option, CommandSpec command) {
            boolean there = !rest.isEmpty() && SPAN.matcher(rest.peek()).matches();
            option.setValue(there ? rest.pop() : "");
        }
    }

    private record Place(int line, long offset) {}
}
