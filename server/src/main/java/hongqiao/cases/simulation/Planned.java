package hongqiao.cases.simulation;

import hongqiao.area.Area;
import hongqiao.cases.simulation.Simulation.Matter;
import hongqiao.cases.simulation.Simulation.Opened;
import hongqiao.cases.simulation.Simulation.Way;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A case that will be opened, before anything becomes of it.
 *
 * @param no from 1, in the order of {@code at}
 * @param matter null where its type knows none
 * @param reporter number of who reported it; 0: nobody outside did
 * @param again whether the same person reported the same before
 * @param stays state in which nobody goes on with it; null: none
 */
record Planned(
        int no,
        Instant at,
        Opened opened,
        Way way,
        @Nullable Matter matter,
        Area area,
        int reporter,
        boolean again,
        @Nullable String stays) {

    Planned numbered(int number) {
        return new Planned(number, at, opened, way, matter, area, reporter, again, stays);
    }
}
