package hongqiao.register.coverage;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.RegisterKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Coverages: {@code coverages/KEY.yaml}, each over the points of one register of any pack that is on. */
@Component
public final class CoverageKind implements PackKind<PackCoverages> {

    @Override
    public String folder() {
        return "coverages";
    }

    @Override
    public int order() {
        return 52;
    }

    @Override
    public PackCoverages read(PackContent content) {
        var coverages = new LinkedHashMap<String, PackCoverage>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "coverage");
            if (yaml != null && yaml.isSound()) {
                var coverage = coverage(content, file, yaml, coverages);
                if (coverage != null) {
                    coverages.put(coverage.key(), coverage);
                }
            }
        }
        return new PackCoverages(coverages);
    }

    private static @Nullable PackCoverage coverage(
            PackContent content, PackFile file, CheckedYaml yaml, Map<String, PackCoverage> before) {
        var tree = yaml.tree();
        var key = tree.path("coverage").asString();
        if (!key.equals(file.key()) || before.containsKey(key)) {
            yaml.refuse(
                    "/coverage",
                    before.containsKey(key) ? "duplicate-key" : "pack-bad-value",
                    new Words("键与文件名不符，或已被占用", "the key is not the name of its file, or is taken"),
                    new Words("写成文件名", "write the name of the file"));
            return null;
        }
        var registers = content.of(RegisterKind.class);
        var of = tree.path("of").asString();
        var register = registers.find(of).orElse(null);
        if (register == null) {
            yaml.refuse(
                    "/of",
                    "dangling-register",
                    new Words("没有台账“%s”".formatted(of), "there is no register “%s”".formatted(of)),
                    NearNames.of(of, registers.registers().keySet(), new Words("可用的有", "there are")));
            return null;
        }
        var point = tree.path("point").asString();
        if (register.find(point)
                .filter(field -> field.kind() == FieldKind.POINT && field.isStored())
                .isEmpty()) {
            yaml.refuse(
                    "/point",
                    "coverage-point",
                    new Words("“%s”不是本台账的点位字段".formatted(point), "“%s” is no field of a position".formatted(point)),
                    NearNames.of(
                            point,
                            register.stored().stream()
                                    .filter(field -> field.kind() == FieldKind.POINT)
                                    .map(Field::key)
                                    .toList(),
                            new Words("可用的有", "there are")));
            return null;
        }
        var where = tree.has("where") ? tree.path("where").asString() : null;
        if (where != null) {
            var checked = Expressions.check(where, register.environment(), FieldType.BOOLEAN);
            checked.faults().forEach(fault -> yaml.refuse("/where", fault));
            if (!checked.faults().isEmpty()) {
                return null;
            }
        }
        return new PackCoverage(
                key,
                words(tree.path("title")),
                register,
                point,
                where,
                tree.path("within").asInt(),
                words(tree.path("source").path("document")));
    }
}
