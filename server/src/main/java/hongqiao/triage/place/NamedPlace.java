package hongqiao.triage.place;

import org.jspecify.annotations.Nullable;

/**
 * A place that the district knows by name (地名).
 *
 * @param name in full, two characters at least, e.g. 西沽街道, 咸阳北路
 * @param area code of the area it is or lies in; null: it runs through several, as a road does
 * @param lon degrees, CGCS2000, with {@code lat}; null: no one point, or not known
 */
public record NamedPlace(
        String name,
        Kind kind,
        @Nullable String area,
        @Nullable Double lon,
        @Nullable Double lat) {

    /** From the widest to the narrowest, as far as one can be told from the other. */
    public enum Kind {
        STREET,
        ROAD,
        COMMUNITY,
        ESTATE,
        GRID,
        JUNCTION
    }

    /** @throws IllegalArgumentException a name of one character, or one half of a point */
    public NamedPlace {
        if (name.length() < 2 || (lon == null) != (lat == null)) {
            throw new IllegalArgumentException("no place: %s %s %s".formatted(name, lon, lat));
        }
    }
}
