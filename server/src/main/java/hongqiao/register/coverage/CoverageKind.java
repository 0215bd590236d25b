package hongqiao.register.coverage;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
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
        var places = PackPlaces.read(content, yaml, "");
        return places == null
                ? null
                : new PackCoverage(
                        key,
                        words(tree.path("title")),
                        places,
                        tree.path("within").asInt(),
                        words(tree.path("source").path("document")));
    }
}
