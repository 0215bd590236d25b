package hongqiao.register;

import hongqiao.pack.story.StoryFailure;
import hongqiao.pack.story.StoryRun;
import hongqiao.pack.story.StoryStep;
import hongqiao.register.list.Funnel;
import hongqiao.register.list.Funnels;
import hongqiao.register.list.Question;
import hongqiao.register.measure.Figure;
import hongqiao.register.measure.FigureLine;
import hongqiao.register.measure.Figures;
import hongqiao.register.measure.GroupNames;
import hongqiao.register.measure.PackMeasure;
import hongqiao.register.record.Placings;
import hongqiao.shared.CommonProblem;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What stories expect of figures over a register or over cases. Of each line only what the story names is held against it. */
@Component
class FigureSteps implements StoryStep {

    private final Registers registers;
    private final Funnels funnels;
    private final Figures figures;
    private final GroupNames names;
    private final Placings places;

    FigureSteps(Registers registers, Funnels funnels, Figures figures, GroupNames names, Placings places) {
        this.registers = registers;
        this.funnels = funnels;
        this.figures = figures;
        this.names = names;
        this.places = places;
    }

    @Override
    public Set<String> words() {
        return Set.of("expectFunnel", "expectFigure");
    }

    @Override
    public void run(StoryRun run, String word, JsonNode arguments) {
        switch (word) {
            case "expectFunnel" -> expectFunnel(run, arguments);
            case "expectFigure" -> expectFigure(run, arguments);
            default -> throw new StoryFailure(word);
        }
    }

    /** Lines by {@code STAGE}, or {@code STAGE GROUP} where it is told apart; a group that is a record by its name in the story. */
    private void expectFunnel(StoryRun run, JsonNode arguments) {
        var register =
                Expecting.reads(registers, run, arguments.path("register").asString());
        var by = Expecting.text(arguments.path("by"));
        var funnel = funnels.of(
                register, new Question(null, Expecting.text(arguments.path("where")), null, null, null, false), by);
        var lines = new TreeMap<String, ObjectNode>();
        funnel.lines().forEach(line -> lines.put(key(line, by), node(line)));
        arguments
                .path("lines")
                .propertyStream()
                .forEach(entry -> Expecting.parts(
                        run, entry.getKey(), entry.getValue(), lines.remove(identified(run, entry.getKey()))));
        if (arguments.path("all").asBoolean(false)) {
            run.expect("lines beside these", new TreeSet<String>(), lines.keySet());
        }
    }

    /** A measure of a pack: {@code value}, its {@code lines} by group, {@code years}, {@code aims} by year. */
    private void expectFigure(StoryRun run, JsonNode arguments) {
        var of = arguments.has("case") ? "case" : "register";
        var measure = registers
                .measures()
                .get(arguments.path(of).asString(), arguments.path("measure").asString());
        if (run.roles().stream().noneMatch(measure.over()::lets)) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        var figure = figures.of(measure);
        if (arguments.has("value")) {
            run.expect(
                    "value",
                    Expecting.plain(arguments.path("value")),
                    plain(figure.whole().value()));
        }
        expectLines(run, arguments, measure, figure);
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
                                    .put("ending", year.ending())
                                    .put("total", year.total())));
        }
        arguments
                .path("years")
                .propertyStream()
                .forEach(entry -> Expecting.parts(run, entry.getKey(), entry.getValue(), years.get(entry.getKey())));
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
                .forEach(entry -> Expecting.parts(run, entry.getKey(), entry.getValue(), aims.get(entry.getKey())));
    }

    /**
     * By what tells them apart: codes of areas and units, {@code -} where there is none, a blank between several. A line is a
     * value, or {@code value}, {@code rows} and {@code missing}; with {@code all} there are no others.
     */
    private void expectLines(StoryRun run, JsonNode arguments, PackMeasure measure, Figure figure) {
        var lines = new TreeMap<String, ObjectNode>();
        FigureLine.all(names, measure.over(), measure.by(), figure.lines())
                .forEach(line -> lines.put(
                        line.group().stream()
                                .map(group ->
                                        group.key() == null ? "-" : group.key().asString())
                                .collect(Collectors.joining(" ")),
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("value", line.value())
                                .put("rows", line.rows())
                                .put("missing", line.missing())));
        arguments.path("lines").propertyStream().forEach(entry -> {
            var line = lines.remove(named(run, entry.getKey()));
            if (entry.getValue().isObject()) {
                Expecting.parts(run, entry.getKey(), entry.getValue(), line);
            } else {
                run.expect(
                        entry.getKey(),
                        Expecting.plain(entry.getValue()),
                        line == null ? "-" : Expecting.plain(line.path("value")));
            }
        });
        if (arguments.path("all").asBoolean(false)) {
            run.expect("lines beside these", new TreeSet<String>(), lines.keySet());
        }
    }

    /** Names of the story's records in it become their ids. */
    private static String named(StoryRun run, String key) {
        return Arrays.stream(key.split(" "))
                .map(word -> run.knows(word)
                        ? String.valueOf(
                                run.named(word, RegisterSteps.Named.class).id())
                        : word)
                .collect(Collectors.joining(" "));
    }

    /** Names of the story's records in it become their ids; the last word may also be the code of an area. */
    private String identified(StoryRun run, String key) {
        var words = new java.util.ArrayList<String>();
        for (var word : key.split(" ")) {
            words.add(
                    run.knows(word)
                            ? String.valueOf(
                                    run.named(word, RegisterSteps.Named.class).id())
                            : word.matches("[0-9]{9,}(-G[0-9]+)?")
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
}
