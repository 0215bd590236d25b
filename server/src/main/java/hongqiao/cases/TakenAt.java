package hongqiao.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * When and where a picture was taken, as who sends it states: what a camera wrote into it does not survive.
 *
 * @param accuracy_m radius within which the phone knew its place, in metres
 */
record TakenAt(
        @Nullable Instant at, @Nullable Spot spot, @Nullable Double accuracy_m) {

    static final TakenAt UNKNOWN = new TakenAt(null, null, null);

    private static final double EARTH_M = 6_371_008.8;
    private static final double LARGEST_ACCURACY_M = 1_000_000;

    /** Degrees; WGS 84 and CGCS2000 differ by centimetres. */
    record Spot(double lon, double lat) {

        static Optional<Spot> of(JsonNode node) {
            var lon = node.path("lon");
            var lat = node.path("lat");
            return lon.isNumber() && lat.isNumber() && Math.abs(lon.asDouble()) <= 180 && Math.abs(lat.asDouble()) <= 90
                    ? Optional.of(new Spot(lon.asDouble(), lat.asDouble()))
                    : Optional.empty();
        }

        /** Along the ground, in whole metres; a few per mille off at most. */
        long metresTo(Spot other) {
            var north = Math.toRadians(other.lat - lat) / 2;
            var east = Math.toRadians(other.lon - lon) / 2;
            var a = Math.pow(Math.sin(north), 2)
                    + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(east), 2);
            return Math.round(2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(a))));
        }

        ObjectNode json() {
            return JsonNodeFactory.instance.objectNode().put("lon", lon).put("lat", lat);
        }
    }

    /** @param document with {@code at} and {@code place: {lon, lat, accuracy}}, each or none; empty where they are nonsense */
    static Optional<TakenAt> read(JsonNode document) {
        Instant at = null;
        if (document.hasNonNull("at")) {
            try {
                at = OffsetDateTime.parse(document.path("at").asString("")).toInstant();
            } catch (DateTimeException nonsense) {
                return Optional.empty();
            }
        }
        var place = document.path("place");
        if (place.isMissingNode() || place.isNull()) {
            return Optional.of(new TakenAt(at, null, null));
        }
        var spot = Spot.of(place);
        var accuracy = place.path("accuracy");
        if (spot.isEmpty()
                || place.hasNonNull("accuracy")
                        && !(accuracy.isNumber()
                                && accuracy.asDouble() >= 0
                                && accuracy.asDouble() <= LARGEST_ACCURACY_M)) {
            return Optional.empty();
        }
        return Optional.of(new TakenAt(at, spot.get(), accuracy.isNumber() ? accuracy.asDouble() : null));
    }

    /** Into what the journal keeps of a picture. */
    void tell(ObjectNode document) {
        if (at != null) {
            document.put("at", at.toString());
        }
        if (spot != null) {
            var place = spot.json();
            if (accuracy_m != null) {
                place.put("accuracy", Math.round(accuracy_m));
            }
            document.set("place", place);
        }
        if (at != null || spot != null) {
            document.put("stated", true);
        }
    }
}
