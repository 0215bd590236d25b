package hongqiao.reading.live;

import hongqiao.expression.Dimension;
import hongqiao.expression.Expression;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.register.coverage.PackCoverage;
import hongqiao.register.coverage.PackReach;
import hongqiao.register.measure.PackMeasure;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By which measure an indicator is known at any moment, and what of it is read.
 *
 * @param pack key of the pack that says so
 * @param names that the indicator goes by in plans, as printed
 * @param unit in which plans print it; of an indicator in another one nothing is said
 * @param times its value by this: 100 makes a share a percentage
 * @param per over this, of the pack's values; null: over nothing
 * @param open whether the public sees it
 * @param flaws what is known to be wrong with it; null: nothing is
 */
public record LiveSource(
        String key,
        String pack,
        Words title,
        List<String> names,
        String unit,
        Of of,
        BigDecimal times,
        @Nullable Expression per,
        boolean open,
        @Nullable Words flaws,
        Words source) {

    /** What it is read from. */
    public sealed interface Of {

        /** @param period by which of its dimensions something belongs to a month; null: the measure as it is now */
        record Counted(PackMeasure measure, @Nullable Dimension period) implements Of {}

        record Land(PackCoverage coverage) implements Of {}

        record Walk(PackReach reach) implements Of {}
    }

    /** Whether it can be told of any period; else only of now. */
    public boolean isByPeriod() {
        return of instanceof Of.Counted counted && counted.period() != null;
    }

    public LiveSource {
        names = List.copyOf(names);
    }

    boolean answers(String name, @Nullable String printed) {
        return names.contains(name) && unit.equals(printed);
    }

    /** @param group a value of the period's dimension; null: of what has no date, which belongs to none */
    boolean isWithin(ReportingPeriod wanted, @Nullable Object group) {
        return group != null
                && ReportingPeriod.find(group.toString())
                        .filter(found -> found.year() == wanted.year()
                                && found.fromMonth() >= wanted.fromMonth()
                                && found.toMonth() <= wanted.toMonth())
                        .isPresent();
    }
}
