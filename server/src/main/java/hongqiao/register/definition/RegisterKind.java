package hongqiao.register.definition;

import hongqiao.expression.RowType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.CodeKind;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.pack.PackValues;
import hongqiao.pack.ValueKind;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Registers: {@code registers/KEY.yaml}. All files are read for their fields first, since each may name the others'. */
@Component
public final class RegisterKind implements PackKind<Definitions> {

    /** @param fields without their expressions */
    record Draft(PackFile file, CheckedYaml yaml, String key, Map<String, DraftField> fields, RowType type) {}

    @Override
    public String folder() {
        return "registers";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Definitions read(PackContent content) {
        var drafts = new LinkedHashMap<String, Draft>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "register");
            if (yaml == null || !yaml.isSound()) {
                continue;
            }
            var key = yaml.tree().path("register").asString();
            if (!key.equals(file.key())) {
                yaml.refuse(
                        "/register",
                        "pack-bad-value",
                        new Words("台账的键与文件名不符", "the register's key is not the name of its file"),
                        new Words("写成 " + file.key(), "write " + file.key()));
            } else if (drafts.containsKey(key)) {
                yaml.refuse(
                        "/register",
                        "duplicate-key",
                        new Words(
                                "台账“%s”已在另一个资源包中".formatted(key),
                                "another pack has a register “%s” too".formatted(key)),
                        new Words("换一个键", "give it another key"));
            } else {
                drafts.put(key, draft(file, yaml, key));
            }
        }
        var types = new LinkedHashMap<String, RowType>();
        drafts.values().forEach(draft -> types.put(draft.key(), draft.type()));
        var codes = content.of(CodeKind.class);
        var values = content.of(ValueKind.class);
        var registers = new LinkedHashMap<String, Register>();
        for (var draft : drafts.values()) {
            var all = new LinkedHashMap<>(types);
            all.put(
                    PackValues.typeName(draft.file().pack()),
                    values.type(draft.file().pack()));
            registers.put(draft.key(), new RegisterReader(draft, drafts, all, codes, content).read());
        }
        return new Definitions(registers, new Drafts(drafts));
    }

    private static Draft draft(PackFile file, CheckedYaml yaml, String key) {
        var fields = DraftField.all(yaml);
        return new Draft(file, yaml, key, fields, DraftField.type(key, yaml.tree(), fields));
    }
}
