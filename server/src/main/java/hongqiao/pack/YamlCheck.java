package hongqiao.pack;

import com.networknt.schema.Error;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;

/** Reads a YAML file and holds it against its schema. */
final class YamlCheck {

    private static final Pattern TWICE = Pattern.compile("Duplicate Object property \"([^\"]+)\"");

    private final PackFiles files;
    private final PackSchemas schemas;
    private final List<PackError> errors;

    YamlCheck(PackFiles files, PackSchemas schemas, List<PackError> errors) {
        this.files = files;
        this.schemas = schemas;
        this.errors = errors;
    }

    /** Null if the file is not there or is no YAML; otherwise the tree, whatever its faults. */
    @Nullable
    PackYaml read(String file, String kind) {
        return read(file, kind, file);
    }

    /** @param file what errors call it */
    @Nullable
    PackYaml read(String path, String kind, String file) {
        var bytes = files.find(path);
        if (bytes.isEmpty()) {
            report(
                    errors,
                    file,
                    null,
                    "pack-file-missing",
                    new Words("缺少文件", "the file is missing"),
                    new Words("补上 " + file, "add " + file));
            return null;
        }
        try {
            var yaml = PackYaml.known(bytes.get());
            for (var error : schemas.of(kind).validate(yaml.tree())) {
                report(file, kind, yaml, error);
            }
            return yaml;
        } catch (JacksonException malformed) {
            report(
                    errors,
                    file,
                    malformed.getLocation(),
                    "pack-unreadable",
                    unreadable(malformed.getOriginalMessage()),
                    TWICE.matcher(malformed.getOriginalMessage()).find()
                            ? new Words("删去一处", "take one of them out")
                            : new Words("检查缩进、引号和冒号", "look at indentation, quotes and colons"));
            return null;
        }
    }

    private static Words unreadable(String message) {
        var twice = TWICE.matcher(message);
        return twice.find()
                ? new Words(
                        "键“%s”写了两次".formatted(twice.group(1)), "the key “%s” stands twice".formatted(twice.group(1)))
                : new Words("不是有效的 YAML：" + message, "not YAML: " + message);
    }

    private void report(String file, String kind, PackYaml yaml, Error error) {
        var pointer = pointer(error);
        var key = error.getProperty();
        switch (error.getKeyword()) {
            case "additionalProperties" ->
                report(
                        errors,
                        file,
                        yaml.placeOf(pointer + "/" + key),
                        "pack-unknown-key",
                        new Words("没有“%s”这个键".formatted(key), "there is no key “%s”".formatted(key)),
                        NearNames.of(key, schemas.keys(kind, pointer), new Words("此处可写", "here may stand")));
            case "required" ->
                report(
                        errors,
                        file,
                        pointer.isEmpty() ? null : yaml.placeOf(pointer),
                        "pack-missing-key",
                        new Words("缺少“%s”".formatted(key), "“%s” is missing".formatted(key)),
                        new Words(
                                "补上此键："
                                        + schemas.words(kind, pointer + "/" + key)
                                                .zh(),
                                "add it: "
                                        + schemas.words(kind, pointer + "/" + key)
                                                .en()));
            case "enum" ->
                report(
                        errors,
                        file,
                        yaml.placeOf(pointer),
                        "pack-bad-value",
                        new Words("“%s”不能这样写".formatted(pointer), "%s cannot be that".formatted(pointer)),
                        NearNames.of(
                                yaml.tree().at(pointer).asString(""),
                                schemas.values(kind, pointer),
                                new Words("只能写", "write one of")));
            default ->
                report(
                        errors,
                        file,
                        yaml.placeOf(pointer),
                        "pack-bad-value",
                        new Words(
                                "“%s”的值不符合要求：%s".formatted(pointer, error.getMessage()),
                                "%s: %s".formatted(pointer, error.getMessage())),
                        new Words("见 packs/schema 中该字段的说明", "see the field's description in packs/schema"));
        }
    }

    /** The library prints pointers as JSON pointer or as {@code $.a[0]}, by version; built here from its parts. */
    static String pointer(Error error) {
        var path = error.getInstanceLocation();
        var pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(path.getElement(i));
        }
        return pointer.toString();
    }

    static void report(
            List<PackError> errors,
            String file,
            @Nullable TokenStreamLocation place,
            String code,
            Words message,
            Words remedy) {
        errors.add(new PackError(
                file,
                place == null ? null : place.getLineNr(),
                place == null ? null : place.getColumnNr(),
                code,
                message,
                remedy));
    }
}
