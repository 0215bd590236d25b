package hongqiao.register.coverage;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.pack.CheckedYaml;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
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
        if (!yaml.isKeyed("coverage", file, before.keySet())) {
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
