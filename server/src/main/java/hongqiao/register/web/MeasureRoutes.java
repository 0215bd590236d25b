package hongqiao.register.web;

import hongqiao.expression.Dimension;
import hongqiao.register.Registers;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Measures;
import hongqiao.register.list.Question;
import hongqiao.register.record.Placings;
import hongqiao.register.record.RecordColumns;
import hongqiao.register.record.WireWriter;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Figures over a register. */
@RestController
@RequestMapping("/api/desk/registers/{register}/measure")
class MeasureRoutes {

    /** @param key null: the rows that have no value here; @param title what people call it */
    record GroupBody(@Nullable JsonNode key, @Nullable Words title) {}

    record LineBody(
            List<GroupBody> group,
            long rows,
            long missing,
            @Nullable BigDecimal value) {}

    /** @param at when it was so */
    record MeasureBody(List<LineBody> lines, Instant at) {}

    private final Registers registers;
    private final Measures measures;
    private final Placings places;
    private final java.time.Clock clock;

    MeasureRoutes(Registers registers, Measures measures, Placings places, java.time.Clock clock) {
        this.registers = registers;
        this.measures = measures;
        this.places = places;
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
        var lines = measures.of(asked, measure, new Question(view, null, null, area, null, false)).stream()
                .map(line -> new LineBody(
                        IntStream.range(0, measure.by().size())
                                .mapToObj(i -> group(
                                        asked, measure.by().get(i), line.group().get(i)))
                                .toList(),
                        line.rows(),
                        line.missing(),
                        line.value()))
                .toList();
        return new MeasureBody(lines, clock.instant());
    }

    private GroupBody group(Register register, Dimension by, @Nullable Object value) {
        var key = WireWriter.plain(RecordColumns.javaValue(value));
        if (value == null) {
            return new GroupBody(null, null);
        }
        if (by.path().equals("@unit")) {
            return places.unit((Integer) value)
                    .map(unit -> new GroupBody(
                            WireWriter.plain(unit.code()), unit.name().words()))
                    .orElse(new GroupBody(key, null));
        }
        if (by.path().startsWith("@")) {
            return places.area((Integer) value)
                    .map(area -> new GroupBody(
                            WireWriter.plain(area.code()), area.name().words()))
                    .orElse(new GroupBody(key, null));
        }
        if (by.path().equals("stage")) {
            return new GroupBody(key, register.stageTitle(value.toString()));
        }
        return new GroupBody(key, title(register, by.path(), value));
    }

    private @Nullable Words title(Register register, String path, Object value) {
        var field = register.field(path);
        return field.kind() == FieldKind.CODE
                ? registers
                        .codes()
                        .find(Objects.requireNonNull(field.codes()))
                        .flatMap(list -> list.find(value.toString()))
                        .map(code -> code.title())
                        .orElse(null)
                : null;
    }
}
