package hongqiao.organisation.web;

import static hongqiao.organisation.OrganisationProblem.AREA_NOT_KNOWN;

import hongqiao.area.Areas;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.Name;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the ids inside to the codes outside, and back. */
@Component
class Refs {

    private final Units units;
    private final Areas areas;

    Refs(Units units, Areas areas) {
        this.units = units;
        this.areas = areas;
    }

    /** Names for one answer, looked up once. */
    final class Book {

        private final Map<Integer, Ref> byUnit = new HashMap<>();

        private Book(AsOf asOf) {
            units.list(asOf).forEach(unit -> byUnit.put(unit.id(), ref(unit)));
        }

        Ref unit(int id) {
            return byUnit.computeIfAbsent(
                    id,
                    missing -> units.findEver(missing)
                            .map(Refs::ref)
                            .orElseGet(() -> new Ref(String.valueOf(missing), new Name("单位 " + missing, null))));
        }

        @Nullable
        Ref area(@Nullable Integer id) {
            return id == null
                    ? null
                    : areas.findEver(id)
                            .map(area -> new Ref(
                                    area.code(),
                                    new Name(area.name().zh(), area.name().en())))
                            .orElse(null);
        }

        @Nullable
        String areaCode(@Nullable Integer id) {
            var ref = area(id);
            return ref == null ? null : ref.code();
        }
    }

    Book book(AsOf asOf) {
        return new Book(asOf);
    }

    private static Ref ref(Unit unit) {
        return new Ref(unit.code(), unit.name());
    }

    /** @throws hongqiao.shared.Problem {@code area-not-known} */
    int areaId(String code, String field) {
        return areas.findEver(code)
                .orElseThrow(() -> AREA_NOT_KNOWN.problem().atField(field))
                .id();
    }

    @Nullable
    Integer areaIdOrNull(@Nullable String code, String field) {
        return code == null || code.isBlank() ? null : areaId(code, field);
    }
}
