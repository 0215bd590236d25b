package hongqiao.identity.grant;

import hongqiao.scope.Permission;
import hongqiao.shared.Words;

/** A permission as a person reads it. */
public record PermissionView(String key, Words title) {

    public static PermissionView of(Permission permission) {
        return new PermissionView(permission.key(), permission.title());
    }
}
