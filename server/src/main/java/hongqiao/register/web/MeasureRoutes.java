package hongqiao.register.web;

import hongqiao.register.Registers;
import hongqiao.register.list.Measures;
import hongqiao.register.list.Question;
import hongqiao.register.measure.CountedRecords;
import hongqiao.register.measure.FigureLine;
import hongqiao.register.measure.GroupNames;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.util.List;
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

    /** @param at when it was so */
    record MeasureBody(List<FigureLine> lines, Instant at) {}

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
                FigureLine.all(
                        names,
                        new CountedRecords(asked),
                        measure.by(),
                        measures.of(asked, measure, new Question(view, null, null, area, null, false))),
                clock.instant());
    }
}
