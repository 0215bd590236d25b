package hongqiao.cases.definition;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.register.definition.RegisterKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Types of case: {@code cases/KEY.yaml}, with the tables of their matters. What one opens may be any other's. */
@Component
public final class CaseKind implements PackKind<CaseTypes> {

    @Override
    public String folder() {
        return "cases";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public CaseTypes read(PackContent content) {
        var matters = content.of(MatterKind.class);
        var types = new LinkedHashMap<String, CaseType>();
        var readers = new LinkedHashMap<String, CaseReader>();
        var files = new LinkedHashMap<PackFile, CheckedYaml>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "case");
            if (yaml != null && yaml.isSound()) {
                files.put(file, yaml);
            }
        }
        var told = TellingCheck.told(files.values());
        files.forEach((file, yaml) -> {
            var key = yaml.tree().path("case").asString();
            if (!key.equals(file.key())) {
                yaml.refuse(
                        "/case",
                        "pack-bad-value",
                        new Words("案件类型的键与文件名不符", "the case type's key is not the name of its file"),
                        new Words("写成 " + file.key(), "write " + file.key()));
            } else if (types.containsKey(key)
                    || content.of(RegisterKind.class).find(key).isPresent()) {
                yaml.refuse(
                        "/case",
                        "duplicate-key",
                        new Words(
                                "已另有台账或案件类型“%s”".formatted(key),
                                "there is a register or case type “%s” already".formatted(key)),
                        new Words("换一个键", "give it another key"));
            } else {
                var reader = new CaseReader(content, file, yaml, key, matters, told);
                types.put(key, reader.read());
                readers.put(key, reader);
            }
        });
        readers.forEach((key, reader) -> reader.checkOpenings(types));
        readers.forEach((key, reader) -> TellingCheck.check(reader, Objects.requireNonNull(types.get(key)), types));
        return new CaseTypes(types, matters);
    }

    static void refuseType(CheckedYaml yaml, String pointer, String type, java.util.Collection<String> known) {
        yaml.refuse(
                pointer,
                "dangling-case",
                new Words("没有案件类型“%s”".formatted(type), "there is no case type “%s”".formatted(type)),
                NearNames.of(type, known, new Words("可用的有", "there are")));
    }
}
