package hongqiao.cases.definition;

import hongqiao.cases.definition.CallCard.Answering;
import hongqiao.cases.definition.CallCard.HandOver;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.pack.CodeKind;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.RegisterKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the call card of a type and how its orders come by files, and holds both against its form, its steps and the registers. */
final class CardReader {

    private final CaseReader reader;
    private final Map<String, Step> steps;

    CardReader(CaseReader reader, Map<String, Step> steps) {
        this.reader = reader;
        this.steps = steps;
    }

    @Nullable
    CallCard card() {
        var node = reader.tree().path("card");
        if (!node.isObject()) {
            return null;
        }
        return new CallCard(
                sets(node.path("starts"), "/card/starts"),
                node.has("phone") ? phone(node.path("phone")) : null,
                node.has("knowledge") ? answering(node.path("knowledge")) : null,
                node.has("handOver") ? handOver(node.path("handOver")) : null);
    }

    /** Only what repeats are found by is kept so that it can be looked for. */
    private String phone(JsonNode node) {
        var name = reader.field(node, "/card/phone", FieldKind.PHONE);
        var repeats = CaseReader.texts(reader.tree().path("repeats"));
        if (!repeats.contains(name)) {
            reader.refuse(
                    "/card/phone",
                    "card-phone-no-repeat",
                    "“%s”不在 repeats 中，查不到来电人以前的诉求".formatted(name),
                    "“%s” is not among repeats: earlier cases are not found by it".formatted(name),
                    new Words("把它写进 repeats", "name it under repeats"));
        }
        return name;
    }

    private Answering answering(JsonNode node) {
        var at = "/card/knowledge";
        var field = reader.field(node.path("field"), at + "/field", FieldKind.RECORD);
        var key = reader.form().find(field).map(Field::register).orElse(null);
        var view = node.path("view").asString(null);
        var text = node.path("text").asString();
        if (key != null) {
            reader.content().of(RegisterKind.class).find(key).ifPresent(register -> found(register, view, text, at));
        }
        var copies = new ArrayList<String>();
        for (int i = 0; i < node.path("copies").size(); i++) {
            copies.add(reader.field(node.path("copies").get(i), at + "/copies/" + i, null));
        }
        var step = step(node.path("step"), at + "/step");
        asked(step, List.of(field, node.path("into").asString()), at + "/step");
        return new Answering(
                field,
                key == null ? "" : key,
                view,
                text,
                step,
                reader.field(node.path("into"), at + "/into", null),
                sets(node.path("sets"), at + "/sets"),
                copies);
    }

    private void found(Register register, @Nullable String view, String text, String at) {
        if (register.find(text)
                .filter(field ->
                        field.isStored() && !field.isPersonal() && field.kind().isText())
                .isEmpty()) {
            dangling(
                    at + "/text",
                    "dangling-field",
                    "字段",
                    "field",
                    text,
                    register.fields().keySet());
        }
        var views = register.views().stream().map(Register.View::key).toList();
        if (view != null && !views.contains(view)) {
            dangling(at + "/view", "dangling-view", "视图", "view", view, views);
        }
    }

    private HandOver handOver(JsonNode node) {
        var at = "/card/handOver";
        var step = step(node.path("step"), at + "/step");
        var field = reader.field(node.path("field"), at + "/field", FieldKind.CODE);
        var what = reader.field(node.path("what"), at + "/what", null);
        asked(step, List.of(field, what), at + "/step");
        var to = new ArrayList<String>();
        for (int i = 0; i < node.path("to").size(); i++) {
            to.add(code(field, node.path("to").get(i).asString(), at + "/to/" + i));
        }
        return new HandOver(step, field, what, to, sets(node.path("sets"), at + "/sets"));
    }

    private Map<String, String> sets(JsonNode node, String at) {
        var sets = new LinkedHashMap<String, String>();
        node.propertyStream().forEach(entry -> {
            var below = at + "/" + entry.getKey();
            if (reader.form()
                    .find(entry.getKey())
                    .filter(field -> field.kind() == FieldKind.CODE)
                    .isEmpty()) {
                dangling(
                        below,
                        "dangling-field",
                        "代码字段",
                        "code field",
                        entry.getKey(),
                        reader.form().fields().keySet());
            }
            sets.put(entry.getKey(), code(entry.getKey(), entry.getValue().asString(), below));
        });
        return sets;
    }

    @Nullable
    Orders orders() {
        var node = reader.tree().path("orders");
        if (!node.isObject()) {
            return null;
        }
        var shows = new ArrayList<String>();
        for (int i = 0; i < node.path("shows").size(); i++) {
            var at = "/orders/shows/" + i;
            var name = reader.field(node.path("shows").get(i), at, null);
            if (reader.form().find(name).filter(Field::isPersonal).isPresent()) {
                reader.refuse(
                        at,
                        "personal-in-list",
                        "个人信息“%s”不写进回传文件".formatted(name),
                        "“%s” is personal and goes into no file back".formatted(name),
                        new Words("从 orders.shows 中删去", "take it out of orders.shows"));
            }
            shows.add(name);
        }
        return new Orders(
                reader.field(node.path("from"), "/orders/from", FieldKind.CODE),
                reader.field(node.path("number"), "/orders/number", FieldKind.TEXT),
                reader.field(node.path("at"), "/orders/at", FieldKind.INSTANT),
                shows);
    }

    private String step(JsonNode node, String at) {
        return reader.named(node, at, reader.tree().path("steps"), "dangling-step", "步骤", "step");
    }

    /** The card fills what its step asks, and can fill nothing else. */
    private void asked(String step, List<String> fields, String at) {
        var taken = steps.get(step);
        fields.stream()
                .filter(field -> taken != null && !taken.asks().contains(field))
                .forEach(field -> reader.refuse(
                        at,
                        "card-step-asks-not",
                        "步骤“%s”不填字段“%s”".formatted(step, field),
                        "the step “%s” does not ask for “%s”".formatted(step, field),
                        new Words("写进该步骤的 asks", "name it under asks of that step")));
    }

    private String code(String field, String code, String at) {
        reader.form()
                .find(field)
                .map(Field::codes)
                .flatMap(reader.content().of(CodeKind.class)::find)
                .filter(list -> list.find(code).isEmpty())
                .ifPresent(list -> dangling(
                        at, "dangling-code", "代码", "code", code, list.codes().keySet()));
        return code;
    }

    private void dangling(String at, String fault, String zh, String en, String name, Collection<String> known) {
        reader.refuse(
                at,
                fault,
                "没有%s“%s”".formatted(zh, name),
                "there is no %s “%s”".formatted(en, name),
                NearNames.of(name, known, new Words("可用的有", "there are")));
    }
}
