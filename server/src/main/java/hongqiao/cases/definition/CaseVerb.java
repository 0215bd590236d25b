package hongqiao.cases.definition;

import hongqiao.scope.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with the cases of a type; the type says which roles may. */
public enum CaseVerb {
    READ(Permission.CASES_READ),
    OPEN(Permission.CASES_OPEN),
    /** Whoever is a part of it; which steps, the parts say. */
    STEP(Permission.CASES_STEP),
    /** Who the type says merges its cases. */
    MERGE(Permission.CASES_MERGE),
    UNMASK(Permission.CASES_UNMASK);

    private final Permission permission;

    CaseVerb(Permission permission) {
        this.permission = permission;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<CaseVerb> of(Permission permission) {
        return Arrays.stream(values())
                .filter(verb -> verb.permission == permission)
                .findFirst();
    }
}
