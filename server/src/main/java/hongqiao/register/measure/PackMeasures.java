package hongqiao.register.measure;

import static hongqiao.register.RegisterProblem.MEASURE_NOT_FOUND;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** All measures of the packs that are on, by key, in the order of their files. */
public record PackMeasures(Map<String, PackMeasure> measures) {

    public PackMeasures {
        measures = Collections.unmodifiableMap(new LinkedHashMap<>(measures));
    }

    /** @throws hongqiao.shared.Problem {@code measure-not-found}, also for one over something else */
    public PackMeasure get(String over, String key) {
        var measure = measures.get(key);
        if (measure == null || !measure.over().key().equals(over)) {
            throw MEASURE_NOT_FOUND.problem();
        }
        return measure;
    }

    public Stream<PackMeasure> stream() {
        return measures.values().stream();
    }
}
