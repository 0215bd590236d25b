package hongqiao.identity;

import java.util.List;
import java.util.Optional;

/** The roles of this district: those of the base pack, and its own. */
public record RoleCatalogue(List<Role> roles) {

    /** What a first start opens the administrator with; of the base pack, so always there. */
    public static final String SYSTEM_OFFICER = "system-officer";

    public static final String SECURITY_OFFICER = "security-officer";
    public static final String AUDIT_OFFICER = "audit-officer";

    public RoleCatalogue {
        roles = List.copyOf(roles);
    }

    public Optional<Role> find(String key) {
        return roles.stream().filter(role -> role.key().equals(key)).findFirst();
    }

    public Role get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no role " + key));
    }
}
