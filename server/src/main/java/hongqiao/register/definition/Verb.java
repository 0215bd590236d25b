package hongqiao.register.definition;

import hongqiao.scope.Permission;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be done with the records of a register; a register says which roles may. */
public enum Verb {
    READ(Permission.RECORDS_READ),
    EDIT(Permission.RECORDS_EDIT),
    MOVE(Permission.RECORDS_MOVE),
    IMPORT(Permission.RECORDS_IMPORT),
    EXPORT(Permission.RECORDS_EXPORT),
    UNMASK(Permission.RECORDS_UNMASK),
    MATCH(Permission.RECORDS_MATCH);

    private final Permission permission;

    Verb(Permission permission) {
        this.permission = permission;
    }

    public Permission permission() {
        return permission;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Verb> of(Permission permission) {
        return Arrays.stream(values())
                .filter(verb -> verb.permission == permission)
                .findFirst();
    }
}
