package hongqiao.cases.template;

import static hongqiao.pack.CheckedYaml.words;

import hongqiao.cases.definition.CaseKind;
import hongqiao.cases.definition.CaseType;
import hongqiao.pack.CheckedYaml;
import hongqiao.pack.CodeKind;
import hongqiao.pack.PackContent;
import hongqiao.pack.PackFile;
import hongqiao.pack.PackKind;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Templates of packs: {@code templates/KEY.yaml}, each file for one type of case, in the order of the files. */
@Component
public final class TemplateKind implements PackKind<List<Template>> {

    @Override
    public String folder() {
        return "templates";
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Template> read(PackContent content) {
        var templates = new ArrayList<Template>();
        var keys = new HashSet<String>();
        for (var file : content.list(folder())) {
            var yaml = content.yaml(file, "template");
            if (yaml != null && yaml.isSound()) {
                new Reading(content, file, yaml, keys, templates).read();
            }
        }
        return List.copyOf(templates);
    }

    private record Reading(
            PackContent content, PackFile file, CheckedYaml yaml, Set<String> keys, List<Template> templates) {

        void read() {
            var tree = yaml.tree();
            var types = content.of(CaseKind.class);
            var named = tree.path("case").asString();
            var type = types.find(named);
            if (type.isEmpty()) {
                refuse(
                        "/case",
                        "dangling-case",
                        "没有案件类型“%s”".formatted(named),
                        "there is no case type “%s”".formatted(named),
                        NearNames.of(named, types.types().keySet(), new Words("可用的有", "there are")));
                return;
            }
            tree.path("texts").propertyStream().forEach(entry -> text(entry.getKey(), entry.getValue(), type.get()));
            tree.path("forms").propertyStream().forEach(entry -> form(entry.getKey(), entry.getValue(), type.get()));
        }

        private void text(String key, JsonNode node, CaseType type) {
            var at = "/texts/" + key;
            unique(key, at);
            @Nullable String field = node.has("field") ? node.path("field").asString() : null;
            var steps = new LinkedHashSet<String>();
            for (int i = 0; i < node.path("steps").size(); i++) {
                var step = node.path("steps").get(i).asString();
                steps.add(step);
                if (!type.steps().containsKey(step)) {
                    refuse(
                            at + "/steps/" + i,
                            "dangling-step",
                            "没有步骤“%s”".formatted(step),
                            "there is no step “%s”".formatted(step),
                            NearNames.of(step, type.steps().keySet(), new Words("可用的有", "there are")));
                } else if (!Fitting.asks(type, step, field)) {
                    refuse(
                            at + "/steps/" + i,
                            "template-not-asked",
                            field == null ? "步骤“%s”不要求写理由".formatted(step) : "步骤“%s”不填文字字段“%s”".formatted(step, field),
                            field == null
                                    ? "the step “%s” asks for no reason".formatted(step)
                                    : "the step “%s” asks for no text “%s”".formatted(step, field),
                            new Words("换一个步骤，或改 field", "name another step, or another field"));
                }
            }
            var says = node.path("says").asString();
            var known = Places.known(type);
            Places.in(says).stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> refuse(
                            at + "/says",
                            "template-unknown-place",
                            "没有“{%s}”可填".formatted(name),
                            "there is nothing called “{%s}” to fill in".formatted(name),
                            NearNames.of(name, known, new Words("可用的有", "there are"))));
            templates.add(new Template.Text(key, type.key(), words(node), false, steps, field, says));
        }

        private void form(String key, JsonNode node, CaseType type) {
            var at = "/forms/" + key;
            unique(key, at);
            var values = new LinkedHashMap<String, JsonNode>();
            node.path("values").propertyStream().forEach(entry -> {
                var place = at + "/values/" + entry.getKey();
                var field = type.form().find(entry.getKey());
                if (field.isEmpty()) {
                    refuse(
                            place,
                            "dangling-field",
                            "没有字段“%s”".formatted(entry.getKey()),
                            "there is no field “%s”".formatted(entry.getKey()),
                            NearNames.of(
                                    entry.getKey(), type.form().fields().keySet(), new Words("可用的有", "there are")));
                    return;
                }
                Fitting.refusal(field.get(), entry.getValue(), content.of(CodeKind.class))
                        .ifPresent(why -> refuse(
                                place,
                                "template-not-fitting",
                                why.zh(),
                                why.en(),
                                new Words("去掉，或换一个值", "take it out, or give another value")));
                values.put(entry.getKey(), entry.getValue());
            });
            templates.add(new Template.Form(key, type.key(), words(node), false, values));
        }

        private void unique(String key, String at) {
            if (!keys.add(key)) {
                refuse(
                        at,
                        "duplicate-key",
                        "已另有模板“%s”".formatted(key),
                        "there is a template “%s” already".formatted(key),
                        new Words("换一个键", "give it another key"));
            }
        }

        private void refuse(String at, String code, String zh, String en, Words remedy) {
            yaml.refuse(at, code, new Words(zh, en), remedy);
        }
    }
}
