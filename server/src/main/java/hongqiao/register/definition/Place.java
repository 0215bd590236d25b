package hongqiao.register.definition;

import org.jspecify.annotations.Nullable;

/**
 * Which fields say where a record belongs.
 *
 * @param area field of kind area
 * @param point field of kind point, from which the area is found where none is given
 * @param unit field of kind unit
 * @param shared whoever may read the register reads all of the district's
 */
public record Place(
        @Nullable String area,
        @Nullable String point,
        @Nullable String unit,
        boolean shared) {}
