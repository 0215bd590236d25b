package hongqiao.identity;

import hongqiao.shared.Words;
import java.util.List;
import java.util.Optional;

/**
 * What identity needs to know of units and areas. Asked in the scope of the system itself; whatever has ended still counts
 * to where it last belonged.
 */
public interface ScopeRoots {

    /** A unit or an area. */
    record Place(int id, String code, Words name) {}

    Optional<Integer> unit(String code);

    Optional<Integer> area(String code);

    /** Ids of the unit itself and of all below it. */
    List<Integer> unitsBelow(int unit);

    /** Ids of the area itself and of all below it. */
    List<Integer> areasBelow(int area);

    /** Ids of the areas that these units cover and of all below those: who looks after a street office looks after its street. */
    List<Integer> areasOf(List<Integer> units);

    /** From the topmost unit down to this one; empty if there is none. */
    List<Place> unitLine(int unit);

    /** From the topmost area down to this one; empty if there is none. */
    List<Place> areaLine(int area);

    /** Units whose code or name holds the text, best first. */
    List<Place> findUnits(String text, int limit);

    List<Place> findAreas(String text, int limit);
}
