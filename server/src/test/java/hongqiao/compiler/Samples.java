package hongqiao.compiler;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts of {@code packs/samples} and the counts beside them, which are always there. */
final class Samples {

    private Samples() {}

    /** A file of the samples, whether the tests run from the root of the project or from a module of it. */
    static Path file(String name) {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null && !Files.isDirectory(folder.resolve("packs/samples"))) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "packs/samples is in no folder above " + Path.of("").toAbsolutePath());
        }
        return folder.resolve("packs/samples").resolve(name);
    }

    static Compiled compiled(Path file) throws IOException {
        SourceText source = SourceText.read(file);
        return new Compiled(source, Compiler.compile(source));
    }

    /** The rows of a list by the names of its columns. */
    static List<Map<String, String>> rows(Path csv) throws IOException {
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.getFirst().split(",", -1);
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** {@code start level number title} of each section counted. */
    static List<String> sectionsCounted(Path csv) throws IOException {
        return rows(csv).stream()
                .map(row -> String.join(" ", row.get("start"), row.get("level"), row.get("number"), row.get("title")))
                .toList();
    }

    /** The same of a draft, without boxes (专栏) and the items in them, which the lists leave out. */
    static List<String> sectionsRead(PlanDraft draft) {
        List<String> read = new ArrayList<>();
        int box = Integer.MAX_VALUE;
        for (PlanDraft.Section s : draft.sections()) {
            boolean opens = s.number().startsWith("专栏");
            box = opens ? s.level() : s.level() < box ? Integer.MAX_VALUE : box;
            if (!opens && s.level() < box) {
                read.add(s.start() + " " + s.level() + " " + s.number() + " " + s.title());
            }
        }
        return read;
    }

    /** Every field of an indicator as {@code indicators.csv} writes it. */
    static String indicator(PlanDraft.Indicator i) {
        PlanDraft.Base base = i.base();
        PlanDraft.Target target = i.target();
        return "%d %s %s %s | %s %s %s %s | %s %s %s %s %s %s | %s"
                .formatted(
                        i.ordinal(),
                        i.group(),
                        i.name(),
                        i.unit(),
                        base.year(),
                        base.text(),
                        base.value() == null ? "" : base.value().toPlainString(),
                        base.cumulative(),
                        target.year(),
                        target.text(),
                        target.value() == null ? "" : target.value().toPlainString(),
                        target.comparator() == null ? "" : target.comparator(),
                        target.relative() == null ? "" : target.relative(),
                        target.cumulative(),
                        i.nature());
    }

    static List<String> indicatorsCounted(Path csv) throws IOException {
        return rows(csv).stream()
                .map(row -> "%s %s %s %s | %s %s %s %s | %s %s %s %s %s %s | %s"
                        .formatted(
                                row.get("ordinal"),
                                row.get("group"),
                                row.get("name"),
                                row.get("unit"),
                                row.get("base_year"),
                                row.get("base_text"),
                                row.get("base_value"),
                                row.get("base_cumulative"),
                                row.get("target_year"),
                                row.get("target_text"),
                                row.get("target_value"),
                                row.get("target_comparator"),
                                row.get("target_relative"),
                                row.get("target_cumulative"),
                                row.get("nature")))
                .toList();
    }
}
