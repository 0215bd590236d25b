package hongqiao.organisation.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person who comes in with many others.
 *
 * @param id of one who is there already; null: new
 * @param before what was written of him; null: new
 * @param version the one {@code before} was read in; 0: new
 * @param facts what shall be written
 * @param tenures posts he holds from now on
 */
public record Arrival(
        @Nullable Integer id, @Nullable PersonFacts before, int version, PersonFacts facts, List<Tenure> tenures) {

    /** @param unit the unit of the post */
    public record Tenure(int post, int unit, LocalDate from) {}

    public Arrival {
        tenures = List.copyOf(tenures);
    }

    boolean changed() {
        return before != null && !before.equals(facts);
    }
}
