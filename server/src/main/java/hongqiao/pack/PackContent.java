package hongqiao.pack;

import hongqiao.shared.Csv;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * All files of the packs that are on, as one, and what the kinds have read of them. Made anew for each check; findings
 * gather here.
 */
public final class PackContent {

    private static final String DEMO = "demo";

    private final PackFiles files;
    private final PackFiles readable;
    private final Map<String, ObjectNode> overrides;
    private final @Nullable PackYaml district;
    private final Set<String> roles;
    private final Set<String> units;
    private final PackSchemas schemas = new PackSchemas();
    private final List<PackError> findings = new ArrayList<>();
    private final Map<Class<?>, Object> read = new HashMap<>();

    /**
     * @param files paths begin with the pack's key
     * @param demo files of the district's {@code demo/}, by their path inside it: no pack's, and in no edition
     * @param overrides by pack: values that the district sets
     * @param district where those stand; null where it cannot be read
     * @param roles keys of all roles; @param units codes of the district's units
     */
    PackContent(
            PackFiles files,
            PackFiles demo,
            Map<String, ObjectNode> overrides,
            @Nullable PackYaml district,
            Set<String> roles,
            Set<String> units) {
        this.files = files;
        this.readable = files.and(demo, DEMO + "/");
        this.district = district;
        this.overrides = new LinkedHashMap<>(overrides);
        this.roles = Set.copyOf(roles);
        this.units = Set.copyOf(units);
    }

    /**
     * The same with one file otherwise, for a kind to read anew: what the others have read stays as it is. Findings are its
     * own.
     */
    public PackContent with(String path, byte[] bytes) {
        var all = new TreeMap<>(files.files());
        all.put(path, bytes);
        var demo = new TreeMap<String, byte[]>();
        readable.files().forEach((at, own) -> {
            if (at.startsWith(DEMO + "/")) {
                demo.put(at.substring(DEMO.length() + 1), own);
            }
        });
        var content = new PackContent(new PackFiles(all), new PackFiles(demo), overrides, district, roles, units);
        content.read.putAll(read);
        return content;
    }

    /** A row of a CSV file with its values typed, and its line. */
    public record Row(ObjectNode values, int line) {}

    /** Files directly in that folder of any pack, in the order of their paths. */
    public List<PackFile> list(String folder) {
        return files.files().keySet().stream()
                .filter(path -> path.matches("[^/]+/" + folder + "/[^/]+"))
                .map(PackFile::of)
                .toList();
    }

    /** That file of each pack that has it. */
    public List<PackFile> named(String name) {
        return files.files().keySet().stream()
                .filter(path -> path.matches("[^/]+/" + name))
                .map(PackFile::of)
                .toList();
    }

    /** That file of the district's demonstration. */
    public Optional<PackFile> demo(String name) {
        var path = DEMO + "/" + name;
        return readable.find(path).map(bytes -> PackFile.of(path));
    }

    /** As it is; for one that has been found. */
    public byte[] bytes(PackFile file) {
        return readable.find(file.path()).orElseThrow();
    }

    /** Null where it is no YAML at all. @param schema name of a file in packs/schema */
    public @Nullable CheckedYaml yaml(PackFile file, String schema) {
        var before = findings.size();
        var yaml = new YamlCheck(readable, schemas, findings).read(file.path(), schema);
        return yaml == null ? null : new CheckedYaml(file.path(), yaml, findings, findings.size() == before);
    }

    /** Rows that are sound in themselves; what is not is reported. */
    public List<Row> csv(PackFile file, String schema, String definition) {
        return csv(file, schema, definition, null);
    }

    /** Likewise; a value that stands twice in the unique column is reported too. */
    public List<Row> csv(PackFile file, String schema, String definition, @Nullable String unique) {
        var check = new CsvCheck(file.path(), schema, definition, schemas, findings);
        var rows = check.read(readable.find(file.path()).orElseThrow());
        if (unique != null) {
            check.requireUnique(rows, unique);
        }
        return rows.stream()
                .map(row -> new Row(row.values(), row.source().line()))
                .toList();
    }

    /** Any CSV, as it stands: for files whose columns a pack itself describes. */
    public Csv table(PackFile file) {
        return Csv.read(files.find(file.path()).orElseThrow());
    }

    public void refuse(PackFile file, @Nullable Integer line, String code, Words message, Words remedy) {
        findings.add(new PackError(file.path(), line, line == null ? null : 1, code, message, remedy));
    }

    public void warn(PackFile file, @Nullable Integer line, String code, Words message, Words remedy) {
        findings.add(new PackError(
                file.path(), line, line == null ? null : 1, code, message, remedy, PackError.Severity.WARNING));
    }

    public boolean hasRole(String key) {
        return roles.contains(key);
    }

    public Set<String> roles() {
        return roles;
    }

    public boolean hasUnit(String code) {
        return units.contains(code);
    }

    /** What another kind has read; it must come before in order. */
    public <T, K extends PackKind<T>> T of(Class<K> kind) {
        var value = read.get(kind);
        if (value == null) {
            throw new IllegalStateException(kind.getSimpleName() + " has not been read yet");
        }
        @SuppressWarnings("unchecked") // put there under its own class by readAll
        var typed = (T) value;
        return typed;
    }

    /** The district's own file, for what it says of packs. */
    void refuseOverride(String pack, String key, String code, Words message, Words remedy) {
        if (district != null) {
            new CheckedYaml("district.yaml", district, findings, true)
                    .refuse("/values/" + pack + "/" + key, code, message, remedy);
        }
    }

    Map<String, ObjectNode> overrides() {
        return overrides;
    }

    /** @return what each kind read, by its class */
    Map<Class<?>, Object> readAll(List<PackKind<?>> kinds) {
        kinds.stream()
                .sorted(Comparator.comparingInt(PackKind::order))
                .forEach(kind -> read.put(kind.getClass(), kind.read(this)));
        return Map.copyOf(read);
    }

    /** All that is wrong or odd, in the order of file and line. */
    public List<PackError> findings() {
        findings.sort(Comparator.comparing(PackError::file)
                .thenComparing(error -> error.line() == null ? 0 : error.line())
                .thenComparing(error -> error.column() == null ? 0 : error.column()));
        return findings.stream().distinct().toList();
    }

    String hash() {
        var all = new TreeMap<>(files.files());
        overrides.forEach((pack, values) ->
                all.put("\0values/" + pack, values.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new PackFiles(all).hash();
    }

    /** Paths begin with the pack's key. */
    public PackFiles files() {
        return files;
    }
}
