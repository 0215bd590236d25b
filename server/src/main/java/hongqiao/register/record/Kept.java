package hongqiao.register.record;

import hongqiao.scope.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is kept. Personal fields are sealed in it; computed ones are not in it.
 *
 * @param version from 1; one more with each change
 * @param areas ids from the district down to {@code area}, the finest known
 * @param validFrom day from which it is so
 * @param origin key of the exchange it came from; null: somebody typed it in, or a file without agreement
 * @param values by field, in the types of {@link Values}; a missing value is not in it
 * @param keys of references whose record is not there yet: the key by which a file named it
 */
public record Kept(
        long id,
        int version,
        @Nullable String stage,
        @Nullable Instant stageSince,
        Placing place,
        boolean simulated,
        LocalDate validFrom,
        Instant recordedAt,
        String recordedBy,
        @Nullable String origin,
        @Nullable Long mergedInto,
        @Nullable Instant removedAt,
        Map<String, Object> values,
        Map<String, String> keys) {

    public Kept {
        values = Map.copyOf(values);
        keys = Map.copyOf(keys);
    }

    /** Where it belongs; scope is held against unit and area. */
    public record Placing(@Nullable Integer unit, @Nullable Integer area, List<Integer> areas) {

        /** Nowhere that is known. */
        public static final Placing NONE = new Placing(null, null, List.of());

        /** Whether a row there is seen and written in that scope; as the policies of the tables have it. */
        public boolean isIn(Scope scope) {
            return scope.all() || unit != null && scope.hasUnit(unit) || area != null && scope.hasArea(area);
        }
    }

    public @Nullable Object value(String field) {
        return values.get(field);
    }

    /** Fields whose value differs, each with the other's value; null where the other has none. */
    public Map<String, @Nullable Object> differing(Kept other) {
        var differing = new HashMap<String, @Nullable Object>();
        for (var field : values.keySet()) {
            if (!Objects.equals(values.get(field), other.values.get(field))) {
                differing.put(field, other.values.get(field));
            }
        }
        other.values.forEach((field, value) -> {
            if (!values.containsKey(field)) {
                differing.put(field, value);
            }
        });
        return differing;
    }

    public Kept with(Map<String, Object> otherValues, Map<String, String> otherKeys, Placing otherPlace) {
        return copy(id, stage, stageSince, otherPlace, origin, otherValues, otherKeys);
    }

    Kept at(String otherStage, Instant since) {
        return copy(id, otherStage, since, place, origin, values, keys);
    }

    Kept inStage(@Nullable String otherStage) {
        return copy(id, otherStage, stageSince, place, origin, values, keys);
    }

    Kept from(@Nullable String exchange) {
        return copy(id, stage, stageSince, place, exchange, values, keys);
    }

    /** @param survivor null: it stands for itself again */
    public Kept into(@Nullable Long survivor) {
        return new Kept(
                id,
                version,
                stage,
                stageSince,
                place,
                simulated,
                validFrom,
                recordedAt,
                recordedBy,
                origin,
                survivor,
                removedAt,
                values,
                keys);
    }

    Kept removed(Instant at) {
        return new Kept(
                id,
                version,
                stage,
                stageSince,
                place,
                simulated,
                validFrom,
                recordedAt,
                recordedBy,
                origin,
                mergedInto,
                at,
                values,
                keys);
    }

    /** A draft, as the record that it becomes. */
    Kept identified(long number) {
        return copy(number, stage, stageSince, place, origin, values, keys);
    }

    private Kept copy(
            long otherId,
            @Nullable String otherStage,
            @Nullable Instant since,
            Placing otherPlace,
            @Nullable String exchange,
            Map<String, Object> otherValues,
            Map<String, String> otherKeys) {
        return new Kept(
                otherId,
                version,
                otherStage,
                since,
                otherPlace,
                simulated,
                validFrom,
                recordedAt,
                recordedBy,
                exchange,
                mergedInto,
                removedAt,
                otherValues,
                otherKeys);
    }

    /** The same, as another version. */
    Kept numbered(int number, LocalDate day, Instant now, String by) {
        return new Kept(
                id,
                number,
                stage,
                stageSince,
                place,
                simulated,
                day,
                now,
                by,
                origin,
                mergedInto,
                removedAt,
                values,
                keys);
    }

    /** The next version of it. */
    Kept recorded(LocalDate day, Instant now, String by) {
        return numbered(version + 1, day, now, by);
    }
}
