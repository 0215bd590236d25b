package hongqiao.cases.simulation;

import hongqiao.area.Area;
import hongqiao.cases.Cases;
import hongqiao.cases.Cases.Source;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseTypes;
import hongqiao.register.definition.Field;
import hongqiao.shared.Chance;
import hongqiao.shared.DistrictClock.PastTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import tools.jackson.databind.node.ObjectNode;

/** A case and all that comes of it, from its opening to a moment: whose turn is first acts first, clocks before people. */
final class Family {

    /** What its cases are known by: where they come from. */
    static final String SYSTEM = "simulation";

    private static final GeometryFactory POINTS = new GeometryFactory();
    private static final int MOST_STEPS = 400;

    private final Cases cases;
    private final CaseTypes types;
    private final Planned planned;
    private final Lived.Setting setting;
    private final PastTime time;
    private final Function<Field, List<String>> known;
    private final Map<Long, Lived> members = new LinkedHashMap<>();

    /** @param known by what a field that names a record knows the simulated ones */
    Family(
            Cases cases,
            CaseTypes types,
            Planned planned,
            Lived.Setting setting,
            PastTime time,
            Function<Field, List<String>> known) {
        this.cases = cases;
        this.types = types;
        this.planned = planned;
        this.setting = setting;
        this.time = time;
        this.known = known;
    }

    /** What a planned case is about, in words. */
    static Map<String, String> words(Planned planned, Chance chance) {
        var words = new HashMap<String, String>();
        words.put("place", planned.area().name().words().zh());
        words.put("no", Integer.toString(planned.no()));
        var matter = planned.matter();
        if (matter != null) {
            words.put("matter", matter.code());
            var what = Texts.filled(chance.pick(matter.what()), words);
            var repeated = planned.opened().repeatText();
            words.put(
                    "what", planned.again() && repeated != null ? Texts.filled(repeated, Map.of("what", what)) : what);
            words.put("result", chance.pick(matter.result()));
        }
        return words;
    }

    /**
     * Lives through all of it, in the caller's transaction.
     *
     * @param id what the simulation calls it; one that is there already is left alone
     * @return how many cases it came to; 0: nobody could open it there
     */
    int live(String id, Instant until) {
        var type = types.find(planned.opened().type()).orElseThrow();
        var part = setting.simulation().actors().get(planned.way().by());
        var actor = Optional.ofNullable(part)
                .flatMap(found -> setting.cast().opening(found, planned.area(), setting.chance()));
        if (actor.isEmpty()) {
            return 0;
        }
        var values = values(type);
        if (values.isEmpty()) {
            return 0;
        }
        var source = new Source(planned.way().channel(), SYSTEM, id, null, null, true);
        var opened = cases.open(type, values.get(), source, actor.get());
        if (!opened.fresh()) {
            return 0;
        }
        members.put(opened.file().id(), new Lived(opened.file(), setting, time.now()));
        for (int steps = 0; steps < MOST_STEPS && happens(until); steps++) {
            // what happens is in the condition
        }
        return members.size();
    }

    private boolean happens(Instant until) {
        Lived next = null;
        var at = until;
        var rings = false;
        for (var member : members.values()) {
            var ring = member.rings().orElse(Instant.MAX);
            var act = member.acts().orElse(Instant.MAX);
            var first = ring.isAfter(act) ? act : ring;
            if (first.isBefore(at)) {
                next = member;
                at = first;
                rings = !ring.isAfter(act);
            }
        }
        if (next == null) {
            return false;
        }
        time.set(at);
        for (var file : rings ? setting.replay().ring(next.file()) : next.act(time.now())) {
            var known = members.get(file.id());
            if (known != null) {
                known.become(file, time.now());
            } else {
                members.put(file.id(), new Lived(file, setting, time.now()));
            }
        }
        return true;
    }

    /** Empty where it names a record of a register that has no simulated one. */
    private Optional<ObjectNode> values(CaseType type) {
        var today = LocalDate.ofInstant(time.now(), setting.zone());
        var values = Texts.json(planned.way().values(), setting.words(), today, setting.chance());
        for (var field : planned.opened().records()) {
            var keys = known.apply(type.form().field(field));
            if (keys.isEmpty()) {
                return Optional.empty();
            }
            values.put(field, setting.chance().pick(keys));
        }
        var place = type.form().place();
        if (place.area() != null) {
            values.put(place.area(), planned.area().code());
        }
        if (place.point() != null) {
            var point = point(planned.area(), setting.chance());
            if (point != null) {
                values.putObject(place.point()).put("lon", point.x).put("lat", point.y);
            }
        }
        if (planned.reporter() > 0) {
            var reporter = planned.opened().reporter();
            if (reporter.get("name") instanceof String field) {
                values.put(field, setting.simulation().namePattern().formatted(planned.reporter()));
            }
            if (reporter.get("phone") instanceof String field) {
                values.put(field, "1990000%04d".formatted(planned.reporter())); // no network gives such numbers out
            }
        }
        return Optional.of(values);
    }

    /** Somewhere in it. */
    private static @org.jspecify.annotations.Nullable Coordinate point(Area area, Chance chance) {
        var shape = area.shape();
        if (shape == null) {
            return null;
        }
        var box = shape.box();
        for (int tries = 0; tries < 20; tries++) {
            var at = new Coordinate(
                    rounded(chance.between(box.getMinX(), box.getMaxX())),
                    rounded(chance.between(box.getMinY(), box.getMaxY())));
            if (shape.geometry().contains(POINTS.createPoint(at))) {
                return at;
            }
        }
        return shape.center();
    }

    private static double rounded(double degrees) {
        return Math.rint(degrees * 1e6) / 1e6;
    }
}
