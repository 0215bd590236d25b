package hongqiao.area.web;

import hongqiao.area.Area;
import hongqiao.area.AreaMap;
import hongqiao.area.AreaName;
import hongqiao.area.AreaVersion;
import hongqiao.area.Areas;
import hongqiao.area.ChangeKind;
import hongqiao.area.Dependent;
import hongqiao.area.change.AreaChanges;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Areas on any day, as known at any moment. */
@RestController
@RequestMapping("/api/desk/areas")
@Needs(value = Permission.MAP_READ, does = Operation.READ)
class AreaRoutes {

    private static final int MOST_FOUND = 50;

    /**
     * @param readAt up to which moment this map knows what changed: the {@code seenAt} of a change drawn on it
     * @param simulated whether any border among them is
     */
    record AreaList(LocalDate at, @Nullable Instant knownAt, Instant readAt, boolean simulated, List<AreaBody> areas) {}

    record AreaVersionBody(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt,
            String by,
            AreaName name,
            @Nullable String parentCode,
            ChangeKind change,
            @Nullable String reason,
            @Nullable Double areaM2) {}

    /** @param specials dedicated grids over it; @param versions in the order of recording */
    record AreaDetail(
            AreaBody area,
            List<AreaBody> ancestors,
            List<AreaBody> children,
            List<AreaVersionBody> versions,
            List<AreaBody> specials) {}

    /** @param changes how many areas begin or end to be as they are on that day */
    record ChangeDay(LocalDate day, int changes) {}

    record ChangeDays(List<ChangeDay> days) {}

    record AreaDependentList(List<Dependent> dependents) {}

    record AreasFound(List<AreaBody> areas, int total) {}

    /** @param rule how points on a border are dealt with; @param outside in no area of the district */
    record AreaLocation(List<AreaBody> areas, List<AreaBody> special, Words rule, boolean outside) {}

    private final Areas areas;
    private final AreaChanges changes;

    AreaRoutes(Areas areas, AreaChanges changes) {
        this.areas = areas;
        this.changes = changes;
    }

    @GetMapping
    @Needs(value = Permission.MAP_READ, does = Operation.LIST)
    AreaList list(
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var day = on(at);
        var readAt = knownAt == null ? areas.lastTurn() : knownAt;
        var found = areas.tree(day, knownAt).list();
        return new AreaList(day, knownAt, readAt, found.stream().anyMatch(Area::simulated), AreaBody.of(found));
    }

    @GetMapping("/days")
    @Needs(value = Permission.MAP_READ, does = Operation.LIST)
    ChangeDays days() {
        return new ChangeDays(areas.days().entrySet().stream()
                .map(day -> new ChangeDay(day.getKey(), day.getValue()))
                .toList());
    }

    @GetMapping("/{code}")
    AreaDetail get(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        var map = areas.map(on(at), knownAt);
        var area = map.tree().find(code).orElseThrow(() -> areas.notThere(code, on(at)));
        return new AreaDetail(
                AreaBody.of(area),
                AreaBody.of(map.tree().ancestors(area)),
                AreaBody.of(map.tree().children(area.id())),
                areas.history(code).stream().map(this::body).toList(),
                AreaBody.of(over(area, map)));
    }

    @GetMapping("/{code}/dependents")
    AreaDependentList dependents(
            @PathVariable String code,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at) {
        var area = areas.get(code, on(at));
        return new AreaDependentList(changes.dependents(Set.of(area.id()), on(at)));
    }

    @GetMapping("/search")
    @Needs(value = Permission.MAP_READ, does = Operation.SEARCH)
    AreasFound search(
            @RequestParam String q,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at) {
        if (q.isBlank()) {
            return new AreasFound(List.of(), 0);
        }
        var found = areas.search(q, on(at), MOST_FOUND);
        return new AreasFound(AreaBody.of(found.areas()), found.total());
    }

    @GetMapping("/at")
    AreaLocation at(
            @RequestParam double lon,
            @RequestParam double lat,
            @RequestParam String datum,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate at) {
        Asked.needed(Math.abs(lon) <= 180 ? lon : null, "lon");
        Asked.needed(Math.abs(lat) <= 90 ? lat : null, "lat");
        var point = Asked.system(datum).toCgcs2000(new Coordinate(lon, lat));
        var map = areas.map(on(at), null);
        var holders = map.holders(point.x, point.y);
        return new AreaLocation(
                AreaBody.of(holders),
                AreaBody.of(map.dedicated().holders(point.x, point.y)),
                AreaMap.RULE,
                holders.isEmpty());
    }

    private LocalDate on(@Nullable LocalDate at) {
        return Objects.requireNonNullElseGet(at, areas::today);
    }

    private AreaVersionBody body(AreaVersion version) {
        var area = version.area();
        var parent = area.parent() == null
                ? null
                : areas.findEver(area.parent()).map(Area::code).orElse(null);
        var shape = area.shape();
        return new AreaVersionBody(
                area.validFrom(),
                area.validTo(),
                version.recordedAt(),
                version.supersededAt(),
                version.by(),
                area.name(),
                parent,
                version.change(),
                version.reason(),
                shape == null ? null : Math.rint(shape.areaM2() * 10) / 10);
    }

    private static List<Area> over(Area area, AreaMap map) {
        var shape = area.shape();
        return shape == null
                ? List.of()
                : map.dedicated().areas().stream()
                        .filter(special -> special.id() != area.id())
                        .filter(special -> special.shape() != null
                                && special.shape().geometry().intersects(shape.geometry())
                                && !special.shape().geometry().touches(shape.geometry()))
                        .toList();
    }
}
