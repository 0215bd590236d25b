package hongqiao.register.measure;

import hongqiao.expression.Dimension;
import hongqiao.expression.Expression;
import hongqiao.expression.Measure;
import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A figure over the records of one register or the cases of one type, as a pack defines it.
 *
 * @param pack key of the pack that holds it
 * @param measure by nothing; {@code by} is what it is told apart by beside the whole
 * @param targets nearest year first
 * @param years how it came to be and is expected to go on, year by year; null: nothing is said of that
 */
public record PackMeasure(
        String key,
        String pack,
        Words title,
        @Nullable Words description,
        @Nullable Words unit,
        Countable over,
        Measure measure,
        List<Dimension> by,
        List<Target> targets,
        @Nullable Years years,
        Words source) {

    /** @param value over the pack's values and nothing else; @param atMost whether less is better */
    public record Target(int year, Expression value, boolean atMost, Words source) {}

    /**
     * @param reached the year in which a record that counts came to count; null: nobody knows
     * @param ends the year in which a record that counts ceases to, unless it is renewed; null: none does
     * @param stays whether what has come to count never ceases to, so that the years before add up
     * @param expected records that do not count yet, told apart by the year in which they will; null: none are
     */
    public record Years(
            @Nullable Dimension reached,
            @Nullable Dimension ends,
            @Nullable Measure expected,
            boolean stays) {}

    /** The whole and each of its groups. */
    public Measure grouped() {
        return new Measure(measure.kind(), measure.of(), measure.where(), by);
    }
}
