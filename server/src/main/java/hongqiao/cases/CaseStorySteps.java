package hongqiao.cases;

import hongqiao.cases.CaseLists.Asked;
import hongqiao.cases.CaseLists.Order;
import hongqiao.cases.Cases.Source;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseVerb;
import hongqiao.files.Files;
import hongqiao.files.MadeFile;
import hongqiao.organisation.Units;
import hongqiao.pack.story.StoryClock;
import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.register.measure.KeptTotals;
import hongqiao.register.record.Forms;
import hongqiao.register.record.StoryValues;
import hongqiao.scope.Scopes;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What stories do with cases, as an officer of the unit and with the role that acts would. */
@Component
class CaseStorySteps implements StoryStep {

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final Steps steps;
    private final CaseLists lists;
    private final Timers timers;
    private final Files files;
    private final MergedCases merged;
    private final Forms forms;
    private final Units units;
    private final District district;
    private final KeptTotals totals;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    CaseStorySteps(
            CaseCatalogue catalogue,
            Cases cases,
            Steps steps,
            CaseLists lists,
            Timers timers,
            Files files,
            MergedCases merged,
            Forms forms,
            Units units,
            District district,
            KeptTotals totals,
            JdbcTemplate jdbc,
            TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.steps = steps;
        this.lists = lists;
        this.timers = timers;
        this.files = files;
        this.merged = merged;
        this.forms = forms;
        this.units = units;
        this.district = district;
        this.totals = totals;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public Set<String> words() {
        return Set.of(
                "open", "take", "expectCase", "expectCases", "expectSteps", "expectOpened", "expectRepeats", "unmask");
    }

    @Override
    public void advance(StoryClock clock, Instant until) {
        for (var next = timers.next(); next.filter(at -> !at.isAfter(until)).isPresent(); next = timers.next()) {
            clock.set(next.get());
            if (timers.fireDue() == 0) {
                throw new StoryFailure("到点的时钟没有动作 / a clock that is due did nothing");
            }
        }
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        switch (word) {
            case "open" -> open(run, arguments);
            case "take" -> take(run, arguments);
            case "expectCase" -> expectCase(run, arguments);
            case "expectCases" -> expectCases(run, arguments);
            case "expectSteps" -> expectSteps(run, arguments);
            case "expectOpened" -> expectOpened(run, arguments);
            case "expectRepeats" -> expectRepeats(run, arguments);
            case "unmask" -> unmask(run, arguments);
            default -> throw new StoryFailure(word);
        }
    }

    static Actor actor(StoryRun run) {
        var scope = Scopes.current();
        return new Actor(
                scope.self(),
                run.roles().stream().map(role -> new Actor.Granted(role, scope)).toList(),
                run.units());
    }

    private CaseType readable(StoryRun run, String key) {
        var type = catalogue.get(key);
        if (run.roles().stream().noneMatch(role -> type.lets(CaseVerb.READ, role))) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        return type;
    }

    private CaseFile named(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("case").asString(), NamedCase.class);
        readable(run, named.type());
        return cases.get(named.id());
    }

    private void open(StoryRun run, JsonNode arguments) {
        var type = catalogue.get(arguments.path("type").asString());
        var opened = cases.open(
                type,
                StoryValues.of(run, type.form(), arguments.path("values")),
                new Source(
                        text(arguments.path("channel")),
                        text(arguments.path("system")),
                        text(arguments.path("external")),
                        null,
                        null,
                        false),
                actor(run));
        if (arguments.has("fresh")) {
            run.expect("fresh", arguments.path("fresh").asBoolean(), opened.fresh());
        }
        if (arguments.has("named")) {
            run.name(
                    arguments.path("named").asString(),
                    new NamedCase(type.key(), opened.file().id()));
        }
    }

    private void take(StoryRun run, JsonNode arguments) {
        var file = named(run, arguments);
        Map<String, Integer> scores = new HashMap<>();
        arguments
                .path("scores")
                .propertyStream()
                .forEach(entry -> scores.put(entry.getKey(), entry.getValue().asInt()));
        var taken = steps.take(
                file.type(),
                file.head().number(),
                file.version(),
                arguments.path("step").asString(),
                new Given(
                        text(arguments.path("reason")),
                        arguments.has("fields")
                                ? StoryValues.of(run, file.type().form(), arguments.path("fields"))
                                : null,
                        evidence(arguments.path("evidence")),
                        arguments.has("units") ? list(arguments.path("units")) : null,
                        arguments.has("assignment")
                                ? arguments.path("assignment").asInt()
                                : null,
                        arguments.has("stands") ? arguments.path("stands").asBoolean() : null,
                        scores,
                        text(arguments.path("extension"))),
                actor(run));
        merged.follow(taken);
        timers.runErrands();
    }

    /**
     * By label: {@code {after: 处置后.jpg}}, or {@code {after: {name: 处置后.jpg, place: {lon: 117.1, lat: 39.1}}}}. A name that
     * ends as files do is made and sent; any other is a paper that lies elsewhere.
     */
    private @Nullable JsonNode evidence(JsonNode byLabel) {
        if (byLabel.isMissingNode()) {
            return null;
        }
        var list = JsonNodeFactory.instance.arrayNode();
        byLabel.propertyStream().forEach(entry -> {
            var value = entry.getValue();
            var name = value.isString() ? value.asString() : value.path("name").asString();
            var document = list.addObject().put("label", entry.getKey());
            MadeFile.bytes(name)
                    .ifPresentOrElse(
                            bytes -> document.put(
                                    "file", files.receive(bytes, name).id().toString()),
                            () -> document.put("name", name));
            List.of("place", "at").stream().filter(value::has).forEach(key -> document.set(key, value.path(key)));
        });
        return list;
    }

    private void expectCase(StoryRun run, JsonNode arguments) {
        var file = named(run, arguments);
        if (arguments.has("state")) {
            run.expect("state", arguments.path("state").asString(), file.state());
        }
        if (arguments.has("lead")) {
            run.expect(
                    "lead",
                    text(arguments.path("lead")),
                    file.lead().map(one -> code(one.unit())).orElse(null));
        }
        if (arguments.has("units")) {
            run.expect(
                    "units",
                    list(arguments.path("units")),
                    file.assignments().stream()
                            .map(one -> code(one.unit()) + " " + one.standing())
                            .toList());
        }
        if (arguments.has("level")) {
            run.expect("level", arguments.path("level").asInt(), file.level());
        }
        if (arguments.has("mergedInto")) {
            run.expect(
                    "mergedInto",
                    run.named(arguments.path("mergedInto").asString(), NamedCase.class)
                            .id(),
                    file.merged().into());
        }
        if (arguments.has("number")) {
            run.expect(
                    "number", arguments.path("number").asString(), file.head().number());
        }
        if (arguments.has("values")) {
            var shown = forms.masked(file.type().form(), file.form());
            arguments
                    .path("values")
                    .propertyStream()
                    .forEach(entry -> run.expect(
                            entry.getKey(), plain(run, entry.getValue()), plain(run, shown.path(entry.getKey()))));
        }
        arguments
                .path("clocks")
                .propertyStream()
                .forEach(entry -> run.expect(
                        "clock " + entry.getKey(), entry.getValue().asString(), standing(file, entry.getKey())));
    }

    /** Of the last clock with that key: {@code due 2026-03-04T17:30}, {@code paused}, {@code stopped}, {@code late}, {@code none}. */
    private String standing(CaseFile file, String key) {
        return file.clocks().stream()
                .filter(clock -> clock.key().equals(key))
                .reduce((one, other) -> other)
                .map(clock -> {
                    if (!clock.isRunning()) {
                        return clock.isOver(java.util.Objects.requireNonNull(clock.stoppedAt()))
                                ? "stopped late"
                                : "stopped";
                    }
                    var due = LocalDateTime.ofInstant(clock.dueAt(), district.timezone())
                            .truncatedTo(ChronoUnit.MINUTES);
                    return clock.isPaused() ? "paused" : (clock.breachedAt() == null ? "due " : "late since ") + due;
                })
                .orElse("none");
    }

    private void expectCases(StoryRun run, JsonNode arguments) {
        var types = arguments.has("type")
                ? List.of(readable(run, arguments.path("type").asString()))
                : catalogue.types().stream()
                        .filter(type -> run.roles().stream().anyMatch(role -> type.lets(CaseVerb.READ, role)))
                        .toList();
        var asked = new Asked(
                types,
                arguments.path("waiting").asBoolean(false),
                text(arguments.path("state")),
                arguments.has("open") ? arguments.path("open").asBoolean() : null,
                arguments.path("overdue").asBoolean(false),
                null,
                null,
                null,
                arguments.has("about")
                        ? run.named(arguments.path("about").asString(), NamedCase.class)
                                .id()
                        : null,
                null,
                arguments.path("deferred").asBoolean(false)
                        ? CaseLists.After.DEFERRED
                        : arguments.path("call").asBoolean(false) ? CaseLists.After.CALL : null,
                text(arguments.path("item")));
        var lines = lists.page(asked, Order.DUE, null, 200, actor(run)).stream()
                .filter(line -> isNamed(line, text(arguments.path("words"))))
                .toList();
        run.expect(
                "cases",
                list(arguments.path("titles")),
                lines.stream().map(CaseLine::title).toList());
        if (!lines.isEmpty() && arguments.has("named")) { // the first of them
            run.name(
                    arguments.path("named").asString(),
                    new NamedCase(lines.getFirst().type(), lines.getFirst().id()));
        }
    }

    /** By its number or in its title; the search of the desk follows the journal, which no story waits for. */
    private static boolean isNamed(CaseLine line, @Nullable String words) {
        return words == null || line.number().equals(words) || line.title().contains(words);
    }

    private void expectSteps(StoryRun run, JsonNode arguments) {
        var possible = steps.possible(named(run, arguments), actor(run)).stream()
                .filter(one -> one.why() == null)
                .map(one -> one.step().key())
                .sorted()
                .toList();
        run.expect("steps", list(arguments.path("steps")).stream().sorted().toList(), possible);
    }

    /** What came of a case gets a name, so that the story can go on with it. */
    private void expectOpened(StoryRun run, JsonNode arguments) {
        var of = run.named(arguments.path("of").asString(), NamedCase.class);
        var type = readable(run, arguments.path("type").asString());
        var asked = Asked.about(List.of(type), of.id());
        var found = lists.page(asked, Order.NEWEST, null, 100, actor(run));
        run.expect("opened", arguments.path("count").asInt(1), found.size());
        if (!found.isEmpty() && arguments.has("named")) {
            run.name(
                    arguments.path("named").asString(),
                    new NamedCase(type.key(), found.getFirst().id()));
        }
    }

    /** Earlier ones of the same person, newest first: {@code titles}, and {@code sameMatter}, those of the same matter. */
    private void expectRepeats(StoryRun run, JsonNode arguments) {
        var file = named(run, arguments);
        var found = lists.repeats(file, actor(run));
        run.expect(
                "repeats",
                list(arguments.path("titles")),
                found.stream().map(CaseLine::title).toList());
        if (arguments.has("sameMatter")) {
            run.expect(
                    "sameMatter",
                    list(arguments.path("sameMatter")),
                    found.stream()
                            .filter(line -> java.util.Objects.equals(line.matter(), file.matter()))
                            .map(CaseLine::title)
                            .toList());
        }
    }

    private void unmask(StoryRun run, JsonNode arguments) {
        var file = named(run, arguments);
        if (run.roles().stream().noneMatch(role -> file.type().lets(CaseVerb.UNMASK, role))) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        var field = arguments.path("field").asString();
        run.expect(
                field,
                text(arguments.path("value")),
                cases.unmask(file.type(), file.head().number(), field, text(arguments.path("reason")), actor(run)));
    }

    private String code(int unit) {
        return units.findEver(unit).map(one -> one.code()).orElse("#" + unit);
    }

    private static String plain(StoryRun run, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        return value.isString() ? value.asString() : value.toString();
    }

    private static List<String> list(JsonNode node) {
        return node.valueStream().map(JsonNode::asString).collect(Collectors.toList());
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }

    @Override
    public void clean() {
        transactions.executeWithoutResult(status -> {
            for (var table : List.of("errand", "relation", "clock", "assignment", "case_file", "call_back", "serial")) {
                jdbc.update("delete from cases." + table);
            }
            totals.doubt();
        });
    }
}
