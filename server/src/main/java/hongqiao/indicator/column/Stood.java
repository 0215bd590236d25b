package hongqiao.indicator.column;

import hongqiao.indicator.Course;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Evidence;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Status;
import hongqiao.indicator.Target;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How an indicator stood at the end of a period of which something is known. */
public record Stood(ReportingPeriod period, Status status) {

    /**
     * The earliest first; by columns where the readings lie in one, else by sentences that nobody reads.
     *
     * @param day only periods that had ended then count
     */
    public static List<Stood> course(Definition definition, Evidence evidence, Frequency frequency, LocalDate day) {
        var own = evidence.own().upTo(day);
        if (frequency != Frequency.CENSUS && !own.readings().isEmpty() && isPlain(definition, evidence)) {
            int last = own.current().getLast().period().year();
            var periods = new Periods(
                    frequency,
                    definition.baseYear(),
                    Math.max(0, last - definition.baseYear() + 1) * 12 / frequency.months());
            int decimals = decimals(own, evidence.other());
            var column = Column.of(own, periods, decimals, definition.baseYear());
            var other = Column.of(evidence.other().upTo(day), periods, decimals, definition.baseYear());
            if (column.isPresent() && other.isPresent()) {
                return of(
                        Statuses.of(definition, periods, decimals, evidence.assignments()),
                        periods,
                        column.get(),
                        other.get());
            }
        }
        return Course.standings(definition, evidence, day).stream()
                .filter(standing -> standing.period() != null)
                .map(standing -> new Stood(Objects.requireNonNull(standing.period()), standing.status()))
                .toList();
    }

    private static List<Stood> of(Statuses judge, Periods periods, Column own, Column other) {
        var codes = new byte[periods.count()];
        judge.judge(own, other, codes);
        var stood = new ArrayList<Stood>();
        for (int row = periods.perYear(); row < codes.length; row++) {
            if (own.values()[row] != Column.UNSAID) {
                stood.add(new Stood(periods.at(row), Statuses.status(codes[row])));
            }
        }
        return stood;
    }

    /** What is held against another figure needs all of one vintage; what the city assigns goes by years of its own. */
    private static boolean isPlain(Definition definition, Evidence evidence) {
        return switch (definition.target()) {
            case Target.Value _, Target.Range _ -> true;
            case Target.Relation _ ->
                readings(evidence).map(Reading::vintage).distinct().count() <= 1;
            case Target.AsAssigned _ -> false;
        };
    }

    private static Stream<Reading> readings(Evidence evidence) {
        return Stream.concat(evidence.own().readings().stream(), evidence.other().readings().stream());
    }

    private static int decimals(Series own, Series other) {
        return Stream.concat(own.readings().stream(), other.readings().stream())
                .mapToInt(reading -> switch (reading) {
                    case Reading.Measured measured ->
                        Math.max(0, measured.value().scale());
                    case Reading.Missing _ -> 0;
                })
                .max()
                .orElse(0);
    }
}
