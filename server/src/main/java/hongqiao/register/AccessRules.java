package hongqiao.register;

import hongqiao.identity.RoleRules;
import hongqiao.register.definition.Verb;
import hongqiao.scope.Permission;
import org.springframework.stereotype.Component;

/** Which roles may do what with the records of a register: what its pack says under {@code access}. */
@Component
class AccessRules implements RoleRules {

    private final Registers registers;

    AccessRules(Registers registers) {
        this.registers = registers;
    }

    @Override
    public boolean permits(String role, Permission permission, String thing) {
        return Verb.of(permission)
                .flatMap(verb -> registers.definitions().find(thing).map(register -> register.lets(verb, role)))
                .orElse(false);
    }
}
