package hongqiao.files;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file as the API tells of it.
 *
 * @param sentSha256 of what was sent, where a picture is kept without what its camera wrote into it
 * @param picture whether there is a thumbnail
 * @param lon WGS 84, degrees
 * @param removedAt from then on it cannot be opened any more
 */
public record FileBody(
        UUID id,
        String name,
        String mediaType,
        long size,
        String sha256,
        String sentSha256,
        boolean picture,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Instant takenAt,
        @Nullable Double lon,
        @Nullable Double lat,
        String uploadedBy,
        Instant uploadedAt,
        boolean confidential,
        @Nullable Instant removedAt) {

    public static FileBody of(KeptFile file) {
        return new FileBody(
                file.id(),
                file.confidential() ? file.namelessName() : file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.sentSha256(),
                file.isPicture(),
                file.width(),
                file.height(),
                file.takenAt(),
                file.lon(),
                file.lat(),
                file.uploadedBy(),
                file.uploadedAt(),
                file.confidential(),
                file.removedAt());
    }
}
