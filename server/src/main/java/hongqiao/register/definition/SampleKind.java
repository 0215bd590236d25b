package hongqiao.register.definition;

import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.register.definition.Sample.Row;
import hongqiao.register.definition.Sample.Step;
import hongqiao.shared.Csv;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Samples: {@code samples/REGISTER.csv}, fields in the heading, beside them {@code @moves}: {@code select@2024-03-01
 * enter@2024-04-12}. A register comes after those it refers to.
 */
@Component
public final class SampleKind implements PackKind<List<Sample>> {

    public static final String MOVES = "@moves";

    @Override
    public String folder() {
        return "samples";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Sample> read(PackContent content) {
        var definitions = content.of(RegisterKind.class);
        var samples = new LinkedHashMap<String, Sample>();
        for (var file : content.list(folder())) {
            var register = definitions.find(file.key());
            if (register.isEmpty()) {
                content.refuse(
                        file,
                        null,
                        "dangling-register",
                        new Words("没有台账“%s”".formatted(file.key()), "there is no register “%s”".formatted(file.key())),
                        NearNames.of(file.key(), definitions.registers().keySet(), new Words("可用的有", "there are")));
            } else {
                samples.put(file.key(), new Sample(register.get(), file.path(), rows(register.get(), file, content)));
            }
        }
        return ordered(samples);
    }

    private static List<Row> rows(Register register, PackFile file, PackContent content) {
        var table = content.table(file).rows();
        var rows = new ArrayList<Row>();
        var heading = table.isEmpty()
                ? List.<String>of()
                : table.getFirst().cells().stream().map(Csv.Cell::text).toList();
        for (var key : heading) {
            if (!key.equals(MOVES) && register.find(key).filter(Field::isStored).isEmpty()) {
                content.refuse(
                        file,
                        1,
                        "dangling-field",
                        new Words(
                                "本台账没有可填写的字段“%s”".formatted(key),
                                "the register has no field “%s” to fill in".formatted(key)),
                        NearNames.of(
                                key,
                                register.stored().stream().map(Field::key).toList(),
                                new Words("可用的有", "there are")));
            }
        }
        for (var row : table.subList(Math.min(1, table.size()), table.size())) {
            var values = new LinkedHashMap<String, String>();
            var steps = List.<Step>of();
            for (int i = 0; i < Math.min(heading.size(), row.cells().size()); i++) {
                var text = row.cells().get(i).text();
                if (heading.get(i).equals(MOVES)) {
                    steps = steps(register, text, row.line(), file, content);
                } else if (!text.isBlank()) {
                    values.put(heading.get(i), text);
                }
            }
            rows.add(new Row(row.line(), values, steps));
        }
        return rows;
    }

    private static List<Step> steps(Register register, String text, int line, PackFile file, PackContent content) {
        var steps = new ArrayList<Step>();
        var at = register.stages() == null ? null : register.stages().first();
        for (var part : text.isBlank() ? new String[0] : text.strip().split(" +")) {
            var step = step(register, part);
            if (step == null
                    || at == null
                    || !step.move().from().contains(at)
                    || !steps.isEmpty() && step.on().isBefore(steps.getLast().on())) {
                content.refuse(
                        file,
                        line,
                        "sample-move",
                        new Words(
                                "“%s”不是此时可办的动作".formatted(part),
                                "“%s” is no move that could be made then".formatted(part)),
                        new Words("写成 动作@日期，先后相接", "write MOVE@DAY, each from where the one before led"));
                return List.of();
            }
            steps.add(step);
            at = step.move().to();
        }
        return steps;
    }

    private static @Nullable Step step(Register register, String part) {
        var cut = part.indexOf('@');
        if (cut < 0 || register.stages() == null) {
            return null;
        }
        try {
            var on = LocalDate.parse(part.substring(cut + 1));
            return register.stages()
                    .move(part.substring(0, cut))
                    .map(move -> new Step(move, on))
                    .orElse(null);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static List<Sample> ordered(Map<String, Sample> samples) {
        var done = new LinkedHashSet<String>();
        samples.keySet().forEach(key -> add(key, samples, done, new LinkedHashSet<>()));
        return done.stream()
                .map(key -> java.util.Objects.requireNonNull(samples.get(key)))
                .toList();
    }

    /** Where two refer to each other, one of them waits for the other's keys. */
    private static void add(String key, Map<String, Sample> samples, Set<String> done, Set<String> asking) {
        var sample = samples.get(key);
        if (sample == null || done.contains(key) || !asking.add(key)) {
            return;
        }
        for (var field : sample.register().stored()) {
            if (field.register() != null) {
                add(field.register(), samples, done, asking);
            }
        }
        done.add(key);
    }
}
