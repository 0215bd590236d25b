package hongqiao.area;

import hongqiao.shared.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The areas that a district's pack brings, checked: every parent stands before its children, every border is sound, tiles
 * fill their parents exactly.
 *
 * @param areas empty where the pack has none
 * @param simulated what of it is simulated, and how; null where nothing is
 */
public record DistrictAreas(List<PackArea> areas, @Nullable Words simulated) {

    public static final DistrictAreas NONE = new DistrictAreas(List.of(), null);

    public DistrictAreas {
        areas = List.copyOf(areas);
    }
}
