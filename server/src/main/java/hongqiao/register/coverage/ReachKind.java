package hongqiao.register.coverage;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.pack.ValueKind;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reaches: {@code reaches/KEY.yaml}, each from the points of one register to those of another. */
@Component
public final class ReachKind implements PackKind<PackReaches> {

    @Override
    public String folder() {
        return "reaches";
    }

    @Override
    public int order() {
        return 53;
    }

    @Override
    public PackReaches read(PackContent content) {
        var reaches = new LinkedHashMap<String, PackReach>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "reach");
            if (yaml != null && yaml.isSound()) {
                var reach = reach(content, file, yaml, reaches);
                if (reach != null) {
                    reaches.put(reach.key(), reach);
                }
            }
        }
        return new PackReaches(reaches);
    }

    private static @Nullable PackReach reach(
            PackContent content, PackFile file, CheckedYaml yaml, Map<String, PackReach> before) {
        var tree = yaml.tree();
        var key = tree.path("reach").asString();
        if (!yaml.isKeyed("reach", file, before.keySet())) {
            return null;
        }
        var values = content.of(ValueKind.class);
        var from = PackPlaces.read(content, yaml, "/from");
        var to = PackPlaces.read(content, yaml, "/to");
        var pace = values.number(yaml, "/metresPerMinute", file.pack());
        var detour = values.number(yaml, "/detour", file.pack());
        if (from == null || to == null || pace == null || detour == null || !isWeighed(yaml, from.of())) {
            return null;
        }
        return new PackReach(
                key,
                file.pack(),
                words(tree.path("title")),
                from,
                tree.has("weight") ? tree.path("weight").asString() : null,
                to,
                pace,
                detour,
                tree.has("atMost") ? tree.path("atMost").asInt() : null,
                words(tree.path("source").path("document")));
    }

    private static boolean isWeighed(CheckedYaml yaml, Register register) {
        if (!yaml.tree().has("weight")) {
            return true;
        }
        var weight = yaml.tree().path("weight").asString();
        var numbers = register.stored().stream()
                .filter(field -> field.kind().isNumber())
                .map(Field::key)
                .toList();
        if (!numbers.contains(weight)) {
            yaml.refuse(
                    "/weight",
                    "reach-weight",
                    new Words(
                            "“%s”不是本台账填写的数".formatted(weight), "“%s” is no number that is filled in".formatted(weight)),
                    NearNames.of(weight, numbers, new Words("可用的有", "there are")));
            return false;
        }
        return true;
    }
}
