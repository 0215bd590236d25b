package hongqiao.register.web;

import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.register.measure.Figures;
import hongqiao.register.measure.PackMeasure;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The measures that packs define, and what each comes to now. */
@RestController
class FigureRoutes {

    record MeasureLine(String key, String register, String pack, Words packTitle, Words title) {}

    record MeasureList(List<MeasureLine> measures) {}

    private final Registers registers;
    private final Figures figures;
    private final GroupNames names;
    private final Today today;

    FigureRoutes(Registers registers, Figures figures, GroupNames names, Today today) {
        this.registers = registers;
        this.figures = figures;
        this.names = names;
        this.today = today;
    }

    /** Those over registers that one may read, pack by pack: first what is forecast, then what has a target. */
    @GetMapping("/api/desk/measures")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST)
    MeasureList list() {
        var roles = RegisterRoutes.roles();
        return new MeasureList(registers.measures().stream()
                .filter(measure -> mayRead(measure.register(), roles))
                .sorted(Comparator.comparing(PackMeasure::pack).thenComparingInt(FigureRoutes::rank))
                .map(this::line)
                .toList());
    }

    private static int rank(PackMeasure measure) {
        return measure.years() != null ? 0 : measure.targets().isEmpty() ? 2 : 1;
    }

    private MeasureLine line(PackMeasure measure) {
        return new MeasureLine(
                measure.key(),
                measure.register().key(),
                measure.pack(),
                registers.packTitle(measure.pack()),
                measure.title());
    }

    @GetMapping("/api/desk/registers/{register}/measures/{measure}")
    @Needs(value = Permission.RECORDS_READ, does = Operation.COUNT, of = "register")
    FigureBody get(@PathVariable String register, @PathVariable String measure) {
        var of = registers.measures().get(registers.get(register).key(), measure);
        return FigureBody.of(of, figures.of(of), names, today.day().getYear());
    }

    private static boolean mayRead(Register register, Set<String> roles) {
        return roles.stream().anyMatch(role -> register.lets(Verb.READ, role));
    }
}
