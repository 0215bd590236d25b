package hongqiao.register.web;

import hongqiao.expression.Dimension;
import hongqiao.expression.Measure;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Measures;
import hongqiao.register.list.Question;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures over a register. */
@RestController
@RequestMapping("/api/desk/registers/{register}/measure")
class MeasureRoutes {

    record LineBody(
            List<GroupNames.Group> group,
            long rows,
            long missing,
            @Nullable BigDecimal value) {}

    /** @param at when it was so */
    record MeasureBody(List<LineBody> lines, Instant at) {}

    private final Registers registers;
    private final Measures measures;
    private final GroupNames names;
    private final java.time.Clock clock;

    MeasureRoutes(Registers registers, Measures measures, GroupNames names, java.time.Clock clock) {
        this.registers = registers;
        this.measures = measures;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping
    @Needs(value = Permission.RECORDS_READ, does = Operation.COUNT, of = "register")
    MeasureBody measure(
            @PathVariable String register,
            @RequestParam(defaultValue = "count") String kind,
            @RequestParam(required = false) @Nullable String of,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable List<String> by,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String area) {
        var asked = registers.get(register);
        var measure = measures.read(asked, new Measures.Asked(kind, of, where, by));
        return new MeasureBody(
                lines(
                        names,
                        asked,
                        measure.by(),
                        measures.of(asked, measure, new Question(view, null, null, area, null, false))),
                clock.instant());
    }

    static List<LineBody> lines(GroupNames names, Register register, List<Dimension> by, List<Measure.Line> lines) {
        var groups =
                names.of(register, by, lines.stream().map(Measure.Line::group).toList());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new LineBody(
                        groups.get(i),
                        lines.get(i).rows(),
                        lines.get(i).missing(),
                        lines.get(i).value()))
                .toList();
    }
}
