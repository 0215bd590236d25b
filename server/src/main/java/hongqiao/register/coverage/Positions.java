package hongqiao.register.coverage;

import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.record.Kept;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Where records are, of those in scope. */
@Component
class Positions {

    private static final int AT_ONCE = 1_000;

    private final Lists lists;

    Positions(Lists lists) {
        this.lists = lists;
    }

    interface Visitor {
        /** @param at CGCS2000 degrees; null: the record does not say */
        void visit(Kept record, @Nullable Coordinate at);
    }

    void each(PackPlaces places, Visitor visitor) {
        lists.each(
                places.of(),
                new Question(null, places.where(), null, null, null, false),
                AT_ONCE,
                some -> some.forEach(record -> visitor.visit(record, at(record, places.point()))));
    }

    private static @Nullable Coordinate at(Kept record, String field) {
        return record.value(field) instanceof JsonNode point && point.has("lon")
                ? new Coordinate(point.path("lon").asDouble(), point.path("lat").asDouble())
                : null;
    }
}
