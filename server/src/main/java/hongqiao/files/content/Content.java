package hongqiao.files.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A file that was looked into.
 *
 * @param type of what is kept
 * @param bytes what is kept: of a picture its pixels and nothing that a camera or a program wrote beside them
 * @param sentType of what was sent
 * @param thumbnail JPEG, 320 pixels at its longer side at most; null where there is no picture
 */
public record Content(FileType type, byte[] bytes, FileType sentType, byte @Nullable [] thumbnail, Shot shot) {

    /**
     * What is known of a picture; null where it is not.
     *
     * @param width of what is kept, as it is looked at
     * @param takenAt when the camera says that it was taken
     * @param lon WGS 84, degrees, with {@code lat} or not at all
     */
    public record Shot(
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable Instant takenAt,
            @Nullable Double lon,
            @Nullable Double lat) {

        static final Shot NONE = new Shot(null, null, null, null, null);
    }
}
