package hongqiao.area.division;

import hongqiao.area.AreaKind;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of divisions.
 *
 * @param line from 1, in the file it was read from
 * @param parent code of the unit it belongs to; null for the topmost
 */
public record DivisionRow(
        int line,
        String code,
        String name,
        @Nullable String nameEn,
        @Nullable String parent,
        AreaKind kind) {}
