package hongqiao.register.definition;

import hongqiao.pack.CheckedYaml;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds computed fields that are worked out from themselves. */
final class ComputedCircle {

    private final Map<String, Field> fields;
    private final CheckedYaml yaml;
    private final Set<String> sound = new HashSet<>();
    private boolean told;

    ComputedCircle(Map<String, Field> fields, CheckedYaml yaml) {
        this.fields = fields;
        this.yaml = yaml;
    }

    void check() {
        fields.keySet().forEach(key -> follow(key, new ArrayList<>()));
    }

    private void follow(String key, List<String> line) {
        var field = fields.get(key);
        if (told || field == null || !(field.derived() instanceof Derived.Computed computed) || sound.contains(key)) {
            return;
        }
        if (line.contains(key)) {
            told = true;
            var circle = String.join(" → ", line.subList(line.indexOf(key), line.size())) + " → " + key;
            yaml.refuse(
                    "/record/properties/" + key,
                    "computed-circle",
                    new Words("计算字段互相引用：" + circle, "computed fields need each other: " + circle),
                    new Words("改写其中一个", "write one of them otherwise"));
            return;
        }
        line.add(key);
        computed.expression().reads().forEach(read -> follow(read, line));
        line.removeLast();
        sound.add(key);
    }
}
