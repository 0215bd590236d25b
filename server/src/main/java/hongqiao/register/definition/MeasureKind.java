package hongqiao.register.definition;

import hongqiao.expression.Measure;
import hongqiao.expression.MeasureReader;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Measures: {@code measures/KEY.yaml}, by key; each of a register's records. */
@Component
public final class MeasureKind implements PackKind<Map<String, Measure>> {

    @Override
    public String folder() {
        return "measures";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Map<String, Measure> read(PackContent content) {
        var measures = new LinkedHashMap<String, Measure>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "measure");
            if (yaml != null && yaml.isSound()) {
                read(file, yaml, content.of(RegisterKind.class), measures);
            }
        }
        return Map.copyOf(measures);
    }

    private static void read(PackFile file, CheckedYaml yaml, Definitions definitions, Map<String, Measure> measures) {
        var key = yaml.tree().path("measure").asString();
        if (!key.equals(file.key())) {
            yaml.refuse(
                    "/measure",
                    "pack-bad-value",
                    new Words("指标算法的键与文件名不符", "the measure's key is not the name of its file"),
                    new Words("写成 " + file.key(), "write " + file.key()));
        } else if (measures.containsKey(key)) {
            yaml.refuse(
                    "/measure",
                    "duplicate-key",
                    new Words("指标算法“%s”已在另一个资源包中".formatted(key), "another pack has a measure “%s” too".formatted(key)),
                    new Words("换一个键", "give it another key"));
        }
        var of = yaml.tree().path("of").asString();
        var register = definitions.find(of);
        if (register.isEmpty()) {
            yaml.refuse(
                    "/of",
                    "dangling-register",
                    new Words("没有台账“%s”".formatted(of), "there is no register “%s”".formatted(of)),
                    NearNames.of(of, definitions.registers().keySet(), new Words("可用的有", "there are")));
            return;
        }
        var read = MeasureReader.read(yaml.tree(), register.get().environment());
        read.findings().forEach(finding -> yaml.refuse(finding.pointer(), finding.fault()));
        if (read.isSound()) {
            measures.put(key, read.get());
        }
    }
}
