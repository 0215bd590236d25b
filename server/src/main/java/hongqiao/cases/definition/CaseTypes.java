package hongqiao.cases.definition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All types of case of the packs that are on, by key, in the order of their files, and the tables of their matters. */
public record CaseTypes(Map<String, CaseType> types, Map<String, MatterTable> matters) {

    public CaseTypes {
        types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
        matters = Map.copyOf(matters);
    }

    public Optional<CaseType> find(String key) {
        return Optional.ofNullable(types.get(key));
    }

    public Stream<CaseType> stream() {
        return types.values().stream();
    }
}
