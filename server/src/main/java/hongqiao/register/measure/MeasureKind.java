package hongqiao.register.measure;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.pack.ValueKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Measures: {@code measures/KEY.yaml}, each over a register or a case type of any pack that is on. */
@Component
public final class MeasureKind implements PackKind<PackMeasures> {

    private final List<Countables> countables;

    public MeasureKind(List<Countables> countables) {
        this.countables = List.copyOf(countables);
    }

    @Override
    public String folder() {
        return "measures";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public PackMeasures read(PackContent content) {
        var measures = new LinkedHashMap<String, PackMeasure>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "measure");
            if (yaml != null && yaml.isSound() && isNamed(file, yaml, measures.containsKey(file.key()))) {
                read(content, file, yaml, measures);
            }
        }
        return new PackMeasures(measures);
    }

    private void read(
            PackContent content, PackFile file, CheckedYaml yaml, LinkedHashMap<String, PackMeasure> measures) {
        var over = over(content, yaml);
        if (over == null) {
            return;
        }
        var values = content.of(ValueKind.class);
        var measure = new MeasureFile(file.pack(), yaml, over, values).read();
        if (measure != null) {
            measures.put(file.key(), measure);
        }
    }

    private @Nullable Countable over(PackContent content, CheckedYaml yaml) {
        var all = new LinkedHashMap<String, Countable>();
        countables.forEach(one -> all.putAll(one.in(content)));
        var key = yaml.tree().path("of").asString();
        var over = all.get(key);
        if (over == null) {
            yaml.refuse(
                    "/of",
                    "dangling-register",
                    new Words("没有台账或案件类型“%s”".formatted(key), "there is no register or case type “%s”".formatted(key)),
                    NearNames.of(key, all.keySet(), new Words("可用的有", "there are")));
            return null;
        }
        var part = yaml.tree().path("each").asString("");
        var each = part.isEmpty() ? Optional.of(over) : over.each(part);
        if (each.isEmpty()) {
            yaml.refuse(
                    "/each",
                    "measure-each",
                    new Words(
                            "“%s”没有“%s”可逐个计算".formatted(key, part),
                            "“%s” has no %s to count one by one".formatted(key, part)),
                    new Words("删去 each，或换成案件类型", "take each out, or name a case type"));
        }
        return each.orElse(null);
    }

    private static boolean isNamed(PackFile file, CheckedYaml yaml, boolean twice) {
        var key = yaml.tree().path("measure").asString();
        if (!key.equals(file.key())) {
            yaml.refuse(
                    "/measure",
                    "pack-bad-value",
                    new Words("指标的键与文件名不符", "the measure's key is not the name of its file"),
                    new Words("写成 " + file.key(), "write " + file.key()));
            return false;
        }
        if (twice) {
            yaml.refuse(
                    "/measure",
                    "duplicate-key",
                    new Words("指标“%s”已在另一个资源包中".formatted(key), "another pack has a measure “%s” too".formatted(key)),
                    new Words("换一个键", "give it another key"));
        }
        return !twice;
    }
}
