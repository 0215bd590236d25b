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
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Parameters(
            paramLabel = "FILE",
            description = "UTF-8 或 GB18030 文本，- 为标准输入。Text in UTF-8 or GB18030; - is standard input.")
    private Path file = Path.of("");

    @Option(
            names = "--explain",
            arity = "0..1",
            preprocessor = SpanIfThere.class,
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
            print(read(), out);
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
            Explanation.print(source, explanations(source, draft, explain), out);
        }
    }

    private List<Explanation> explanations(SourceText source, PlanDraft draft, String span) {
        if (span.isEmpty()) {
            return Explanation.of(draft);
        }
        Matcher ends = SPAN.matcher(span);
        ends.matches(); // SpanIfThere took nothing else
        int start = Integer.parseInt(ends.group(1));
        int end = ends.group(2) == null ? start : Integer.parseInt(ends.group(2));
        int length = source.offset(source.text().length());
        if (start > end || end > length) {
            throw noSpan(
                    spec,
                    span,
                    "先起后止、不超过全文 %d 字的位置".formatted(length),
                    "a start, then an end, within the %d characters of the text".formatted(length));
        }
        return Explanation.touching(draft, start, end);
    }

    private SourceText read() throws IOException {
        return file.toString().equals("-")
                ? SourceText.of(System.in.readNBytes(SourceText.LIMIT_BYTES + 1))
                : SourceText.read(file);
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

    /** Takes what hangs on by =; else the next argument, but only if it is a span, so that FILE may follow as well. */
    private static final class SpanIfThere implements IParameterPreprocessor {

        @Override
        public boolean preprocess(
                Stack<String> rest, CommandSpec command, ArgSpec option, Map<String, Object> parserState) {
            boolean attached = "=".equals(parserState.get("separator"));
            boolean there = !rest.isEmpty() && SPAN.matcher(rest.peek()).matches();
            if (attached && !there) {
                throw noSpan(command, rest.peek(), "起止位置，如 120 或 120-140", "START-END, e.g. 120 or 120-140");
            }
            option.setValue(there ? rest.pop() : "");
            return true;
        }
    }

    private static ParameterException noSpan(CommandSpec command, String given, String zh, String en) {
        return new ParameterException(
                command.commandLine(), "--explain=%1$s 应为%2$s / --explain=%1$s must be %3$s".formatted(given, zh, en));
    }

    private record Place(int line, long offset) {}
}
