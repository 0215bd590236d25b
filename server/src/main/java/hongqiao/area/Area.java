package hongqiao.area;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An area (区域) as it is for some days.
 *
 * @param id never changes and is never reused; what other modules and scopes refer to
 * @param code public, unique in the district for ever
 * @param parent id; null for the district
 * @param enclave whether it is meant to lie in several parts (飞地)
 * @param simulated whether its border is simulated (模拟)
 * @param shape null where the border is not known
 * @param validFrom the first day on which all of this holds
 * @param validTo the first day on which it no longer does; null: until further notice
 */
public record Area(
        int id,
        String code,
        AreaName name,
        AreaKind kind,
        @Nullable Integer parent,
        Special special,
        boolean enclave,
        boolean simulated,
        @Nullable Shape shape,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** One of the tiles that the land of its parent is divided into. */
    public boolean isTile() {
        return special == Special.NONE;
    }

    public Area during(LocalDate from, @Nullable LocalDate to) {
        return new Area(id, code, name, kind, parent, special, enclave, simulated, shape, from, to);
    }

    public Area named(AreaName other) {
        return new Area(id, code, other, kind, parent, special, enclave, simulated, shape, validFrom, validTo);
    }

    public Area under(@Nullable Integer other) {
        return new Area(id, code, name, kind, other, special, enclave, simulated, shape, validFrom, validTo);
    }

    public Area drawn(@Nullable Shape other) {
        return new Area(id, code, name, kind, parent, special, enclave, simulated, other, validFrom, validTo);
    }

    public Area marked(Special asSpecial, boolean asEnclave, boolean asSimulated) {
        return new Area(id, code, name, kind, parent, asSpecial, asEnclave, asSimulated, shape, validFrom, validTo);
    }

    public static boolean sameShape(@Nullable Shape one, @Nullable Shape other) {
        return one == null || other == null ? one == other : one.isSame(other);
    }
}
