package hongqiao.organisation;

import java.time.LocalDate;

/** Where this module gets the areas of a day from: the module of areas. */
@FunctionalInterface
public interface AreaLookup {

    AreaBook at(LocalDate day);
}
