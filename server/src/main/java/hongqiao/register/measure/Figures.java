package hongqiao.register.measure;

import hongqiao.expression.Dimension;
import hongqiao.expression.Measure;
import hongqiao.organisation.Today;
import hongqiao.pack.PackValues;
import hongqiao.register.Registers;
import hongqiao.register.measure.Figure.Aim;
import hongqiao.register.measure.Figure.Forecast;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Works measures out: over what is in scope as it is at this moment, and never of others. */
@Component
public class Figures {

    private static final Dimension SIMULATED = new Dimension("simulated", Dimension.Grain.VALUE);

    private final Registers registers;
    private final Tally tally;
    private final Forecasts forecasts;
    private final Today today;

    Figures(Registers registers, Tally tally, Forecasts forecasts, Today today) {
        this.registers = registers;
        this.tally = tally;
        this.forecasts = forecasts;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public Figure of(PackMeasure measure) {
        return tally.ask(round -> of(measure, round));
    }

    /**
     * Of which parts it is made.
     *
     * @param lines by the period, where there is one, and by whether it is simulated, in this order; in no order
     * @param hasAny whether there is anything at all that it is made over, also what its condition leaves out
     * @param at the moment it is of
     */
    public record Parts(List<Measure.Line> lines, boolean hasAny, Instant at) {}

    /** @param period one of the measure's own dimensions; null: of all times */
    @Transactional(readOnly = true)
    public Parts parts(PackMeasure measure, @Nullable Dimension period) {
        var its = measure.measure();
        var by = period == null ? List.of(SIMULATED) : List.of(period, SIMULATED);
        return tally.ask(round -> {
            var lines = round.of(measure.over(), new Measure(its.kind(), its.of(), its.where(), by));
            var any = !lines.isEmpty() || hasAny(measure.over(), round);
            return new Parts(lines, any, round.asOf() == null ? today.now() : round.asOf());
        });
    }

    private static boolean hasAny(Countable over, Tally.Round round) {
        return round.of(over, new Measure(Measure.Kind.COUNT, null, null, List.of()))
                        .getFirst()
                        .rows()
                > 0;
    }

    /** How it is made, in a sentence. */
    public static Words formula(PackMeasure measure) {
        return FigureWords.formula(measure);
    }

    private Figure of(PackMeasure measure, Tally.Round round) {
        var whole = round.of(measure.over(), measure.measure()).getFirst();
        var simulated = round.of(measure.over(), counted(measure)).stream()
                .filter(line -> Boolean.TRUE.equals(line.group().getFirst()))
                .mapToLong(Measure.Line::rows)
                .sum();
        var lines = measure.by().isEmpty() ? List.<Measure.Line>of() : round.of(measure.over(), measure.grouped());
        var forecast = measure.years() == null ? null : forecasts.of(measure, whole, round);
        return new Figure(
                whole,
                simulated,
                lines,
                measure.targets().stream()
                        .map(target -> aim(measure, target, whole, forecast))
                        .toList(),
                forecast,
                round.asOf() == null ? today.now() : round.asOf());
    }

    private static Measure counted(PackMeasure measure) {
        return new Measure(Measure.Kind.COUNT, null, measure.measure().where(), List.of(SIMULATED));
    }

    private Aim aim(PackMeasure measure, PackMeasure.Target target, Measure.Line whole, @Nullable Forecast forecast) {
        var wanted = number(target.value().evaluate(path -> value(measure.pack(), path)));
        var year = forecast == null || target.year() < today.day().getYear()
                ? null
                : forecast.years().stream()
                        .filter(one -> one.year() == target.year())
                        .findFirst()
                        .orElse(null);
        var isForecast = year != null && year.total() != null && year.expected() != null;
        var reaches = isForecast ? Objects.requireNonNull(year).total() : whole.value();
        return new Aim(
                target.year(),
                wanted,
                target.atMost(),
                reaches,
                isForecast,
                gap(wanted, reaches, target.atMost()),
                metIn(wanted, whole, target.atMost(), forecast));
    }

    private @Nullable Integer metIn(
            @Nullable BigDecimal wanted, Measure.Line whole, boolean atMost, @Nullable Forecast forecast) {
        if (wanted == null || forecast == null || isMet(wanted, whole.value(), atMost)) {
            return null;
        }
        return forecast.years().stream()
                .filter(year -> year.year() >= today.day().getYear() && isMet(wanted, year.total(), atMost))
                .map(Figure.Year::year)
                .findFirst()
                .orElse(null);
    }

    private static boolean isMet(BigDecimal wanted, @Nullable BigDecimal reaches, boolean atMost) {
        var gap = gap(wanted, reaches, atMost);
        return gap != null && gap.signum() <= 0;
    }

    private static @Nullable BigDecimal gap(@Nullable BigDecimal wanted, @Nullable BigDecimal reaches, boolean atMost) {
        if (wanted == null || reaches == null) {
            return null;
        }
        return atMost ? reaches.subtract(wanted) : wanted.subtract(reaches);
    }

    private @Nullable Object value(String pack, String path) {
        return switch (path) {
            case "today" -> today.day();
            case "now" -> today.now();
            default -> {
                PackValues.Value value = registers.values().of(pack).get(path.substring("values.".length()));
                yield Objects.requireNonNull(value).value();
            }
        };
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value == null ? null : new BigDecimal(value.toString());
    }
}
