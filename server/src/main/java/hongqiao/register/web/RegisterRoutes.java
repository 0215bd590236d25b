package hongqiao.register.web;

import hongqiao.identity.Officer;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What registers there are, and what each is. */
@RestController
@RequestMapping("/api/desk/registers")
class RegisterRoutes {

    record RegisterLine(String key, String pack, Words packTitle, Words title, Words description, boolean simulated) {}

    record RegisterList(List<RegisterLine> registers) {}

    private final Registers registers;

    RegisterRoutes(Registers registers) {
        this.registers = registers;
    }

    /** Those one may read. */
    @GetMapping
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST)
    RegisterList list() {
        var roles = roles();
        return new RegisterList(registers.definitions().stream()
                .filter(register -> mayRead(register, roles))
                .map(register -> new RegisterLine(
                        register.key(),
                        register.pack(),
                        registers.packTitle(register),
                        register.title(),
                        register.description(),
                        register.simulated()))
                .toList());
    }

    @GetMapping("/{register}")
    @Needs(value = Permission.RECORDS_READ, does = Operation.READ, of = "register")
    DefinitionBody get(@PathVariable String register) {
        return DefinitionBody.of(registers.get(register), registers.codes(), roles());
    }

    private static boolean mayRead(Register register, Set<String> roles) {
        return roles.stream().anyMatch(role -> register.lets(Verb.READ, role));
    }

    /** Of who asks. */
    static Set<String> roles() {
        return Officer.current().map(officer -> Set.copyOf(officer.roles())).orElse(Set.of());
    }
}
