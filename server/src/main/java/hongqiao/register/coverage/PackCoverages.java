package hongqiao.register.coverage;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** All coverages of the packs that are on, by key. */
public record PackCoverages(Map<String, PackCoverage> coverages) {

    public PackCoverages {
        coverages = Collections.unmodifiableMap(new LinkedHashMap<>(coverages));
    }
}
