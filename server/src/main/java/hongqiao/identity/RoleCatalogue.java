package hongqiao.identity;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The roles of this district: those of the base pack, and its own; as they are when it is asked. */
public final class RoleCatalogue {

    /** What a first start opens the administrator with; of the base pack, so always there. */
    public static final String SYSTEM_OFFICER = "system-officer";

    public static final String SECURITY_OFFICER = "security-officer";
    public static final String AUDIT_OFFICER = "audit-officer";

    private final Supplier<List<Role>> inForce;

    public RoleCatalogue(List<Role> roles) {
        var all = List.copyOf(roles);
        this.inForce = () -> all;
    }

    /** @param inForce asked each time: packs are published while this is used */
    public RoleCatalogue(Supplier<List<Role>> inForce) {
        this.inForce = inForce;
    }

    public List<Role> roles() {
        return inForce.get();
    }

    public Optional<Role> find(String key) {
        return roles().stream().filter(role -> role.key().equals(key)).findFirst();
    }

    public Role get(String key) {
        return find(key).orElseThrow(() -> new IllegalArgumentException("no role " + key));
    }
}
