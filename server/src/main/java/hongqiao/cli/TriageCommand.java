package hongqiao.cli;

import hongqiao.meaning.Meaning;
import hongqiao.triage.same.JudgedPairs;
import hongqiao.triage.same.SamenessQuality;
import hongqiao.triage.subject.Example;
import hongqiao.triage.subject.LabelledTexts;
import hongqiao.triage.subject.SubjectEvaluation;
import hongqiao.triage.subject.SubjectQuality;
import hongqiao.triage.text.TextTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** Measures on anybody's files how well triage tells; needs neither server nor database, and keeps nothing. */
@Command(
        name = "triage",
        description = "诉求分拣的质量。How well triage tells.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = TriageHot.class)
final class TriageCommand {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Exit code 0: measured; 2: a file cannot be read, or has too little. */
    @Command(
            name = "evaluate",
            description = {
                "用带类别的文本学习，再用另一些检验。Learn from labelled texts, and be asked for others.",
                "不给 --test 就分份轮流检验（--folds）。Without --test each part in turn is asked for."
            })
    int evaluate(
            @Option(names = "--train", required = true, paramLabel = "A.csv", description = "学习用的表。What to learn from.")
                    Path train,
            @Option(names = "--test", paramLabel = "B.csv", description = "检验用的表。What to be asked for.") @Nullable
                    Path test,
            @Option(
                            names = "--text",
                            required = true,
                            split = ",",
                            paramLabel = "COL[,COL]",
                            description = "文本列，依次连接。Columns of the text, in that order.")
                    List<String> text,
            @Option(names = "--label", required = true, paramLabel = "COL", description = "类别列。Column of the subject.")
                    String label,
            @Option(names = "--folds", defaultValue = "5", paramLabel = "N", description = "份数（默认 5）。Parts (5).")
                    int folds,
            @Option(names = "--json", description = "输出 JSON。Print JSON.") boolean json) {
        if (folds < 2) {
            throw new ParameterException(spec.commandLine(), "--folds 至少为 2 / --folds is at least 2");
        }
        return FileReading.of(spec, () -> {
            var learned = LabelledTexts.read(Files.readAllBytes(train), train.toString(), text, label, true);
            var asked = test == null
                    ? null
                    : LabelledTexts.read(Files.readAllBytes(test), test.toString(), text, label, false);
            try (var meaning = new Meaning()) {
                meaning.of("预热");
                print(quality(learned, asked, folds, meaning), quality(learned, asked, folds, null), json);
            }
        });
    }

    /** Exit code 0: measured; 2: a file cannot be read, or has too little. */
    @Command(
            name = "duplicates",
            description = {
                "用人工判定的留言对检验是否认得出重复：阈值在一半上选，在另一半上量。",
                "Measure by judged pairs whether repeats are seen: a threshold is chosen on one half, measured on the other."
            })
    int duplicates(
            @Option(
                            names = "--pairs",
                            required = true,
                            paramLabel = "P.csv",
                            description = "判定：one,other,same（true/false）。The pairs as people judged them.")
                    Path pairs,
            @Option(names = "--messages", required = true, paramLabel = "M.csv", description = "全部留言。All messages.")
                    Path messages,
            @Option(names = "--id", required = true, paramLabel = "COL", description = "编号列。Column of the number.")
                    String id,
            @Option(
                            names = "--text",
                            required = true,
                            split = ",",
                            paramLabel = "COL[,COL]",
                            description = "文本列，依次连接。Columns of the text, in that order.")
                    List<String> text,
            @Option(
                            names = "--precision",
                            defaultValue = "0.9",
                            paramLabel = "P",
                            description = "选阈值时要求的准确率（默认 0.9）。Precision that the threshold is chosen for (0.9).")
                    double precision,
            @Option(
                            names = "--place",
                            paramLabel = "REGEX",
                            description =
                                    "留言里地名的写法；两条各有地名而无一相同，就不是同一件。How places are written; two that name none in common are not the same.")
                    @Nullable
                    Pattern place,
            @Option(names = "--json", description = "输出 JSON。Print JSON.") boolean json) {
        return FileReading.of(spec, () -> {
            var judged = JudgedPairs.read(
                    TextTable.read(Files.readAllBytes(pairs), pairs.toString()),
                    TextTable.read(Files.readAllBytes(messages), messages.toString()),
                    id,
                    text);
            try (var meaning = new Meaning()) {
                var both = new LinkedHashMap<String, SamenessQuality>();
                both.put("triage", SamenessQuality.of(judged.judged(meaning::of, place), precision));
                both.put("plain", SamenessQuality.of(judged.judged(null, null), precision));
                var out = spec.commandLine().getOut();
                if (json) {
                    out.println(
                            JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(both));
                } else {
                    both.forEach((name, quality) -> out.println("%s %s".formatted(name, quality)));
                }
                out.flush();
            }
        });
    }

    private static SubjectQuality quality(
            List<Example> learned, @Nullable List<Example> asked, int folds, @Nullable Meaning meaning) {
        return asked == null
                ? SubjectEvaluation.folds(learned, folds, meaning == null ? null : meaning::of)
                : SubjectEvaluation.of(learned, asked, meaning == null ? null : meaning::of);
    }

    private void print(SubjectQuality quality, SubjectQuality plain, boolean json) {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonMapper.shared()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(Map.of("triage", described(quality), "plain", described(plain))));
        } else {
            out.println("%-28s %8s %8s".formatted("", "triage", "plain"));
            figures(quality)
                    .forEach((name, figure) -> out.println("%-28s %8.3f %8.3f"
                            .formatted(name, figure, figures(plain).get(name))));
            quality.subjects().forEach(one -> out.println("F1 %-20s %8.3f".formatted(one.subject(), one.f1())));
        }
        out.flush();
    }

    private static Map<String, Object> described(SubjectQuality quality) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("messages", quality.messages());
        said.putAll(figures(quality));
        said.put("classes", quality.subjects());
        return said;
    }

    private static Map<String, Double> figures(SubjectQuality quality) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("accuracy", quality.accuracy());
        figures.put("accuracyInThree", quality.inThree());
        figures.put("macroF1", quality.macroF1());
        figures.put("calibrationError", quality.calibrationError());
        figures.put("msAMessage", quality.msAMessage());
        return figures;
    }
}
