package hongqiao.register.measure;

import hongqiao.expression.Dialect;
import hongqiao.expression.Dimension;
import hongqiao.expression.Dimension.Grain;
import hongqiao.expression.Expression;
import hongqiao.expression.Measure;
import hongqiao.expression.Sql;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Of which measures of the packs totals are kept: those that change with a subject alone, and not as time goes by. */
@Component
class KeptFigures {

    private static final Dimension SIMULATED = new Dimension("simulated", Grain.VALUE);

    /** @param answers which figure answers a question that was asked before; empty: none does */
    private record Known(
            PackMeasures measures,
            LocalDate day,
            Map<String, KeptFigure> figures,
            Map<Question, Optional<KeptFigure>> answers) {}

    private record Question(String over, Countable.Kind kind, Measure asked) {}

    private final Registers registers;
    private final List<MeasureEngine> engines;
    private final Today today;
    private volatile @Nullable Known known;

    KeptFigures(Registers registers, List<MeasureEngine> engines, Today today) {
        this.registers = registers;
        this.engines = engines;
        this.today = today;
    }

    MeasureEngine engine(Countable over) {
        return engines.stream()
                .filter(one -> one.keeps(over))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no engine keeps " + over.key()));
    }

    /** By their definitions; worked out anew where the packs have changed, or the day. */
    Map<String, KeptFigure> all() {
        return known().figures();
    }

    private Known known() {
        var measures = registers.measures();
        var day = today.day();
        var last = known;
        if (last == null || last.measures() != measures || !last.day().equals(day)) {
            last = new Known(measures, day, all(measures), new ConcurrentHashMap<>());
            known = last;
        }
        return last;
    }

    private Map<String, KeptFigure> all(PackMeasures measures) {
        var all = new LinkedHashMap<String, KeptFigure>();
        measures.stream()
                .flatMap(one -> wanted(one).flatMap(measure -> kept(one.over(), measure).stream()))
                .forEach(figure -> all.put(figure.definition(), figure));
        return all;
    }

    /** One whose totals answer that: of several the one with the fewest groups to add up. */
    Optional<KeptFigure> find(Countable over, Measure asked) {
        var now = known();
        return now.answers()
                .computeIfAbsent(
                        new Question(over.key(), over.kind(), asked), question -> find(now.measures(), over, asked));
    }

    private Optional<KeptFigure> find(PackMeasures measures, Countable over, Measure asked) {
        return measures.stream()
                .filter(one -> one.over().key().equals(over.key()) && one.over().kind() == over.kind())
                .flatMap(KeptFigures::wanted)
                .filter(measure -> KeptFigure.answers(measure, asked))
                .flatMap(measure -> kept(over, measure).stream())
                .min(Comparator.comparingInt(figure -> figure.measure().by().size()));
    }

    /** What is asked of a measure: itself and its groups, and year by year. */
    private static Stream<Measure> wanted(PackMeasure measure) {
        var its = measure.measure();
        var all = new ArrayList<Measure>();
        var by = new ArrayList<>(measure.by());
        if (!by.contains(SIMULATED)) {
            by.add(SIMULATED);
        }
        all.add(new Measure(its.kind(), its.of(), its.where(), by));
        var years = measure.years();
        if (years != null) {
            Stream.of(Optional.ofNullable(years.reached()), Optional.ofNullable(years.ends()))
                    .flatMap(Optional::stream)
                    .forEach(year -> all.add(new Measure(its.kind(), its.of(), its.where(), List.of(year))));
        }
        return all.stream();
    }

    /** Empty: it changes with others too, or as time goes by. */
    Optional<KeptFigure> kept(Countable over, Measure measure) {
        var engine = engine(over);
        var columns = engine.columns(over);
        var pieces = Stream.concat(
                        Stream.of(Optional.ofNullable(measure.of()), Optional.ofNullable(measure.where()))
                                .flatMap(Optional::stream)
                                .map((Expression one) -> one.sql(Dialect.POSTGRESQL, columns)),
                        measure.by().stream().map(one -> one.sql(Dialect.POSTGRESQL, columns)))
                .toList();
        if (!pieces.stream().allMatch(piece -> engine.isOwn(piece) && !readsClock(piece))) {
            return Optional.empty();
        }
        var sql = KeptSql.parts(measure, columns, engine.from(over), engine.id(over));
        return Optional.of(new KeptFigure(
                over,
                measure,
                engine.source(over),
                Sha256.hex((measure.kind() + " " + sql).getBytes(StandardCharsets.UTF_8))));
    }

    /** What each subject adds of which the condition holds besides. */
    Sql parts(KeptFigure figure, String condition, Object... parameters) {
        var engine = engine(figure.over());
        return KeptSql.parts(
                figure.measure(),
                engine.columns(figure.over()),
                KeptSql.and(engine.from(figure.over()), condition, parameters),
                engine.id(figure.over()));
    }

    /** No author writes a moment; a day he writes that happens to be today's makes no difference but that it is worked out. */
    private boolean readsClock(Sql piece) {
        return piece.parameters().stream()
                .anyMatch(one -> one instanceof OffsetDateTime || Objects.equals(one, today.day()));
    }
}
