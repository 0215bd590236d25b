package hongqiao.register.measure;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.pack.ValueKind;
import hongqiao.register.definition.RegisterKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import org.springframework.stereotype.Component;

/** Measures: {@code measures/KEY.yaml}, each over a register of any pack that is on. */
@Component
public final class MeasureKind implements PackKind<PackMeasures> {

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

    private static void read(
            PackContent content, PackFile file, CheckedYaml yaml, LinkedHashMap<String, PackMeasure> measures) {
        var key = yaml.tree().path("of").asString();
        var definitions = content.of(RegisterKind.class);
        var register = definitions.find(key);
        if (register.isEmpty()) {
            yaml.refuse(
                    "/of",
                    "dangling-register",
                    new Words("没有台账“%s”".formatted(key), "there is no register “%s”".formatted(key)),
                    NearNames.of(key, definitions.registers().keySet(), new Words("可用的有", "there are")));
            return;
        }
        var values = content.of(ValueKind.class);
        var measure = new MeasureFile(file.pack(), yaml, register.get(), values).read();
        if (measure != null) {
            measures.put(file.key(), measure);
        }
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
