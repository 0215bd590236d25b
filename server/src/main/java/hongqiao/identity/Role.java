package hongqiao.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a post may do. Named in packs and on the wire in lower case. */
public enum Role {
    /** Sees and decides everything about plan drafts, adoption included. */
    PLANNER,
    /** Sees the desk, changes nothing. */
    VIEWER,
    /** Sets up an installation that is not a demo; may do all that a planner may. */
    ADMINISTRATOR;

    @JsonValue
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such role */
    public static Role of(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
