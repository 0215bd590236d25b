package hongqiao.organisation.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A post of somebody, as we know it or once knew it.
 *
 * @param supersededAt since when we no longer believe it; null: we do
 */
public record HeldPost(
        Post post,
        Holding holding,
        Instant recordedAt,
        @Nullable Instant supersededAt) {}
