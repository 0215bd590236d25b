package hongqiao.register.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All reaches of the packs that are on, by key. */
public record PackReaches(Map<String, PackReach> reaches) {

    public PackReaches {
        reaches = Collections.unmodifiableMap(new LinkedHashMap<>(reaches));
    }
}
