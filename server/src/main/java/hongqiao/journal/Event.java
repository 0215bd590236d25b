package hongqiao.journal;

import hongqiao.shared.Sha256;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One recorded change.
 *
 * @param seq place in its subject's chain, from 1, without gaps
 * @param at whole microseconds, as the database keeps them
 * @param previousHash hash of the event before it in the chain; 64 zeros for the first; lower-case hex
 * @param hash {@link #computedHash()} when it was written
 */
public record Event(
        Subject subject,
        int seq,
        long position,
        Instant at,
        String who,
        String action,
        @Nullable JsonNode before,
        @Nullable JsonNode after,
        @Nullable String packVersion,
        String previousHash,
        String hash) {

    static final String NO_HASH = "0".repeat(64);

    /**
     * SHA-256, hex, over the {@linkplain CanonicalJson canonical} array of district, type, id, seq, at, who, action,
     * before, after, pack version and previous hash, in UTF-8.
     */
    String computedHash() {
        return computedHash(canonical(before), canonical(after));
    }

    /** The same where both have been written canonically already. */
    String computedHash(@Nullable String beforeText, @Nullable String afterText) {
        var out = new StringBuilder(400 + (afterText == null ? 0 : afterText.length())).append('[');
        for (var text : new String[] {subject.district(), subject.type(), subject.id()}) {
            CanonicalJson.writeString(text, out);
            out.append(',');
        }
        out.append(seq).append(',');
        for (var text : new String[] {at.toString(), who, action}) {
            CanonicalJson.writeString(text, out);
            out.append(',');
        }
        out.append(beforeText).append(',').append(afterText).append(',');
        if (packVersion == null) {
            out.append("null");
        } else {
            CanonicalJson.writeString(packVersion, out);
        }
        out.append(',');
        CanonicalJson.writeString(previousHash, out);
        return Sha256.hex(out.append(']').toString());
    }

    static @Nullable String canonical(@Nullable JsonNode node) {
        return node == null ? null : CanonicalJson.write(node);
    }
}
