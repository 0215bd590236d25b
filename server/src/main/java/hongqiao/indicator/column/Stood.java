package hongqiao.indicator.column;

import hongqiao.indicator.Course;
import hongqiao.indicator.Definition;
import hongqiao.indicator.Evidence;
import hongqiao.indicator.Frequency;
import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Series;
import hongqiao.indicator.Standing;
import hongqiao.indicator.Standings;
import hongqiao.indicator.Status;
import hongqiao.indicator.Target;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How an indicator stood at the end of a period of which something is known. */
public record Stood(ReportingPeriod period, Status status) {

    private record Judging(Statuses judge, Periods periods, Column own, Column other) {

        byte[] codes() {
            var codes = new byte[periods.count()];
            judge.judge(own, other, codes);
            return codes;
        }

        boolean isSaid(int row) {
            return own.values()[row] != Column.UNSAID;
        }

        Stood at(int row, byte[] codes) {
            return new Stood(periods.at(row), Statuses.status(codes[row]));
        }
    }

    /**
     * The earliest first; by columns where the readings lie in one, else by sentences that nobody reads.
     *
     * @param day only periods that had ended then count
     */
    public static List<Stood> course(Definition definition, Evidence evidence, Frequency frequency, LocalDate day) {
        return judging(definition, evidence, frequency, day)
                .map(Stood::all)
                .orElseGet(() -> of(Course.standings(definition, evidence, day)));
    }

    /** Out of sentences that were written anyway; without those that were judged by no period. */
    public static List<Stood> of(List<Standing> course) {
        return course.stream()
                .filter(standing -> standing.period() != null)
                .map(standing -> new Stood(Objects.requireNonNull(standing.period()), standing.status()))
                .toList();
    }

    /**
     * How it stands by the last period of which something is known, as {@link Standings#judge} has it. Empty where the readings
     * do not lie in a column, or nothing is known: then that is to be asked.
     *
     * @param day only periods that had ended then count
     */
    public static Optional<Stood> last(Definition definition, Evidence evidence, Frequency frequency, LocalDate day) {
        return judging(definition, evidence, frequency, day).flatMap(judging -> {
            int row = judging.periods().count() - 1;
            while (row >= judging.periods().perYear() && !judging.isSaid(row)) {
                row--;
            }
            return row < judging.periods().perYear() ? Optional.empty() : Optional.of(judging.at(row, judging.codes()));
        });
    }

    private static List<Stood> all(Judging judging) {
        var codes = judging.codes();
        return IntStream.range(judging.periods().perYear(), codes.length)
                .filter(judging::isSaid)
                .mapToObj(row -> judging.at(row, codes))
                .toList();
    }

    /** Empty where the readings lie in no column. */
    private static Optional<Judging> judging(
            Definition definition, Evidence evidence, Frequency frequency, LocalDate day) {
        var own = evidence.own().upTo(day);
        if (frequency == Frequency.CENSUS || own.readings().isEmpty() || !isPlain(definition, evidence)) {
            return Optional.empty();
        }
        int last = own.current().getLast().period().year();
        var periods = new Periods(
                frequency,
                definition.baseYear(),
                Math.max(0, last - definition.baseYear() + 1) * 12 / frequency.months());
        int decimals = decimals(own, evidence.other());
        var column = Column.of(own, periods, decimals, definition.baseYear());
        var other = Column.of(evidence.other().upTo(day), periods, decimals, definition.baseYear());
        return column.isEmpty() || other.isEmpty()
                ? Optional.empty()
                : Optional.of(new Judging(
                        Statuses.of(definition, periods, decimals, evidence.assignments()),
                        periods,
                        column.get(),
                        other.get()));
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
