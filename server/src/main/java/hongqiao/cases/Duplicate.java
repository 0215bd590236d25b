package hongqiao.cases;

import hongqiao.area.geo.LocalPlane;
import hongqiao.cases.definition.Merging.Likely;
import hongqiao.shared.Likeness;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * How likely a case is the same as another one, and why.
 *
 * <p>The value is the sum of weight × likeness over the sum of the weights of what both say: matter 3, words 3, meaning 3, place 3,
 * time 1. Two count as near only where neither their places nor their times are further apart than the pack allows, and
 * either the matter is the same or half of the words are, or their meaning is as alike as the pack asks. Where the pack asks for
 * that and it can be told, less is not near.
 *
 * @param score 0..1, three decimals, half up
 * @param parts in that order
 */
public record Duplicate(CaseLine line, BigDecimal score, List<Part> parts) {

    /** How alike two words must be to count without the same matter. */
    private static final double SIMILAR = 0.5;

    /** @param what MATTER, WORDS, MEANING, PLACE or TIME; @param likeness 0..1, two decimals */
    public record Part(String what, int weight, BigDecimal likeness, Words words) {}

    /**
     * What is compared of a case.
     *
     * @param lon degrees, with {@code lat}; null: no point was set
     */
    record Known(
            String title,
            @Nullable String matter,
            @Nullable Integer area,
            @Nullable Double lon,
            @Nullable Double lat,
            Instant openedAt) {}

    public Duplicate {
        parts = List.copyOf(parts);
    }

    /** Empty: too far apart, or too different. @param alike of what two texts tell; null: not known. Only asked of what is near */
    static Optional<Duplicate> of(
            Known one, Known other, CaseLine line, Likely likely, @Nullable ToDoubleBiFunction<String, String> alike) {
        var parts = new ArrayList<Part>();
        var sameMatter = one.matter() != null && one.matter().equals(other.matter());
        if (one.matter() != null && other.matter() != null) {
            parts.add(part(
                    "MATTER",
                    3,
                    sameMatter ? 1 : 0,
                    sameMatter ? new Words("事项相同", "the same matter") : new Words("事项不同", "another matter")));
        }
        var words = Likeness.of(one.title(), other.title());
        var percent = Math.round(words * 100);
        parts.add(part(
                "WORDS",
                3,
                words,
                new Words("描述相似 %d%%".formatted(percent), "words alike by %d %%".formatted(percent))));
        var place = place(one, other, likely);
        var apart = Duration.between(one.openedAt(), other.openedAt()).abs();
        var limit = Duration.ofDays(likely.days());
        if (place == null || apart.compareTo(limit) > 0) {
            return Optional.empty();
        }
        var asked = likely.alike(one.matter());
        var meaning = alike == null ? null : told(alike.applyAsDouble(one.title(), other.title()));
        var meansTheSame =
                meaning != null && asked != null && meaning.likeness().compareTo(asked) >= 0;
        if (meaning != null && asked != null && !meansTheSame || !sameMatter && words < SIMILAR && !meansTheSame) {
            return Optional.empty();
        }
        if (meaning != null) {
            parts.add(meaning);
        }
        parts.add(place);
        parts.add(part("TIME", 1, 1 - 1.0 * apart.toSeconds() / limit.toSeconds(), time(one, other, apart)));
        var weights = parts.stream().mapToInt(Part::weight).sum();
        var points = parts.stream()
                .map(part -> part.likeness().multiply(BigDecimal.valueOf(part.weight())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        var score = points.divide(BigDecimal.valueOf(weights), 3, RoundingMode.HALF_UP);
        return score.compareTo(likely.from()) < 0 ? Optional.empty() : Optional.of(new Duplicate(line, score, parts));
    }

    private static Part told(double likeness) {
        var percent = Math.round(likeness * 100);
        return part(
                "MEANING",
                3,
                likeness,
                new Words("意思相近 %d%%".formatted(percent), "alike in what they tell by %d %%".formatted(percent)));
    }

    /** By distance where both have a point, else by area. Null: not near. */
    private static @Nullable Part place(Known one, Known other, Likely likely) {
        if (one.lon() != null && one.lat() != null && other.lon() != null && other.lat() != null) {
            var here = new Coordinate(one.lon(), one.lat());
            var metres = LocalPlane.around(here).distance_m(here, new Coordinate(other.lon(), other.lat()));
            return metres > likely.metres()
                    ? null
                    : part(
                            "PLACE",
                            3,
                            likely.metres() == 0 ? 1 : 1 - metres / likely.metres(),
                            new Words(
                                    "相距 %d 米".formatted(Math.round(metres)),
                                    "%d m apart".formatted(Math.round(metres))));
        }
        return one.area() != null && Objects.equals(one.area(), other.area())
                ? part("PLACE", 3, 1, new Words("在同一区域", "in the same area"))
                : null;
    }

    private static Words time(Known one, Known other, Duration apart) {
        var earlier = other.openedAt().isBefore(one.openedAt());
        var days = apart.toDays();
        var zh = days > 0
                ? days + " 天 " + apart.toHoursPart() + " 小时"
                : apart.toHours() + " 小时 " + apart.toMinutesPart() + " 分";
        var en = days > 0
                ? days + " d " + apart.toHoursPart() + " h"
                : apart.toHours() + " h " + apart.toMinutesPart() + " min";
        return new Words((earlier ? "早 " : "晚 ") + zh, en + (earlier ? " earlier" : " later"));
    }

    private static Part part(String what, int weight, double likeness, Words words) {
        return new Part(what, weight, BigDecimal.valueOf(likeness).setScale(2, RoundingMode.HALF_UP), words);
    }
}
