package hongqiao.search;

import hongqiao.scope.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing as it can be found. Nothing personal is in it.
 *
 * @param id what the journal calls it
 * @param no its number in the database; the higher, the newer
 * @param group key of its type or register: what a role may read or not
 * @param number as people quote it; null where it has none
 * @param texts whatever else is written in it
 * @param place where it belongs
 */
public record Findable(
        String id, long no, String group, @Nullable String number, String title, List<String> texts, Place place) {

    public Findable {
        texts = List.copyOf(texts);
    }

    /**
     * As the policy of its table has it.
     *
     * @param shared whoever may read its group sees it
     * @param by username of who sees it wherever it is; null: nobody does
     */
    public record Place(
            boolean shared,
            @Nullable Integer area,
            List<Integer> units,
            @Nullable String by) {

        public Place {
            units = List.copyOf(units);
        }
    }

    /** Groups that somebody reads in one scope. */
    public record Within(Scope scope, List<String> groups) {

        public Within {
            groups = List.copyOf(groups);
        }
    }
}
