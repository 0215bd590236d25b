package hongqiao.cases.definition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How cases of a type are merged into a main case (并案), and which are likely the same.
 *
 * @param by parts that merge and part; they must play one in the main case too
 * @param into types of the main case
 * @param copies fields whose values a case takes over from its main case when that closes
 * @param ends final state of the main case → the one in which this case ends with it; in others it is let go
 * @param opens the case that comes of it when it ends with its main case, e.g. an answer to whoever sent it; null: none
 */
public record Merging(
        List<String> by,
        Set<String> into,
        List<String> copies,
        Map<String, String> ends,
        CaseType.@Nullable Opening opens,
        Likely likely) {

    /**
     * When two are so near that they may be one.
     *
     * @param days between their openings, at most
     * @param metres between their points, at most; where one has none, the same area counts
     * @param from score, 0..1
     * @param alike likeness of what they tell, 0..1, that both must reach where it can be told, and that is enough without the
     *     same matter; null: none is asked
     * @param alikeBy the same for one matter, by its code
     */
    public record Likely(
            int days, int metres, BigDecimal from, @Nullable BigDecimal alike, Map<String, BigDecimal> alikeBy) {

        public Likely {
            alikeBy = Map.copyOf(alikeBy);
        }

        /** What is asked of cases about a matter. @param matter null: not known */
        public @Nullable BigDecimal alike(@Nullable String matter) {
            return matter == null ? alike : alikeBy.getOrDefault(matter, alike);
        }
    }

    /** Empty: the case goes its own way. @param state a final one of the main case */
    public Optional<String> end(String state) {
        return Optional.ofNullable(ends.get(state));
    }
}
