package hongqiao.register.web;

import hongqiao.register.Registers;
import hongqiao.register.record.Looks;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Who looked at a record's personal fields; for those who may look themselves. The audit officer reads the journal. */
@RestController
class LookRoutes {

    record LookList(List<Looks.Look> looks) {}

    private final Registers registers;
    private final Looks looks;

    LookRoutes(Registers registers, Looks looks) {
        this.registers = registers;
        this.looks = looks;
    }

    @GetMapping("/api/desk/registers/{register}/records/{id}/looks")
    @Needs(value = Permission.RECORDS_UNMASK, does = Operation.LIST, of = "register")
    LookList list(@PathVariable String register, @PathVariable long id) {
        return new LookList(looks.list(registers.get(register), id));
    }
}
