package hongqiao.cases.web;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseProblem;
import hongqiao.cases.template.Template;
import hongqiao.cases.template.Templates;
import hongqiao.organisation.Units;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Templates for the steps and the form of a type. The places in a text are filled where it is used. */
@RestController
@RequestMapping("/api/desk/cases/{type}/templates")
class CaseTemplateRoutes {

    /** @param own whether a unit has saved it, under its number @param field null: the reason */
    record TextTemplate(
            String key,
            Words title,
            boolean own,
            Set<String> steps,
            @Nullable String field,
            String says) {}

    record FormTemplate(String key, Words title, boolean own, Map<String, JsonNode> values) {}

    record TemplateList(List<TextTemplate> texts, List<FormTemplate> forms) {}

    /** @param unit code; null: one's own, or of the whole district where one works for that @param values of a new case */
    record TemplateSaving(
            @Nullable String unit,
            @Nullable String title,
            @Nullable String step,
            @Nullable String field,
            @Nullable String says,
            @Nullable Map<String, JsonNode> values) {}

    record TemplateSaved(String key) {}

    private final CaseCatalogue catalogue;
    private final Templates templates;
    private final CaseActors actors;
    private final Units units;

    CaseTemplateRoutes(CaseCatalogue catalogue, Templates templates, CaseActors actors, Units units) {
        this.catalogue = catalogue;
        this.templates = templates;
        this.actors = actors;
        this.units = units;
    }

    @GetMapping
    @Needs(value = Permission.CASES_READ, does = Operation.LIST, of = "type")
    TemplateList list(@PathVariable String type) {
        var all = templates.all(catalogue.get(type));
        return new TemplateList(
                all.stream()
                        .filter(Template.Text.class::isInstance)
                        .map(Template.Text.class::cast)
                        .map(one -> new TextTemplate(
                                one.key(), one.title(), one.own(), one.steps(), one.field(), one.says()))
                        .toList(),
                all.stream()
                        .filter(Template.Form.class::isInstance)
                        .map(Template.Form.class::cast)
                        .map(one -> new FormTemplate(one.key(), one.title(), one.own(), one.values()))
                        .toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    TemplateSaved save(@PathVariable String type, @RequestBody TemplateSaving body) {
        var unit = body.unit() == null ? own(actors.actor(Permission.CASES_STEP)) : named(body.unit());
        var draft = new Templates.Draft(unit, body.title(), body.step(), body.field(), body.says(), body.values());
        return new TemplateSaved(Long.toString(templates.save(catalogue.get(type), draft)));
    }

    @DeleteMapping("/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    void remove(@PathVariable String type, @PathVariable long key) {
        templates.remove(catalogue.get(type), key);
    }

    private static @Nullable Integer own(Actor actor) {
        return Scopes.current().all() || actor.own().isEmpty()
                ? null
                : actor.own().getFirst();
    }

    private Integer named(String code) {
        return units.idOf(code)
                .orElseThrow(() -> CaseProblem.UNIT_NOT_VALID.problem().atField("unit"));
    }
}
