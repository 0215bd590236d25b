package hongqiao.identity;

import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Optional;

/** One kind of record that belongs to units or areas; a module offers a bean for each, so that who sees what can be explained. */
public interface ScopedRecords {

    /** Kebab-case noun, e.g. {@code person}; what stands before the colon in {@code person:17}. */
    String kind();

    Words name();

    /** What one needs to see such a record. */
    Permission permission();

    /** Asked in a scope of the whole district. */
    Optional<Placement> find(String id);

    /**
     * Where a record belongs; in one of these units or in one of these areas is enough to reach it.
     *
     * @param units ids
     * @param areas ids
     */
    record Placement(Words title, List<Integer> units, List<Integer> areas) {

        public Placement {
            units = List.copyOf(units);
            areas = List.copyOf(areas);
        }
    }
}
