package hongqiao.register.measure;

import hongqiao.expression.Measure;
import hongqiao.register.list.Measures;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works one measure out over what it is made over, whichever engine keeps that: from its totals where those are kept. */
@Component
class Tally {

    private final KeptFigures figures;
    private final KeptTotals totals;
    private final Measures measures;

    Tally(KeptFigures figures, KeptTotals totals, Measures measures) {
        this.figures = figures;
        this.totals = totals;
        this.measures = measures;
    }

    /** @param asOf what came later is not counted; null: all is */
    record Tallied(List<Measure.Line> lines, @Nullable Instant asOf) {}

    /**
     * In no order; what has no value for a dimension makes a line of its own.
     *
     * @throws hongqiao.shared.Problem {@code filter-not-valid}: too many groups
     */
    @Transactional(readOnly = true)
    public List<Measure.Line> of(Countable over, Measure measure) {
        return tallied(over, measure).lines();
    }

    /** Likewise, with the moment it is of. */
    @Transactional(readOnly = true)
    public Tallied tallied(Countable over, Measure measure) {
        return totals.of(over, measure)
                .flatMap(answer -> read(measure, answer))
                .orElseGet(() -> new Tallied(full(over, measure), null));
    }

    private Optional<Tallied> read(Measure measure, KeptTotals.Answer answer) {
        var lines = measures.lines(measure, answer.sql());
        return totals.stood(answer) ? Optional.of(new Tallied(lines, answer.asOf())) : Optional.empty();
    }

    /** Over the rows themselves. */
    @Transactional(readOnly = true)
    public List<Measure.Line> full(Countable over, Measure measure) {
        var engine = figures.engine(over);
        return measures.of(measure, engine.columns(over), engine.from(over));
    }
}
