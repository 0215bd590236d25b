package hongqiao.files;

import java.time.Instant;
import java.util.UUID;

/**
 * A picture that is public.
 *
 * @param id by which the public asks for it; it says nothing of the file
 * @param file of which it is a copy; @param hidden how many parts were hidden
 * @param sha256 of what is public; @param thumbnail of a small JPEG of that
 * @param subjectId of the thing on which the file hangs
 */
public record Published(
        UUID id,
        UUID file,
        How how,
        int hidden,
        String sha256,
        String thumbnail,
        String mediaType,
        String by,
        Instant at,
        String subjectId) {

    public enum How {
        /** Parts of it were hidden. */
        MASKED,
        /** Whoever made it public says that there is nothing to hide. */
        NOTHING_TO_HIDE
    }
}
