package hongqiao.scope;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What one may reach with one permission.
 *
 * @param all the whole district; then the lists do not matter
 * @param units ids of units, each with all below it written out
 * @param areas ids of areas, likewise; an area that has ended counts to where it last belonged
 * @param self username of the account that asks; {@code system} for the system's own work
 * @param held the roles by which he reaches it: of some rows only some roles may know
 */
public record Scope(boolean all, List<Integer> units, List<Integer> areas, String self, List<Held> held) {

    /** Who the system's own work is recorded as. */
    public static final String SYSTEM = "system";

    /** A role, and where it is held. @param all the whole district */
    public record Held(String role, boolean all, List<Integer> units, List<Integer> areas) {

        public Held {
            units = List.copyOf(units);
            areas = List.copyOf(areas);
        }
    }

    public Scope(boolean all, List<Integer> units, List<Integer> areas, String self) {
        this(all, units, areas, self, List.of());
    }

    public Scope {
        held = List.copyOf(held);
        units = List.copyOf(new TreeSet<>(units));
        areas = List.copyOf(new TreeSet<>(areas));
        if (self.isBlank()) {
            throw new IllegalArgumentException("a scope is somebody's");
        }
    }

    public static Scope district(String self) {
        return new Scope(true, List.of(), List.of(), self);
    }

    /** Nothing but what is one's own. */
    public static Scope own(String self) {
        return new Scope(false, List.of(), List.of(), self);
    }

    public static Scope of(Collection<Integer> units, Collection<Integer> areas, String self) {
        return new Scope(false, List.copyOf(units), List.copyOf(areas), self);
    }

    /** The same, by these roles. */
    public Scope by(List<Held> roles) {
        return new Scope(all, units, areas, self, roles);
    }

    /** As one role of his that reaches all of it. */
    public Held as(String role) {
        return new Held(role, all, units, areas);
    }

    public boolean hasUnit(int unit) {
        return all || units.contains(unit);
    }

    public boolean hasArea(int area) {
        return all || areas.contains(area);
    }
}
