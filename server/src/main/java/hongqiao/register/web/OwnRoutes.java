package hongqiao.register.web;

import static hongqiao.register.RegisterProblem.OWN_NOT_VALID;
import static hongqiao.shared.CommonProblem.neededObject;

import hongqiao.register.Registers;
import hongqiao.register.list.Lists;
import hongqiao.register.own.OwnKind;
import hongqiao.register.own.Owns;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One's own beside a register: saved views, unfinished forms. */
@RestController
@RequestMapping("/api/desk/registers/{register}/own")
class OwnRoutes {

    /** What a list is asked for, under a name. @param view a view of the pack that it starts from */
    record OwnView(
            String title,
            @Nullable String view,
            @Nullable String where,
            @Nullable String q,
            @Nullable String area,
            @Nullable String sort) {}

    record OwnViewBody(String key, OwnView view, Instant at) {}

    record OwnViewList(List<OwnViewBody> views) {}

    /**
     * A form not yet sent.
     *
     * @param id of the record it would change; null: a new one
     * @param version of that record when the form was opened
     * @param values by field; personal ones are never kept here
     */
    record OwnDraft(
            @Nullable Long id,
            @Nullable Integer version,
            @Nullable JsonNode values) {}

    record OwnDraftBody(String key, OwnDraft draft, Instant at) {}

    record OwnDraftList(List<OwnDraftBody> drafts) {}

    /** Which field each heading of a file was mapped to; an empty text: a column to pass over. */
    record OwnMapping(Map<String, String> columns) {}

    record OwnMappingBody(String key, OwnMapping mapping, Instant at) {}

    record OwnMappingList(List<OwnMappingBody> mappings) {}

    private final Registers registers;
    private final Owns owns;
    private final Lists lists;
    private final JsonMapper json;

    OwnRoutes(Registers registers, Owns owns, Lists lists, JsonMapper json) {
        this.registers = registers;
        this.owns = owns;
        this.lists = lists;
        this.json = json;
    }

    @GetMapping("/views")
    @Needs(value = Permission.RECORDS_READ, does = Operation.LIST, of = "register")
    OwnViewList views(@PathVariable String register) {
        return new OwnViewList(owns.list(registers.get(register), OwnKind.VIEW).stream()
                .map(own -> new OwnViewBody(own.key(), json.treeToValue(own.content(), OwnView.class), own.at()))
                .toList());
    }

    @PutMapping("/views/{key}")
    @Needs(value = Permission.RECORDS_READ, does = Operation.WRITE, of = "register")
    OwnViewList putView(@PathVariable String register, @PathVariable String key, @RequestBody OwnView body) {
        var of = registers.get(register);
        if (body.title() == null || body.title().isBlank() || body.title().length() > 40) {
            throw OWN_NOT_VALID
                    .because("名称要有，最多 40 个字", "it needs a name of at most 40 characters")
                    .atField("title");
        }
        if (body.where() != null && !body.where().isBlank()) {
            lists.condition(of, body.where());
        }
        owns.put(of, OwnKind.VIEW, key, json.valueToTree(body));
        return views(register);
    }

    @DeleteMapping("/views/{key}")
    @Needs(value = Permission.RECORDS_READ, does = Operation.WRITE, of = "register")
    OwnViewList removeView(@PathVariable String register, @PathVariable String key) {
        owns.remove(registers.get(register), OwnKind.VIEW, key);
        return views(register);
    }

    @GetMapping("/drafts")
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.LIST, of = "register")
    OwnDraftList drafts(@PathVariable String register) {
        return new OwnDraftList(owns.list(registers.get(register), OwnKind.DRAFT).stream()
                .map(own -> new OwnDraftBody(own.key(), json.treeToValue(own.content(), OwnDraft.class), own.at()))
                .toList());
    }

    @PutMapping("/drafts/{key}")
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.WRITE, of = "register")
    OwnDraftList putDraft(@PathVariable String register, @PathVariable String key, @RequestBody OwnDraft body) {
        var of = registers.get(register);
        var values = (ObjectNode) neededObject(body.values(), "values").deepCopy();
        // A draft is kept as it is typed; what says something of a person is only ever kept sealed.
        values.propertyNames().stream()
                .filter(name ->
                        of.find(name).filter(field -> !field.isPersonal()).isEmpty())
                .toList()
                .forEach(values::remove);
        owns.put(of, OwnKind.DRAFT, key, json.valueToTree(new OwnDraft(body.id(), body.version(), values)));
        return drafts(register);
    }

    @DeleteMapping("/drafts/{key}")
    @Needs(value = Permission.RECORDS_EDIT, does = Operation.WRITE, of = "register")
    OwnDraftList removeDraft(@PathVariable String register, @PathVariable String key) {
        owns.remove(registers.get(register), OwnKind.DRAFT, key);
        return drafts(register);
    }

    @GetMapping("/mappings")
    @Needs(value = Permission.RECORDS_IMPORT, does = Operation.LIST, of = "register")
    OwnMappingList mappings(@PathVariable String register) {
        return new OwnMappingList(owns.list(registers.get(register), OwnKind.MAPPING).stream()
                .map(own -> new OwnMappingBody(own.key(), json.treeToValue(own.content(), OwnMapping.class), own.at()))
                .toList());
    }

    @PutMapping("/mappings/{key}")
    @Needs(value = Permission.RECORDS_IMPORT, does = Operation.WRITE, of = "register")
    OwnMappingList putMapping(@PathVariable String register, @PathVariable String key, @RequestBody OwnMapping body) {
        var of = registers.get(register);
        if (body.columns() == null
                || body.columns().values().stream()
                        .anyMatch(field -> field == null
                                || !field.isEmpty() && of.find(field).isEmpty())) {
            throw OWN_NOT_VALID.because("没有所对应的字段", "there is no such field").atField("columns");
        }
        owns.put(of, OwnKind.MAPPING, key, json.valueToTree(body));
        return mappings(register);
    }
}
