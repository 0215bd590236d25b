package hongqiao.register.web;

import static hongqiao.shared.CommonProblem.needed;
import static hongqiao.shared.CommonProblem.neededObject;

import hongqiao.register.Registers;
import hongqiao.register.bulk.Bulk;
import hongqiao.register.list.Question;
import hongqiao.register.record.Moves;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.CommonProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The same deed on many records; without {@code apply} it tells only what it would do. */
@RestController
@RequestMapping("/api/desk/registers/{register}/bulk")
class BulkRoutes {

    /** Those of the ids; null: all that the rest is answered with, as lists are. */
    record ChosenRecords(
            @Nullable List<Long> ids,
            @Nullable String view,
            @Nullable String where,
            @Nullable String q,
            @Nullable String area,
            @Nullable String of) {

        Bulk.Chosen read() {
            return new Bulk.Chosen(ids, new Question(view, where, q, area, null, false, RecordRoutes.linking(of)));
        }
    }

    record BulkMove(
            @Nullable ChosenRecords chosen,
            @Nullable String move,
            @Nullable String reason,
            @Nullable JsonNode fields,
            @Nullable JsonNode evidence,
            @Nullable Boolean apply) {}

    record BulkChange(
            @Nullable ChosenRecords chosen,
            @Nullable JsonNode values,
            @Nullable String reason,
            @Nullable Boolean apply) {}

    private final Registers registers;
    private final Bulk bulk;

    BulkRoutes(Registers registers, Bulk bulk) {
        this.registers = registers;
        this.bulk = bulk;
    }

    @PostMapping("/moves")
    @Needs(value = Permission.RECORDS_MOVE, does = Operation.WRITE, of = "register")
    Bulk.Report move(@PathVariable String register, @RequestBody BulkMove body) {
        if (body.evidence() != null && body.evidence().valueStream().anyMatch(one -> one.has("file"))) {
            // A file hangs on one thing.
            throw CommonProblem.VALUE_NOT_VALID
                    .because("成批办理请写明材料名称；文件请逐条上传", "Name the evidence of many; attach files one record at a time")
                    .atField("evidence");
        }
        return bulk.move(
                registers.get(register),
                needed(body.chosen(), "chosen").read(),
                needed(body.move(), "move"),
                new Moves.Given(body.reason(), body.fields(), body.evidence()),
                RegisterRoutes.roles(),
                Boolean.TRUE.equals(body.apply()));
    }

    @PostMapping("/changes")
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.WRITE, of = "register")
    Bulk.Report change(@PathVariable String register, @RequestBody BulkChange body) {
        return bulk.change(
                registers.get(register),
                needed(body.chosen(), "chosen").read(),
                neededObject(body.values(), "values"),
                body.reason(),
                Boolean.TRUE.equals(body.apply()));
    }
}
