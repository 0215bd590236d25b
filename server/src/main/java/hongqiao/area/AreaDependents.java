package hongqiao.area;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * What depends on areas; modules above implement it as a bean. Asked before a change, inside a transaction in the asker's
 * scope.
 */
public interface AreaDependents {

    /** @param areas ids of those that change themselves; what hangs on areas below them is not meant */
    List<Dependent> of(Set<Integer> areas, LocalDate at);
}
