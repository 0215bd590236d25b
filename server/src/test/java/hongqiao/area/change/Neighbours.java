package hongqiao.area.change;

import static hongqiao.area.AreaDesk.land;
import static hongqiao.area.AreaDesk.union;

import hongqiao.area.Area;
import java.util.List;

/** Two grids side by side. */
public final class Neighbours {

    private Neighbours() {}

    public static List<Area> of(List<Area> grids) {
        for (var one : grids) {
            for (var other : grids) {
                if (one.id() < other.id()
                        && land(one).intersection(land(other)).getLength() > 1e-4
                        && union(land(one), land(other)).getNumGeometries() == 1) {
                    return List.of(one, other);
                }
            }
        }
        throw new AssertionError("no neighbours");
    }
}
