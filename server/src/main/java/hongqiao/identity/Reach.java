package hongqiao.identity;

import java.util.Locale;

/** What a grant of a role is bound to. */
public enum Reach {
    /** The whole district. */
    DISTRICT,
    /** One unit and all below it. */
    UNITS,
    /** One area and all below it. */
    AREAS,
    /** Nothing but what is the holder's own. */
    OWN;

    /** As packs name it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
