package hongqiao.register;

import hongqiao.pack.story.Identified;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Measures;
import hongqiao.register.list.Question;
import hongqiao.register.measure.KeptTotals;
import hongqiao.register.record.Beyonds;
import hongqiao.register.record.History;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Moves;
import hongqiao.register.record.RecordView;
import hongqiao.register.record.Records;
import hongqiao.register.record.StoryValues;
import hongqiao.register.record.WireWriter;
import hongqiao.register.sheet.Differences;
import hongqiao.register.sheet.RecordImport;
import hongqiao.shared.CommonProblem;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What stories do with registers, as an officer with the role that acts would. */
@Component
class RegisterSteps implements StoryStep {

    record Named(String register, long id) implements Identified {}

    private final Registers registers;
    private final Records records;
    private final Moves moves;
    private final History history;
    private final Lists lists;
    private final Beyonds beyonds;
    private final RecordView view;
    private final RecordImport imports;
    private final Differences differences;
    private final Measures measures;
    private final KeptTotals totals;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    RegisterSteps(
            Registers registers,
            Records records,
            Moves moves,
            History history,
            Lists lists,
            Beyonds beyonds,
            RecordView view,
            RecordImport imports,
            Differences differences,
            Measures measures,
            KeptTotals totals,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.registers = registers;
        this.records = records;
        this.moves = moves;
        this.history = history;
        this.lists = lists;
        this.beyonds = beyonds;
        this.view = view;
        this.imports = imports;
        this.differences = differences;
        this.measures = measures;
        this.totals = totals;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Set<String> words() {
        return Set.of(
                "create",
                "change",
                "move",
                "import",
                "decide",
                "expect",
                "expectList",
                "expectThen",
                "expectDues",
                "expectMoves",
                "expectHeld",
                "expectMeasure");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        switch (word) {
            case "create" -> create(run, arguments);
            case "change" -> change(run, arguments);
            case "move" -> move(run, arguments);
            case "import" -> take(run, arguments);
            case "decide" -> decide(run, arguments);
            case "expect" -> expect(run, arguments);
            case "expectList" -> expectList(run, arguments);
            case "expectThen" -> expectThen(run, arguments);
            case "expectMoves" -> expectMoves(run, arguments);
            case "expectHeld" ->
                run.expect(
                        "held",
                        arguments.path("count").asInt(),
                        held(run, arguments).size());
            case "expectMeasure" -> expectMeasure(run, arguments);
            case "expectDues" -> expectDues(run, arguments);
            default -> throw new StoryFailure(word);
        }
    }

    private Register may(StoryRun run, String key, Verb verb) {
        var register = registers.get(key);
        if (run.roles().stream().noneMatch(role -> register.lets(verb, role))) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        return register;
    }

    private void create(StoryRun run, JsonNode arguments) {
        var register = may(run, arguments.path("register").asString(), Verb.EDIT);
        var record = records.create(
                        register, values(run, register, arguments.path("values")), day(arguments.path("from")))
                .record();
        if (arguments.has("named")) {
            run.name(arguments.path("named").asString(), new Named(register.key(), record.id()));
        }
    }

    private void change(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), Named.class);
        var register = may(run, named.register(), Verb.EDIT);
        var now = records.get(register, named.id());
        records.change(
                register,
                named.id(),
                now.version(),
                values(run, register, arguments.path("values")),
                day(arguments.path("from")));
    }

    private void move(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), Named.class);
        var register = may(run, named.register(), Verb.MOVE);
        var now = records.get(register, named.id());
        var fields = arguments.has("fields") ? values(run, register, arguments.path("fields")) : null;
        var moved = moves.make(
                register,
                named.id(),
                now.version(),
                arguments.path("move").asString(),
                new Moves.Given(
                        text(arguments.path("reason")),
                        fields,
                        arguments.has("evidence") ? FileSteps.documents(run, arguments.path("evidence")) : null),
                run.roles());
        if (arguments.has("made")) {
            arguments.path("made").propertyStream().forEach(entry -> {
                var field = register.field(entry.getKey());
                if (moved.value(field.key()) instanceof Long id) {
                    run.name(
                            entry.getValue().asString(),
                            new Named(java.util.Objects.requireNonNull(field.register()), id));
                }
            });
        }
    }

    private void take(StoryRun run, JsonNode arguments) {
        var register = may(run, arguments.path("register").asString(), Verb.IMPORT);
        var report = imports.run(
                register,
                arguments.path("csv").asString().getBytes(StandardCharsets.UTF_8),
                "story.csv",
                text(arguments.path("exchange")),
                Map.of(),
                true);
        var counts = Map.of(
                "added",
                report.added(),
                "changed",
                report.changed(),
                "same",
                report.same(),
                "held",
                report.held(),
                "refused",
                report.refused());
        arguments
                .path("counts")
                .propertyStream()
                .forEach(entry -> run.expect(
                        entry.getKey() + (report.cells().isEmpty() ? "" : " " + report.cells()),
                        entry.getValue().asInt(),
                        counts.get(entry.getKey())));
    }

    private List<Differences.Held> held(StoryRun run, JsonNode arguments) {
        return differences.list(may(run, arguments.path("register").asString(), Verb.MATCH), 1_000);
    }

    private void decide(StoryRun run, JsonNode arguments) {
        var register = may(run, arguments.path("register").asString(), Verb.MATCH);
        var one = held(run, arguments).stream()
                .filter(held -> held.field().equals(arguments.path("field").asString()))
                .findFirst()
                .orElseThrow(() -> new StoryFailure("没有待定差异 / nothing is held for " + arguments.path("field")));
        differences.decide(
                register, one.no(), arguments.path("take").asString().equals("theirs"), text(arguments.path("reason")));
    }

    private void expect(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), Named.class);
        var register = may(run, named.register(), Verb.READ);
        var record = records.get(register, named.id());
        if (arguments.has("stage")) {
            run.expect("stage", arguments.path("stage").asString(), record.stage());
        }
        if (arguments.has("values")) {
            var shown = shown(register, record);
            arguments
                    .path("values")
                    .propertyStream()
                    .forEach(entry -> run.expect(
                            entry.getKey(), plain(run, entry.getValue()), plain(run, shown.path(entry.getKey()))));
        }
        if (arguments.has("lacking")) {
            var set = register.criteria().stream()
                    .filter(one -> one.key()
                            .equals(arguments.path("lacking").path("criteria").asString()))
                    .findFirst()
                    .orElseThrow(() -> new StoryFailure("没有这组条件 / no such criteria"));
            var lacking = beyonds.standings(register, set, record).stream()
                    .filter(standing -> !Boolean.TRUE.equals(standing.met()))
                    .map(Beyonds.Standing::criterion)
                    .toList();
            run.expect("lacking", list(arguments.path("lacking").path("items")), lacking);
        }
    }

    private ObjectNode shown(Register register, Kept record) {
        var shown = (ObjectNode) view.masked(register, record, register.fields().keySet());
        register.stored().stream()
                .filter(field -> field.kind() == FieldKind.FILES && shown.has(field.key()))
                .forEach(field -> shown.put(field.key(), shown.path(field.key()).size()));
        beyonds.derived(register, record).forEach((key, value) -> shown.set(key, WireWriter.plain(value)));
        return shown;
    }

    private void expectList(StoryRun run, JsonNode arguments) {
        var register = may(run, arguments.path("register").asString(), Verb.READ);
        var question = new Question(
                text(arguments.path("view")),
                text(arguments.path("where")),
                text(arguments.path("words")),
                text(arguments.path("area")),
                text(arguments.path("sort")),
                false);
        if (arguments.has("count")) {
            run.expect("count", arguments.path("count").asLong(), lists.count(register, question));
        }
        if (arguments.has("titles")) {
            var titles = lists.page(register, question, null, 200).rows().stream()
                    .map(record -> view.title(register, record))
                    .toList();
            var wanted = list(arguments.path("titles"));
            run.expect(
                    "titles",
                    arguments.has("sort") ? wanted : wanted.stream().sorted().toList(),
                    arguments.has("sort") ? titles : titles.stream().sorted().toList());
        }
    }

    /** Lines as {@code group: value}, the groups of several dimensions with a blank between. */
    private void expectMeasure(StoryRun run, JsonNode arguments) {
        var register = may(run, arguments.path("register").asString(), Verb.READ);
        var measure = measures.read(
                register,
                new Measures.Asked(
                        arguments.path("kind").asString("count"),
                        text(arguments.path("of")),
                        text(arguments.path("where")),
                        list(arguments.path("by"))));
        var lines = new java.util.TreeMap<String, String>();
        measures.of(register, measure, Question.ALL)
                .forEach(line -> lines.put(
                        line.group().stream()
                                .map(one -> one == null ? "-" : one.toString())
                                .collect(java.util.stream.Collectors.joining(" ")),
                        line.value() == null
                                ? "missing"
                                : line.value().stripTrailingZeros().toPlainString()));
        var wanted = new java.util.TreeMap<String, String>();
        arguments
                .path("lines")
                .propertyStream()
                .forEach(entry -> wanted.put(entry.getKey(), plain(run, entry.getValue())));
        run.expect("lines", wanted, lines);
    }

    private void expectThen(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), Named.class);
        var register = may(run, named.register(), Verb.READ);
        var then = history.find(
                register, named.id(), LocalDate.parse(arguments.path("on").asString()), null);
        arguments
                .path("values")
                .propertyStream()
                .forEach(entry -> run.expect(
                        entry.getKey(),
                        plain(run, entry.getValue()),
                        then.map(version -> plain(run, version.values().path(entry.getKey())))
                                .orElse("")));
    }

    private void expectMoves(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), Named.class);
        var register = may(run, named.register(), Verb.READ);
        run.expect(
                "moves",
                list(arguments.path("moves")),
                moves.list(register, named.id()).stream().map(Moves.Made::move).toList());
    }

    private void expectDues(StoryRun run, JsonNode arguments) {
        var register = may(run, arguments.path("register").asString(), Verb.READ);
        var dues = lists.dues(register, 200).stream()
                .filter(due -> !arguments.has("due")
                        || due.due().equals(arguments.path("due").asString()))
                .map(due -> view.title(register, due.record()))
                .sorted()
                .toList();
        run.expect("dues", list(arguments.path("titles")).stream().sorted().toList(), dues);
    }

    /** Names of files stand for them too, where the field holds documents. */
    private static ObjectNode values(StoryRun run, Register register, JsonNode values) {
        var given = StoryValues.of(run, register, values);
        register.stored().stream()
                .filter(field -> field.kind() == FieldKind.FILES
                        && values.path(field.key()).isArray())
                .forEach(field -> given.set(field.key(), FileSteps.documents(run, values.path(field.key()))));
        return given;
    }

    private static List<String> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).toList();
    }

    private static String plain(StoryRun run, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        if (value.isString() && run.knows(value.asString())) {
            return String.valueOf(run.named(value.asString(), Named.class).id());
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    private static @Nullable LocalDate day(JsonNode node) {
        return Optional.ofNullable(text(node)).map(LocalDate::parse).orElse(null);
    }

    @Override
    public void clean() {
        transactions.executeWithoutResult(status -> {
            for (var table :
                    List.of("past", "move", "held", "intake", "own", "unmatched", "matched", "pair", "merge")) {
                jdbc.update("delete from register." + table);
            }
            registers.definitions().stream().forEach(register -> {
                jdbc.update("delete from " + register.table());
                jdbc.query("select register.forget_words(?)", row -> {}, register.key());
                jdbc.query("select register.forget_keys(?)", row -> {}, register.key());
            });
            totals.doubt();
        });
    }
}
