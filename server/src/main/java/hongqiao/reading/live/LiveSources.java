package hongqiao.reading.live;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that the packs which are on say of live values, by key. */
public record LiveSources(Map<String, LiveSource> sources) {

    public LiveSources {
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
    }

    public Optional<LiveSource> find(String key) {
        return Optional.ofNullable(sources.get(key));
    }

    /** By the name and unit that a plan prints. */
    Optional<LiveSource> of(String name, @Nullable String unit) {
        return sources.values().stream().filter(one -> one.answers(name, unit)).findFirst();
    }
}
