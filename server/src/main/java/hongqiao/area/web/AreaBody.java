package hongqiao.area.web;

import hongqiao.area.Area;
import hongqiao.area.AreaKind;
import hongqiao.area.AreaName;
import hongqiao.area.Special;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An area as lists show it, without its border.
 *
 * @param center longitude and latitude where a name can stand; null where no border is known
 */
record AreaBody(
        int id,
        String code,
        AreaName name,
        AreaKind kind,
        @Nullable Integer parent,
        Special special,
        boolean enclave,
        boolean simulated,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable List<Double> center,
        @Nullable Double areaM2,
        boolean hasBorder) {

    static AreaBody of(Area area) {
        var shape = area.shape();
        return new AreaBody(
                area.id(),
                area.code(),
                area.name(),
                area.kind(),
                area.parent(),
                area.special(),
                area.enclave(),
                area.simulated(),
                area.validFrom(),
                area.validTo(),
                shape == null ? null : List.of(shape.center().x, shape.center().y),
                shape == null ? null : Math.rint(shape.areaM2() * 10) / 10,
                shape != null);
    }

    static List<AreaBody> of(List<Area> areas) {
        return areas.stream().map(AreaBody::of).toList();
    }
}
