package hongqiao.register.measure;

import hongqiao.expression.Measure;
import hongqiao.register.list.Measures;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works one measure out over what it is made over, whichever engine keeps that. */
@Component
class Tally {

    private final List<MeasureEngine> engines;
    private final Measures measures;

    Tally(List<MeasureEngine> engines, Measures measures) {
        this.engines = engines;
        this.measures = measures;
    }

    /**
     * In no order; what has no value for a dimension makes a line of its own.
     *
     * @throws hongqiao.shared.Problem {@code filter-not-valid}: too many groups
     */
    @Transactional(readOnly = true)
    public List<Measure.Line> of(Countable over, Measure measure) {
        var engine = engines.stream()
                .filter(one -> one.keeps(over))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no engine keeps " + over.key()));
        return measures.of(measure, engine.columns(over), engine.from(over));
    }
}
