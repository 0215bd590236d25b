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
     * @param shared whoever holds the permission anywhere in the district reaches it
     */
    record Placement(Words title, List<Integer> units, List<Integer> areas, boolean shared) {

        public Placement {
            units = List.copyOf(units);
            areas = List.copyOf(areas);
        }

        public Placement(Words title, List<Integer> units, List<Integer> areas) {
            this(title, units, areas, false);
        }

        public static Placement shared(Words title) {
            return new Placement(title, List.of(), List.of(), true);
        }
    }
}
