package hongqiao.area;

import java.time.LocalDate;
import java.util.List;

/**
 * The areas a district begins with, from its pack.
 *
 * @param from the day from which they hold
 * @param version of the pack, e.g. {@code 1:9f2c41d07ab3}; the journal notes it
 * @param areas parents before children
 */
public record DistrictAreas(LocalDate from, String version, List<PackArea> areas) {

    public DistrictAreas {
        areas = List.copyOf(areas);
    }
}
