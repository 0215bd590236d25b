package hongqiao.register.measure;

import hongqiao.expression.Measure;
import hongqiao.register.list.Measures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works measures out over what they are made over, whichever engine keeps that: from their totals where those are kept. */
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

    /** Several questions, asked one after the other; how far totals are counted is looked up once for all of them. */
    final class Round {

        private final boolean kept;
        private final KeptTotals.Look look = new KeptTotals.Look();
        private final List<KeptTotals.Answer> answers = new ArrayList<>();

        private Round(boolean kept) {
            this.kept = kept;
        }

        /**
         * In no order; what has no value for a dimension makes a line of its own.
         *
         * @throws hongqiao.shared.Problem {@code filter-not-valid}: too many groups
         */
        List<Measure.Line> of(Countable over, Measure measure) {
            var answer = kept ? totals.of(over, measure, look) : java.util.Optional.<KeptTotals.Answer>empty();
            answer.ifPresent(answers::add);
            return answer.map(one -> measures.lines(measure, one.sql())).orElseGet(() -> full(over, measure));
        }

        /** What came later is in none of the answers of which totals are kept; null: all is in all of them. */
        @Nullable
        Instant asOf() {
            return answers.stream()
                    .map(KeptTotals.Answer::asOf)
                    .filter(java.util.Objects::nonNull)
                    .min(Instant::compareTo)
                    .orElse(null);
        }
    }

    /** Asks; and where totals were thrown away meanwhile, asks once more over the rows themselves. */
    @Transactional(readOnly = true)
    public <T> T ask(Function<Round, T> questions) {
        var round = new Round(true);
        var answer = questions.apply(round);
        return totals.stood(round.answers) ? answer : questions.apply(new Round(false));
    }

    /** One question. */
    @Transactional(readOnly = true)
    public List<Measure.Line> of(Countable over, Measure measure) {
        return ask(round -> round.of(over, measure));
    }

    /** Over the rows themselves. */
    @Transactional(readOnly = true)
    public List<Measure.Line> full(Countable over, Measure measure) {
        var engine = figures.engine(over);
        return measures.of(measure, engine.columns(over), engine.from(over));
    }
}
