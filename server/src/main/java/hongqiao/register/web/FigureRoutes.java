package hongqiao.register.web;

import hongqiao.register.Registers;
import hongqiao.register.measure.Countable;
import hongqiao.register.measure.FigureBody;
import hongqiao.register.measure.MeasureDesk;
import hongqiao.register.measure.MeasureDesk.MeasureList;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The measures that packs define over registers, and what each comes to now. */
@RestController
class FigureRoutes {

    private final Registers registers;
    private final MeasureDesk measures;

    FigureRoutes(Registers registers, MeasureDesk measures) {
        this.registers = registers;
        this.measures = measures;
    }

    @GetMapping("/api/desk/measures")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST)
    MeasureList list() {
        return measures.list(Set.of(Countable.Kind.RECORDS), RegisterRoutes.roles());
    }

    @GetMapping("/api/desk/registers/{register}/measures/{measure}")
    @Needs(value = Permission.RECORDS_READ, does = Operation.COUNT, of = "register")
    FigureBody get(@PathVariable String register, @PathVariable String measure) {
        return measures.figure(measures.get(registers.get(register).key(), measure));
    }
}
