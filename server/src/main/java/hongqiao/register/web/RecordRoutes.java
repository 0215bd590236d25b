package hongqiao.register.web;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;
import static hongqiao.shared.CommonProblem.needed;
import static hongqiao.shared.CommonProblem.neededObject;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.list.Question.Cursor;
import hongqiao.register.list.Question.Linking;
import hongqiao.register.record.FieldSource;
import hongqiao.register.record.FieldSources;
import hongqiao.register.record.History;
import hongqiao.register.record.RecordVersion;
import hongqiao.register.record.Records;
import hongqiao.register.record.Trials;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Records of one register: listed, read, written. */
@RestController
@RequestMapping("/api/desk/registers/{register}/records")
@Needs(value = Permission.RECORDS_READ, does = Operation.READ, of = "register")
class RecordRoutes {

    private static final int MOST = 200;

    /** @param next what {@code after} takes to go on; null: that was all */
    record RecordPage(List<RecordBody> records, @Nullable String next) {}

    /** @param stages how many in each; empty where the register has none */
    record RecordCount(long records, Map<String, Long> stages) {}

    /** @param from day from which it is so; null: today */
    record NewRecord(@Nullable JsonNode values, @Nullable LocalDate from) {}

    /** @param version the one the change was made on */
    record ChangedRecord(
            @Nullable Integer version,
            @Nullable JsonNode values,
            @Nullable LocalDate from) {}

    record TriedRecord(@Nullable JsonNode values, @Nullable Long id) {}

    record RecordHistory(List<RecordVersion> versions) {}

    record RecordSources(List<FieldSource> sources) {}

    record RecordThen(@Nullable RecordVersion version) {}

    record Unmasking(@Nullable String field, @Nullable String reason) {}

    record Unmasked(@Nullable String value) {}

    private final Registers registers;
    private final Records records;
    private final Trials trials;
    private final History history;
    private final FieldSources sources;
    private final Lists lists;
    private final RecordBodies bodies;

    RecordRoutes(
            Registers registers,
            Records records,
            Trials trials,
            History history,
            FieldSources sources,
            Lists lists,
            RecordBodies bodies) {
        this.registers = registers;
        this.records = records;
        this.trials = trials;
        this.history = history;
        this.sources = sources;
        this.lists = lists;
        this.bodies = bodies;
    }

    @GetMapping
    @Needs(
            value = Permission.RECORDS_READ,
            does = {Operation.LIST, Operation.SEARCH},
            of = "register")
    RecordPage list(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(required = false) @Nullable String sort,
            @RequestParam(name = "of", required = false) @Nullable String link,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable List<String> fields,
            @RequestParam(defaultValue = "50") int limit) {
        var of = registers.get(register);
        var page = lists.page(
                of,
                new Question(view, where, q, area, sort, false, linking(link)),
                cursor(after),
                Math.clamp(limit, 1, MOST));
        return new RecordPage(
                bodies.list(of, page.rows(), fields == null || fields.isEmpty() ? columns(of, view) : fields),
                page.next() == null
                        ? null
                        : page.next().id()
                                + (page.next().value() == null
                                        ? ""
                                        : "~" + page.next().value()));
    }

    @GetMapping("/count")
    @Needs(value = Permission.RECORDS_READ, does = Operation.COUNT, of = "register")
    RecordCount count(
            @PathVariable String register,
            @RequestParam(required = false) @Nullable String view,
            @RequestParam(required = false) @Nullable String where,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String area,
            @RequestParam(name = "of", required = false) @Nullable String link) {
        var of = registers.get(register);
        var question = new Question(view, where, q, area, null, false, linking(link));
        if (of.stages() == null) {
            return new RecordCount(lists.count(of, question), Map.of());
        }
        var stages = lists.countByStage(of, question);
        return new RecordCount(
                stages.values().stream().mapToLong(Long::longValue).sum(), stages);
    }

    @GetMapping("/{id}")
    RecordBody get(@PathVariable String register, @PathVariable long id) {
        var of = registers.get(register);
        return bodies.one(of, records.get(of, id));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.WRITE, of = "register")
    RecordBody.Written create(@PathVariable String register, @RequestBody NewRecord body) {
        var of = registers.get(register);
        var written = records.create(of, neededObject(body.values(), "values"), body.from());
        return new RecordBody.Written(bodies.one(of, written.record()), written.warnings());
    }

    /** What a form would make of it; writes nothing. */
    @PostMapping("/try")
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.READ, of = "register")
    TrialBody tryOut(@PathVariable String register, @RequestBody TriedRecord body) {
        var of = registers.get(register);
        return TrialBody.of(of, trials.tryOut(of, neededObject(body.values(), "values"), body.id()));
    }

    @PutMapping("/{id}")
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.WRITE, of = "register")
    RecordBody.Written change(@PathVariable String register, @PathVariable long id, @RequestBody ChangedRecord body) {
        var of = registers.get(register);
        var written = records.change(
                of, id, needed(body.version(), "version"), neededObject(body.values(), "values"), body.from());
        return new RecordBody.Written(bodies.one(of, written.record()), written.warnings());
    }

    @GetMapping("/{id}/history")
    RecordHistory history(@PathVariable String register, @PathVariable long id) {
        return new RecordHistory(history.list(registers.get(register), id));
    }

    /** Source and date of every field. */
    @GetMapping("/{id}/sources")
    RecordSources sources(@PathVariable String register, @PathVariable long id) {
        return new RecordSources(sources.of(registers.get(register), id));
    }

    /** As it was on a day; with {@code knownAt} as it was known at that moment. */
    @GetMapping("/{id}/then")
    RecordThen then(
            @PathVariable String register,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate at,
            @RequestParam(required = false) @Nullable Instant knownAt) {
        return new RecordThen(
                history.find(registers.get(register), id, at, knownAt).orElse(null));
    }

    @PostMapping("/{id}/unmask")
    @Needs(value = Permission.RECORDS_UNMASK, does = Operation.READ, of = "register")
    Unmasked unmask(@PathVariable String register, @PathVariable long id, @RequestBody Unmasking body) {
        return new Unmasked(records.unmask(registers.get(register), id, needed(body.field(), "field"), body.reason()));
    }

    static List<String> columns(Register register, @Nullable String view) {
        return register.views().stream()
                .filter(one -> one.key().equals(view) && !one.columns().isEmpty())
                .map(one -> one.columns())
                .findFirst()
                .orElse(register.list().columns());
    }

    /** @param link {@code FIELD:ID}: those whose field refers to that record; {@code FIELD:=KEY}: that wait for it; null: all */
    static @Nullable Linking linking(@Nullable String link) {
        if (link == null || link.isBlank()) {
            return null;
        }
        var colon = link.indexOf(':');
        var field = link.substring(0, Math.max(colon, 0));
        var what = link.substring(colon + 1);
        try {
            return what.startsWith("=")
                    ? new Linking(field, null, what.substring(1))
                    : new Linking(field, Long.parseLong(what), null);
        } catch (NumberFormatException notOurs) {
            throw FILTER_NOT_VALID.problem().atField("of");
        }
    }

    static @Nullable Cursor cursor(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return null;
        }
        var tilde = after.indexOf('~');
        try {
            return tilde < 0
                    ? new Cursor(null, Long.parseLong(after))
                    : new Cursor(after.substring(tilde + 1), Long.parseLong(after.substring(0, tilde)));
        } catch (NumberFormatException notOurs) {
            throw FILTER_NOT_VALID.problem().atField("after");
        }
    }
}
