package hongqiao.register.definition;

import hongqiao.expression.RowType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.CodeKind;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackValues;
import hongqiao.pack.ValueKind;
import java.util.LinkedHashMap;

/**
 * Reads the form of something that is no register but is filled in like one: {@code record}, {@code sections}, {@code
 * rules} and {@code place} stand in its file as in a register's.
 */
public final class FormReader {

    private FormReader() {}

    /**
     * @param key of what the form belongs to
     * @return without stages; what is wrong is reported in the file and left out
     */
    public static Register read(PackContent content, PackFile file, CheckedYaml yaml, String key) {
        var fields = DraftField.all(yaml);
        var draft = new RegisterKind.Draft(file, yaml, key, fields, DraftField.type(key, yaml.tree(), fields));
        var others = content.of(RegisterKind.class).drafts().byKey();
        var types = new LinkedHashMap<String, RowType>();
        others.values().forEach(other -> types.put(other.key(), other.type()));
        types.put(key, draft.type());
        types.put(PackValues.typeName(file.pack()), content.of(ValueKind.class).type(file.pack()));
        return new RegisterReader(draft, others, types, content.of(CodeKind.class), content).read();
    }
}
