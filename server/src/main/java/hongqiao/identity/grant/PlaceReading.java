package hongqiao.identity.grant;

import static hongqiao.identity.IdentityProblem.PLACE_NOT_FITTING;
import static hongqiao.identity.IdentityProblem.PLACE_NOT_FOUND;

import hongqiao.identity.Places;
import hongqiao.identity.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The codes of a request as a place. */
@Component
public class PlaceReading {

    private final Places places;

    PlaceReading(Places places) {
        this.places = places;
    }

    /** @param id null for the whole district */
    public record Where(Reach reach, @Nullable Integer id) {}

    /** @throws hongqiao.shared.Problem {@code place-not-found}, or {@code place-not-fitting} for a unit and an area at once */
    public Where read(@Nullable String unit, @Nullable String area) {
        if (unit != null && area != null) {
            throw PLACE_NOT_FITTING
                    .because("单位和区域只能选一个", "Name a unit or an area, not both")
                    .atField("area");
        }
        if (unit == null && area == null) {
            return new Where(Reach.DISTRICT, null);
        }
        var reach = unit != null ? Reach.UNITS : Reach.AREAS;
        var code = unit != null ? unit : area;
        return new Where(
                reach,
                places.find(reach, java.util.Objects.requireNonNull(code))
                        .orElseThrow(() -> PLACE_NOT_FOUND.problem().atField(unit != null ? "unit" : "area")));
    }
}
