package hongqiao.register;

import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.register.list.Funnel;
import hongqiao.register.list.Funnels;
import hongqiao.register.list.Question;
import hongqiao.register.measure.Figures;
import hongqiao.register.publication.PublicRecords;
import hongqiao.register.record.FieldSources;
import hongqiao.register.record.Placings;
import hongqiao.register.record.RecordView;
import hongqiao.shared.CommonProblem;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stories expect of figures over a register. Of each line only what the story names is held against it. */
@Component
class FigureSteps implements StoryStep {

    private final Registers registers;
    private final Funnels funnels;

    private final Figures figures;
    private final FieldSources sources;
    private final PublicRecords open;
    private final RecordView view;
    private final Placings places;

    FigureSteps(
            Registers registers,
            Funnels funnels,
            Figures figures,
            FieldSources sources,
            PublicRecords open,
            RecordView view,
            Placings places) {
        this.registers = registers;
        this.funnels = funnels;
        this.figures = figures;
        this.sources = sources;
        this.open = open;
        this.view = view;
        this.places = places;
    }

    @Override
    public Set<String> words() {
        return Set.of("expectFunnel", "expectFigure", "expectSources", "expectPublic", "expectPublicVersions");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        switch (word) {
            case "expectFunnel" -> expectFunnel(run, arguments);
            case "expectFigure" -> expectFigure(run, arguments);
            case "expectSources" -> expectSources(run, arguments);
            case "expectPublic" -> expectPublic(run, arguments);
            case "expectPublicVersions" -> expectPublicVersions(run, arguments);
            default -> throw new StoryFailure(word);
        }
    }

    /** Lines by {@code STAGE}, or {@code STAGE GROUP} where it is told apart; a group that is a record by its name in the story. */
    private void expectFunnel(StoryRun run, JsonNode arguments) {
        var register = reads(run, arguments);
        var by = text(arguments.path("by"));
        var funnel =
                funnels.of(register, new Question(null, text(arguments.path("where")), null, null, null, false), by);
        var lines = new TreeMap<String, ObjectNode>();
        funnel.lines().forEach(line -> lines.put(key(line, by), node(line)));
        arguments
                .path("lines")
                .propertyStream()
                .forEach(entry ->
                        expect(run, entry.getKey(), entry.getValue(), lines.remove(identified(run, entry.getKey()))));
        if (arguments.path("all").asBoolean(false)) {
            run.expect("lines beside these", new TreeSet<String>(), lines.keySet());
        }
    }

    /** A measure of a pack: {@code value}, its {@code lines} by group, {@code years}, {@code aims} by year. */
    private void expectFigure(StoryRun run, JsonNode arguments) {
        var register = reads(run, arguments);
        var figure = figures.of(registers
                .measures()
                .get(register.key(), arguments.path("measure").asString()));
        if (arguments.has("value")) {
            run.expect(
                    "value",
                    plain(arguments.path("value")),
                    plain(figure.whole().value()));
        }
        var lines = new TreeMap<String, String>();
        figure.lines().forEach(line -> lines.put(String.valueOf(line.group().getFirst()), plain(line.value())));
        arguments
                .path("lines")
                .propertyStream()
                .forEach(entry -> run.expect(
                        entry.getKey(), plain(entry.getValue()), lines.get(identified(run, entry.getKey()))));
        var years = new TreeMap<String, ObjectNode>();
        if (figure.forecast() != null) {
            figure.forecast()
                    .years()
                    .forEach(year -> years.put(
                            String.valueOf(year.year()),
                            JsonNodeFactory.instance
                                    .objectNode()
                                    .put("arrived", year.arrived())
                                    .put("expected", year.expected())
                                    .put("total", year.total())));
        }
        arguments
                .path("years")
                .propertyStream()
                .forEach(entry -> expect(run, entry.getKey(), entry.getValue(), years.get(entry.getKey())));
        var aims = new TreeMap<String, ObjectNode>();
        figure.aims()
                .forEach(aim -> aims.put(
                        String.valueOf(aim.year()),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("target", aim.target())
                                .put("reaches", aim.reaches())
                                .put("expected", aim.expected())
                                .put("gap", aim.gap())));
        arguments
                .path("aims")
                .propertyStream()
                .forEach(entry -> expect(run, entry.getKey(), entry.getValue(), aims.get(entry.getKey())));
    }

    /** Of each field {@code through}, {@code since}, {@code by}, {@code exchange}, {@code move}. */
    private void expectSources(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), RegisterSteps.Named.class);
        var of = new TreeMap<String, ObjectNode>();
        sources.of(reads(run, named.register()), named.id())
                .forEach(source -> of.put(
                        source.field(),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("through", source.through().name())
                                .put("since", Objects.toString(source.since(), null))
                                .put("by", source.recordedBy())
                                .put("exchange", source.exchange())
                                .put("move", source.move())));
        arguments
                .path("fields")
                .propertyStream()
                .forEach(entry -> expect(run, entry.getKey(), entry.getValue(), of.get(entry.getKey())));
    }

    /** What anybody finds: {@code titles}, in no order. @see PublicRecords */
    private void expectPublic(StoryRun run, JsonNode arguments) {
        var register = open.get(arguments.path("register").asString());
        var by = arguments.path("by").valueStream().map(JsonNode::asString).toList();
        var titles = open.page(
                register,
                text(arguments.path("words")),
                by,
                null,
                100,
                listed -> listed.page().rows().stream()
                        .map(record -> view.title(register, record))
                        .sorted()
                        .toList());
        run.expect(
                "titles",
                arguments
                        .path("titles")
                        .valueStream()
                        .map(JsonNode::asString)
                        .sorted()
                        .toList(),
                titles);
    }

    /** Days from which each version that anybody sees holds. */
    private void expectPublicVersions(StoryRun run, JsonNode arguments) {
        var named = run.named(arguments.path("record").asString(), RegisterSteps.Named.class);
        run.expect(
                "versions",
                arguments.path("from").valueStream().map(JsonNode::asString).toList(),
                open.record(
                        open.get(named.register()),
                        named.id(),
                        shown -> shown.versions().stream()
                                .map(version -> version.validFrom().toString())
                                .toList()));
    }

    /** Names of the story's records in it become their ids; the last word may also be the code of an area. */
    private String identified(StoryRun run, String key) {
        var words = new java.util.ArrayList<String>();
        for (var word : key.split(" ")) {
            words.add(
                    run.knows(word)
                            ? String.valueOf(
                                    run.named(word, RegisterSteps.Named.class).id())
                            : word.matches("[0-9]{9,}")
                                    ? places.areaId(word).map(String::valueOf).orElse(word)
                                    : word);
        }
        return String.join(" ", words);
    }

    private static String plain(java.math.@Nullable BigDecimal value) {
        return value == null ? "missing" : value.stripTrailingZeros().toPlainString();
    }

    private static String key(Funnel.Line line, @Nullable String by) {
        return by == null ? line.stage() : line.stage() + " " + (line.group() == null ? "-" : line.group());
    }

    private static ObjectNode node(Funnel.Line line) {
        var node = JsonNodeFactory.instance.objectNode().put("reached", line.reached());
        return node.put("left", line.left().count())
                .put("timed", line.left().timed())
                .put("mean", line.left().mean())
                .put("median", line.left().median())
                .put("here", line.here().count())
                .put("hereMean", line.here().mean())
                .put("hereMedian", line.here().median());
    }

    static void expect(StoryRun run, String what, JsonNode wanted, @Nullable ObjectNode actual) {
        if (actual == null) {
            run.expect(what, wanted, "-");
            return;
        }
        wanted.propertyStream()
                .forEach(entry -> run.expect(
                        what + " " + entry.getKey(), plain(entry.getValue()), plain(actual.path(entry.getKey()))));
    }

    private Register reads(StoryRun run, JsonNode arguments) {
        return reads(run, arguments.path("register").asString());
    }

    private Register reads(StoryRun run, String key) {
        var register = registers.get(key);
        if (run.roles().stream().noneMatch(role -> register.lets(Verb.READ, role))) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        return register;
    }

    private static String plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "missing";
        }
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.isString() ? value.asString() : value.toString();
    }

    private static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
