package hongqiao.alignment;

import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A plan beside those above it, to whoever may read the register of their targets. */
@RestController
class AlignmentRoutes {

    private final Alignments alignments;

    AlignmentRoutes(Alignments alignments) {
        this.alignments = alignments;
    }

    @GetMapping("/api/desk/registers/{register}/above/{plan}")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST, of = "register")
    Alignment get(@PathVariable String register, @PathVariable String plan) {
        return alignments.of(register, plan);
    }
}
