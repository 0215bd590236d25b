package hongqiao.register.coverage;

import hongqiao.register.definition.Register;
import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * The share of the district's land within a distance of the records of a register, as a pack defines it.
 *
 * @param point field of the register that says where they are
 * @param where a condition in the language of packs; null: all records
 * @param withinM metres, as the crow flies
 */
public record PackCoverage(
        String key,
        Words title,
        Register of,
        String point,
        @Nullable String where,
        int withinM,
        Words source) {

    /** What the places are called. */
    public Words over() {
        return of.title();
    }
}
