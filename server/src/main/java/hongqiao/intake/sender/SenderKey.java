package hongqiao.intake.sender;

import hongqiao.intake.door.Door.Sender;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key by which another system reports.
 *
 * @param kind the doors that it opens
 * @param sender what the system is called; its reports are one sender's, by whichever of its keys they come
 * @param perMinute how many reports it may send in a minute
 */
public record SenderKey(
        int id,
        Sender kind,
        String sender,
        int perMinute,
        String madeBy,
        Instant madeAt,
        @Nullable String revokedBy,
        @Nullable Instant revokedAt) {}
