package hongqiao.pack;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.shared.Words;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** What packs are called: the title in each {@code pack.yaml}. Its faults are told when packs are turned on, not again. */
@Component
public final class PackTitleKind implements PackKind<PackTitles> {

    private static final String FILE = "pack.yaml";

    @Override
    public String folder() {
        return FILE;
    }

    @Override
    public int order() {
        return 0;
    }

    @Override
    public PackTitles read(PackContent content) {
        var titles = new LinkedHashMap<String, Words>();
        for (var file : content.named(FILE)) {
            content.files()
                    .find(file.path())
                    .flatMap(PackTitleKind::title)
                    .ifPresent(title -> titles.put(file.pack(), title));
        }
        return new PackTitles(titles);
    }

    static Optional<Words> title(byte[] yaml) {
        try {
            var title = PackYaml.read(yaml).tree().path("title");
            return title.path("zh").isString() ? Optional.of(words(title)) : Optional.empty();
        } catch (JacksonException noYaml) {
            return Optional.empty();
        }
    }
}
