package hongqiao.open311.client;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A GeoReport v2 server that is not ours.
 *
 * @param key what packs call it
 * @param base without a slash at its end; {@code /services.json} follows
 * @param format {@code json} or {@code xml}
 * @param near whether it may lie at a private address, and answer without TLS
 * @param door of ours at which its requests come in; null: none do
 * @param subjects ours by their service codes; a code that is not here comes in without a subject
 */
record Peer(
        String key,
        URI base,
        @Nullable String jurisdiction,
        @Nullable String apiKey,
        String format,
        boolean near,
        @Nullable String door,
        Map<String, String> subjects) {

    Peer {
        subjects = Map.copyOf(subjects);
    }

    /** Under which its requests come in: a name that no key of a sender can have. */
    String sender() {
        return "peer\n" + key;
    }
}
