package hongqiao.register.definition;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.expression.Environment;
import hongqiao.expression.Expression;
import hongqiao.expression.FieldType;
import hongqiao.pack.CheckedYaml;
import hongqiao.register.definition.Stages.Move;
import hongqiao.register.definition.Stages.Stage;
import hongqiao.register.definition.Stages.Update;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the stages of a register; finds those nobody reaches and those nobody can leave. */
final class StageReader {

    private final RegisterKind.Draft draft;
    private final Map<String, RegisterKind.Draft> others;
    private final RegisterReader reader;
    private final Environment environment;
    private final CheckedYaml yaml;
    private final JsonNode tree;
    private boolean sound = true;

    StageReader(
            RegisterKind.Draft draft,
            Map<String, RegisterKind.Draft> others,
            RegisterReader reader,
            Environment environment) {
        this.draft = draft;
        this.others = others;
        this.reader = reader;
        this.environment = environment;
        this.yaml = draft.yaml();
        this.tree = yaml.tree().path("stages");
    }

    Stages read() {
        var states = new ArrayList<Stage>();
        tree.path("states")
                .propertyStream()
                .forEach(entry -> states.add(new Stage(
                        entry.getKey(),
                        words(entry.getValue()),
                        entry.getValue().path("final").asBoolean(false),
                        entry.getValue().path("tone").asString("plain"),
                        entry.getValue().path("locked").asBoolean(false))));
        var moves = new ArrayList<Move>();
        tree.path("moves").propertyStream().forEach(entry -> moves.add(move(entry.getKey(), entry.getValue())));
        var stages = new Stages(state(tree.path("first"), "/stages/first"), states, moves);
        if (sound) {
            check(stages); // where a name leads nowhere, so do the ways, and that is told already
        }
        return stages;
    }

    private Move move(String key, JsonNode node) {
        var at = "/stages/moves/" + key;
        var from = new HashSet<String>();
        for (int i = 0; i < node.path("from").size(); i++) {
            from.add(state(node.path("from").get(i), at + "/from/" + i));
        }
        var notBy = node.has("notBy") ? node.path("notBy").asString() : null;
        if (notBy != null && !tree.path("moves").has(notBy)) {
            reader.refuse(
                    at + "/notBy",
                    "dangling-move",
                    "没有动作“%s”".formatted(notBy),
                    "there is no move “%s”".formatted(notBy),
                    NearNames.of(notBy, tree.path("moves").propertyNames(), new Words("可用的有", "there are")));
        }
        return new Move(
                key,
                words(node.path("title")),
                from,
                state(node.path("to"), at + "/to"),
                by(node, at),
                notBy,
                reader.optional(node.path("when"), at + "/when", FieldType.BOOLEAN),
                node.has("message") ? words(node.path("message")) : null,
                reader.fieldList(node.path("requires"), at + "/requires"),
                reader.fieldList(node.path("asks"), at + "/asks"),
                node.path("reason").asBoolean(false),
                node.path("evidence").isString() || node.path("evidence").asBoolean(false),
                node.path("evidence").asString("").equals("file"),
                sets(node.path("sets"), at + "/sets", draft),
                updates(node.path("updates"), at + "/updates"));
    }

    private Set<String> by(JsonNode node, String at) {
        var by = reader.roles(node.path("by"), at + "/by");
        var movers = yaml.tree().path("access").path("move");
        var may = new HashSet<String>();
        movers.forEach(role -> may.add(role.asString()));
        by.stream()
                .filter(role -> !may.contains(role))
                .forEach(role -> reader.refuse(
                        at + "/by",
                        "move-nobody",
                        "角色“%s”不在 access.move 中，办不了这个动作".formatted(role),
                        "the role “%s” is not under access.move and cannot make this move".formatted(role),
                        new Words("加到 access.move，或从 by 删去", "add it to access.move, or take it out")));
        if (may.isEmpty()) {
            reader.refuse(
                    at,
                    "move-nobody",
                    "没有角色可以办理这个动作",
                    "there is no role that may make this move",
                    new Words("在 access.move 写上角色", "name roles under access.move"));
        }
        return by;
    }

    private Map<String, Expression> sets(JsonNode node, String at, RegisterKind.Draft target) {
        var sets = new LinkedHashMap<String, Expression>();
        node.propertyStream().forEach(entry -> {
            var field = target.fields().get(entry.getKey());
            if (field == null) {
                reader.refuse(
                        at + "/" + entry.getKey(),
                        "dangling-field",
                        "台账“%s”没有字段“%s”".formatted(target.key(), entry.getKey()),
                        "the register “%s” has no field “%s”".formatted(target.key(), entry.getKey()),
                        NearNames.of(entry.getKey(), target.fields().keySet(), new Words("可用的有", "there are")));
                return;
            }
            var value = reader.expression(entry.getValue(), at + "/" + entry.getKey(), environment, field.type());
            if (value != null) {
                sets.put(entry.getKey(), value);
            }
        });
        return sets;
    }

    private @Nullable Update updates(JsonNode node, String at) {
        if (!node.isObject()) {
            return null;
        }
        var key = reader.known(node.path("record"), at + "/record");
        var field = draft.fields().get(key);
        var target =
                field == null ? null : others.get(field.hints().path("register").asString(""));
        if (target == null) {
            reader.refuse(
                    at + "/record",
                    "field-type",
                    "“%s”不是引用字段".formatted(key),
                    "“%s” refers to no record".formatted(key),
                    new Words("写一个 kind: record 的字段", "name a field of kind record"));
            return null;
        }
        var made = node.path("move");
        if (made.isString()
                && !target.yaml().tree().path("stages").path("moves").has(made.asString())) {
            reader.refuse(
                    at + "/move",
                    "dangling-move",
                    "台账“%s”没有动作“%s”".formatted(target.key(), made.asString()),
                    "the register “%s” has no move “%s”".formatted(target.key(), made.asString()),
                    new Words("写对方台账的一个动作", "name a move of that register"));
        }
        return new Update(
                key,
                node.has("move") ? node.path("move").asString() : null,
                sets(node.path("sets"), at + "/sets", target));
    }

    private String state(JsonNode node, String pointer) {
        var key = node.asString("");
        if (!tree.path("states").has(key)) {
            sound = false;
            reader.refuse(
                    pointer,
                    "dangling-state",
                    "没有阶段“%s”".formatted(key),
                    "there is no stage “%s”".formatted(key),
                    NearNames.of(key, tree.path("states").propertyNames(), new Words("可用的有", "there are")));
        }
        return key;
    }

    private void check(Stages stages) {
        var reached = new HashSet<>(List.of(stages.first()));
        var more = true;
        while (more) {
            more = false;
            for (var move : stages.moves()) {
                more |= move.from().stream().anyMatch(reached::contains) && reached.add(move.to());
            }
        }
        for (var stage : stages.states()) {
            var at = "/stages/states/" + stage.key();
            var left = stages.moves().stream()
                    .anyMatch(move ->
                            move.from().contains(stage.key()) && !move.to().equals(stage.key()));
            if (!reached.contains(stage.key())) {
                reader.refuse(
                        at,
                        "unreachable-state",
                        "没有动作通向阶段“%s”".formatted(stage.title().zh()),
                        "no move leads to “%s”".formatted(stage.title().en()),
                        new Words("加一个到它的动作，或删去此阶段", "add a move to it, or take the stage out"));
            } else if (!stage.last() && !left) {
                reader.refuse(
                        at,
                        "dead-end-state",
                        "进入阶段“%s”后出不来".formatted(stage.title().zh()),
                        "nobody can leave “%s”".formatted(stage.title().en()),
                        new Words("加一个离开它的动作，或写 final: true", "add a move out of it, or write final: true"));
            } else if (stage.last() && left) {
                yaml.warn(
                        at,
                        "final-state-left",
                        new Words(
                                "终点“%s”还有离开的动作".formatted(stage.title().zh()),
                                "moves lead out of “%s”, which is final"
                                        .formatted(stage.title().en())),
                        new Words("确认是否还是终点", "make sure that it is final"));
            }
        }
    }
}
