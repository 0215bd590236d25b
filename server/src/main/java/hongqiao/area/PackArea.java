package hongqiao.area;

import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * An area as a district's pack gives it.
 *
 * @param code six digits a district, nine a street, twelve a community; of a grid its community's with {@code -G07}
 * @param nameEn null where no English name is known
 * @param parent null for the district itself
 * @param geometry CGCS2000 longitude and latitude; null where the pack knows the area but not its border
 * @param simulated whether the border is simulated (模拟), and for a grid its existence too; code and name of a street or a
 *     community are facts either way
 * @param enclaves whether it is meant to lie in several parts (飞地); else several parts are an error
 */
public record PackArea(
        String code,
        String nameZh,
        @Nullable String nameEn,
        AreaKind kind,
        @Nullable String parent,
        @Nullable Geometry geometry,
        boolean simulated,
        Special special,
        boolean enclaves) {}
