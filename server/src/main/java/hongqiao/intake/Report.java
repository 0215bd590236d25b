package hongqiao.intake;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What somebody reports.
 *
 * @param subject a code of the door's list; @param area code of an area, where no point is given
 * @param photos files that the same sender has sent before, under the same key
 * @param name who reports, if he wants to say; @param phone where he wants to be told
 * @param more other fields of the case type's form, as on the wire
 */
public record Report(
        String words,
        @Nullable String subject,
        @Nullable Point point,
        @Nullable String area,
        @Nullable String address,
        List<UUID> photos,
        @Nullable String name,
        @Nullable String phone,
        Map<String, JsonNode> more) {

    /** So many pictures come with one. */
    public static final int MOST_PHOTOS = 3;

    /** Degrees, CGCS2000 (WGS 84 differs by centimetres). */
    public record Point(double lon, double lat) {}

    /** The same, about that. */
    Report about(String code) {
        return new Report(words, code, point, area, address, photos, name, phone, more);
    }

    public Report {
        photos = List.copyOf(photos);
        more = Map.copyOf(more);
    }
}
