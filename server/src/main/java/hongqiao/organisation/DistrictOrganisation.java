package hongqiao.organisation;

import hongqiao.shared.Words;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The organisation a district begins with, from its pack. Units, areas and posts are named by their codes and keys.
 *
 * @param version content hash of the files
 * @param from the day from which it holds
 * @param units parents before those below them
 */
public record DistrictOrganisation(
        String version,
        LocalDate from,
        List<UnitRow> units,
        List<PostRow> posts,
        List<ResponsibilityRow> responsibilities,
        List<Subject> subjects,
        List<DemoDuty> demoDuties) {

    /** Of a pack that says nothing of it. */
    public static final DistrictOrganisation NONE =
            new DistrictOrganisation("", LocalDate.EPOCH, List.of(), List.of(), List.of(), List.of(), List.of());

    public DistrictOrganisation {
        units = List.copyOf(units);
        posts = List.copyOf(posts);
        responsibilities = List.copyOf(responsibilities);
        subjects = List.copyOf(subjects);
        demoDuties = List.copyOf(demoDuties);
    }

    /** @param simulated whether it is made up for a demonstration (模拟) */
    public record UnitRow(
            String code,
            Name name,
            @Nullable String shortName,
            UnitKind kind,
            @Nullable String parent,
            @Nullable String uscc,
            @Nullable String area,
            boolean simulated) {}

    /**
     * A kind of post that there is in each unit of a kind, or for each area of a kind; then in the unit that covers the area,
     * or the nearest area above it.
     *
     * @param unitKind null where it goes by area
     * @param areaKind {@code GRID} and the like; null where it goes by unit
     * @param demoHolders how many made-up people hold each in a demonstration
     */
    public record PostRow(
            String key,
            Words title,
            @Nullable UnitKind unitKind,
            @Nullable String areaKind,
            int demoHolders) {}

    /**
     * A shift that each unit of a kind has every day of a demonstration. Whoever holds the post takes the unit's shifts in
     * turn, a week each.
     *
     * @param post key of a kind of post
     */
    public record DemoDuty(UnitKind of, String post, String label, LocalTime begins, LocalTime ends) {}

    /** @param kind {@code RULE}, {@code EXCEPTION} or {@code FALLBACK} */
    public record ResponsibilityRow(
            String kind,
            @Nullable String subject,
            @Nullable String area,
            @Nullable String placeKind,
            String lead,
            List<String> assisting,
            @Nullable String basis) {

        public ResponsibilityRow {
            assisting = List.copyOf(assisting);
        }

        /** What it is asked by; once in a pack. */
        public String question() {
            return String.join("|", kind, orEmpty(subject), orEmpty(area), orEmpty(placeKind));
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }
}
