package hongqiao.register.definition;

import java.util.Map;

/** The files of all registers as they were read, for forms that refer to their records. */
public final class Drafts {

    static final Drafts NONE = new Drafts(Map.of());

    private final Map<String, RegisterKind.Draft> byKey;

    Drafts(Map<String, RegisterKind.Draft> byKey) {
        this.byKey = byKey;
    }

    Map<String, RegisterKind.Draft> byKey() {
        return byKey;
    }
}
