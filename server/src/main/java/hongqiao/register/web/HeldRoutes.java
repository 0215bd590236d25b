package hongqiao.register.web;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.record.RecordView;
import hongqiao.register.sheet.Differences;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Where another body's file says otherwise than we do. */
@RestController
@RequestMapping("/api/desk/registers/{register}/held")
class HeldRoutes {

    private static final int MOST = 200;

    /**
     * @param title what the record is called
     * @param ours what we had when the file came, as on the wire; personal ones masked, likewise {@code theirs}
     */
    record HeldBody(
            long no,
            long record,
            String title,
            String field,
            @Nullable JsonNode ours,
            @Nullable JsonNode theirs,
            String exchange,
            Instant at) {}

    /** @param open how many wait in all; the list ends with the 200th */
    record HeldList(List<HeldBody> held, long open) {}

    /** @param take {@code theirs} or {@code ours} */
    record Decision(@Nullable String take, @Nullable String reason) {}

    private final Registers registers;
    private final Differences differences;
    private final RecordBodies bodies;
    private final RecordView view;

    HeldRoutes(Registers registers, Differences differences, RecordBodies bodies, RecordView view) {
        this.registers = registers;
        this.differences = differences;
        this.bodies = bodies;
        this.view = view;
    }

    @GetMapping
    @Needs(value = Permission.RECORDS_MATCH, does = Operation.LIST, of = "register")
    HeldList held(@PathVariable String register) {
        var of = registers.get(register);
        var held = differences.list(of, MOST);
        var titles =
                bodies.titles(of, held.stream().map(Differences.Held::record).toList());
        return new HeldList(
                held.stream()
                        .map(one -> body(of, one, titles.getOrDefault(one.record(), "#" + one.record())))
                        .toList(),
                differences.count(of));
    }

    @PostMapping("/{no}")
    @Needs(value = Permission.RECORDS_MATCH, does = Operation.WRITE, of = "register")
    HeldList decide(@PathVariable String register, @PathVariable long no, @RequestBody Decision body) {
        if (!"theirs".equals(body.take()) && !"ours".equals(body.take())) {
            throw VALUE_NOT_VALID
                    .because("take 写 theirs 或 ours", "take is theirs or ours")
                    .atField("take");
        }
        differences.decide(registers.get(register), no, "theirs".equals(body.take()), body.reason());
        return held(register);
    }

    private HeldBody body(Register of, Differences.Held held, String title) {
        var field = of.find(held.field()).filter(one -> one.isStored());
        return new HeldBody(
                held.no(),
                held.record(),
                title,
                held.field(),
                field.map(one -> view.masked(of, one, held.ours())).orElse(null),
                field.map(one -> view.masked(of, one, held.theirs())).orElse(null),
                held.exchange(),
                held.at());
    }
}
