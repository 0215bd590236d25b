package hongqiao.pack;

import hongqiao.expression.Fault;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

/** A YAML file that its schema has been held against, and where findings about it go. */
public final class CheckedYaml {

    private final String path;
    private final PackYaml yaml;
    private final List<PackError> findings;
    private final boolean sound;

    CheckedYaml(String path, PackYaml yaml, List<PackError> findings, boolean sound) {
        this.path = path;
        this.yaml = yaml;
        this.findings = findings;
        this.sound = sound;
    }

    /** What a file says in both languages: {@code {zh, en}}; empty where it says nothing. */
    public static Words words(JsonNode node) {
        return new Words(node.path("zh").asString(), node.path("en").asString());
    }

    public JsonNode tree() {
        return yaml.tree();
    }

    /** Whether its schema found nothing; what it does not guarantee need not be looked at further. */
    public boolean isSound() {
        return sound;
    }

    /** Where something stands; 1 where that is not known. */
    public int line(String pointer) {
        var place = place(pointer);
        return place == null ? 1 : place.getLineNr();
    }

    /** @param pointer JSON pointer to what is wrong; to a missing key that of its parent */
    public void refuse(String pointer, String code, Words message, Words remedy) {
        add(pointer, code, message, remedy, PackError.Severity.ERROR);
    }

    /**
     * Whether it has the key that its file is named by, and no other pack has it; refuses it otherwise.
     *
     * @param name of the property that holds its key
     * @param taken keys of its kind that were read before
     */
    public boolean isKeyed(String name, PackFile file, Set<String> taken) {
        var key = tree().path(name).asString();
        var twice = taken.contains(key);
        if (!twice && key.equals(file.key())) {
            return true;
        }
        refuse(
                "/" + name,
                twice ? "duplicate-key" : "pack-bad-value",
                twice
                        ? new Words("另一个资源包中已有“%s”".formatted(key), "another pack has “%s” too".formatted(key))
                        : new Words("键与文件名不符", "the key is not the name of its file"),
                new Words("换一个键，与文件名相同", "give it another key, the name of its file"));
        return false;
    }

    /** Legal, but odd. */
    public void warn(String pointer, String code, Words message, Words remedy) {
        add(pointer, code, message, remedy, PackError.Severity.WARNING);
    }

    /** A fault inside an expression that stands there. */
    public void refuse(String pointer, Fault fault) {
        var place = place(pointer);
        var where = new Words(
                "（表达式第 %d 行第 %d 列）".formatted(fault.line(), fault.column()),
                " (line %d, column %d of the expression)".formatted(fault.line(), fault.column()));
        findings.add(new PackError(
                path,
                place == null ? null : place.getLineNr(),
                place == null ? null : place.getColumnNr(),
                fault.code(),
                new Words(fault.message().zh() + where.zh(), fault.message().en() + where.en()),
                fault.remedy(),
                PackError.Severity.ERROR));
    }

    private void add(String pointer, String code, Words message, Words remedy, PackError.Severity severity) {
        var place = place(pointer);
        findings.add(new PackError(
                path,
                place == null ? null : place.getLineNr(),
                place == null ? null : place.getColumnNr(),
                code,
                message,
                remedy,
                severity));
    }

    private @Nullable TokenStreamLocation place(String pointer) {
        for (var at = pointer; ; at = at.substring(0, at.lastIndexOf('/'))) {
            var place = yaml.placeOf(at);
            if (place != null || at.isEmpty()) {
                return at.isEmpty() && place == null ? null : place;
            }
        }
    }
}
