package hongqiao.register.web;

import hongqiao.identity.Officer;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.register.list.Lists;
import hongqiao.register.record.RecordView;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.time.LocalDate;
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

    record DueLine(String due, Words what, long record, String title, LocalDate on, boolean overdue) {}

    record DueList(List<DueLine> dues) {}

    private static final int MOST_DUES = 1_000;

    private final Registers registers;
    private final Lists lists;
    private final RecordView view;

    RegisterRoutes(Registers registers, Lists lists, RecordView view) {
        this.registers = registers;
        this.lists = lists;
        this.view = view;
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
        return DefinitionBody.of(registers.get(register), registers.definitions(), registers.codes(), roles());
    }

    /** What is due or comes up, nearest first. */
    @GetMapping("/{register}/dues")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST, of = "register")
    DueList dues(@PathVariable String register) {
        var of = registers.get(register);
        return new DueList(lists.dues(of, MOST_DUES).stream()
                .map(due -> new DueLine(
                        due.due(),
                        of.dues().stream()
                                .filter(one -> one.key().equals(due.due()))
                                .findFirst()
                                .orElseThrow()
                                .title(),
                        due.record().id(),
                        view.title(of, due.record()),
                        due.on(),
                        due.overdue()))
                .toList());
    }

    private static boolean mayRead(Register register, Set<String> roles) {
        return roles.stream().anyMatch(role -> register.lets(Verb.READ, role));
    }

    /** Of who asks. */
    static Set<String> roles() {
        return Officer.current().map(officer -> Set.copyOf(officer.roles())).orElse(Set.of());
    }
}
