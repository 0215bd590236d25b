package hongqiao.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file, as its row has it.
 *
 * @param sha256 of what is kept
 * @param mediaType of what is kept, by its content
 * @param sentSha256 of what was sent; the same unless it was a picture
 * @param thumbnail hash of a small JPEG; null where there is no picture
 * @param takenAt when a camera says that it took the picture
 * @param lon WGS 84, degrees, as a camera wrote it
 * @param subject on what it hangs; null: sent, and not used yet
 * @param confidential opened only against a reason
 */
public record KeptFile(
        UUID id,
        String sha256,
        long size,
        String mediaType,
        String name,
        String sentSha256,
        @Nullable String thumbnail,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable Double lon,
        @Nullable Double lat,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable FileSubject subject,
        boolean confidential,
        @Nullable Instant removedAt) {

    public boolean isPicture() {
        return thumbnail != null;
    }

    /** For where the name itself might tell something of a person: only what kind of file it is. */
    public String namelessName() {
        var dot = name.lastIndexOf('.');
        return "附件" + (dot < 0 ? "" : name.substring(dot));
    }
}
