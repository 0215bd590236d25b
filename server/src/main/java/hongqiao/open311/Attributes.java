package hongqiao.open311;

import hongqiao.cases.CaseCatalogue;
import hongqiao.open311.Services.Service;
import hongqiao.pack.Codes.Code;
import hongqiao.register.definition.Field;
import hongqiao.shared.Problem;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Further fields that a door lets other systems fill: how they are told of them, and what they answer. */
@Component
class Attributes {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final CaseCatalogue catalogue;

    Attributes(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    private List<Field> fields(Service service) {
        var form = catalogue.get(service.door().opens()).form();
        return service.door().attributes().stream()
                .flatMap(key -> form.find(key).stream())
                .toList();
    }

    /** The service definition. */
    ObjectNode definition(Service service, Locale language) {
        var definition = NODES.objectNode().put("service_code", service.code());
        var attributes = definition.putArray("attributes");
        int order = 1;
        for (var field : fields(service)) {
            var help = field.help();
            var attribute = attributes
                    .addObject()
                    .put("variable", true)
                    .put("code", field.key())
                    .put("datatype", datatype(field))
                    .put("required", field.required())
                    .put("datatype_description", help == null ? "" : help.in(language))
                    .put("order", order++)
                    .put("description", field.title().in(language));
            var values = attribute.putArray("values");
            codes(field)
                    .forEach(code -> values.addObject()
                            .put("key", code.key())
                            .put("name", code.title().in(language)));
        }
        return definition;
    }

    private static String datatype(Field field) {
        return switch (field.kind()) {
            case LONGTEXT -> "text";
            case INTEGER, DECIMAL -> "number";
            case DATE, INSTANT -> "datetime";
            case CODE, BOOLEAN -> "singlevaluelist";
            case CODES -> "multivaluelist";
            default -> "string";
        };
    }

    private Collection<Code> codes(Field field) {
        if (field.kind() == hongqiao.register.definition.FieldKind.BOOLEAN) {
            return List.of(
                    new Code("true", new hongqiao.shared.Words("是", "Yes"), null),
                    new Code("false", new hongqiao.shared.Words("否", "No"), null));
        }
        return Optional.ofNullable(field.codes())
                .flatMap(catalogue.codes()::find)
                .map(list -> list.codes().values())
                .orElse(List.of());
    }

    /**
     * As on the wire.
     *
     * @param sent by code of the attribute, each with all its values
     * @throws Problem {@code argument-not-valid} for one that the service does not have
     */
    Map<String, JsonNode> values(Service service, Map<String, List<String>> sent) {
        var fields = fields(service);
        var values = new LinkedHashMap<String, JsonNode>();
        sent.forEach((code, texts) -> {
            var field = fields.stream()
                    .filter(one -> one.key().equals(code))
                    .findFirst()
                    .orElseThrow(() -> notValid(code));
            if (texts.stream().anyMatch(text -> !text.isBlank())) {
                values.put(code, value(field, texts));
            }
        });
        return values;
    }

    private static JsonNode value(Field field, List<String> texts) {
        var first = texts.getFirst().strip();
        return switch (field.kind()) {
            case CODES -> {
                var codes = NODES.arrayNode();
                texts.forEach(codes::add);
                yield codes;
            }
            case INTEGER, DECIMAL -> number(field, first);
            case BOOLEAN -> {
                if (!first.equals("true") && !first.equals("false")) {
                    throw notValid(field.key());
                }
                yield NODES.booleanNode(first.equals("true"));
            }
            // The standard writes days as moments.
            case DATE -> NODES.stringNode(first.length() > 10 ? first.substring(0, 10) : first);
            default -> NODES.stringNode(first);
        };
    }

    private static JsonNode number(Field field, String text) {
        try {
            return NODES.numberNode(new BigDecimal(text));
        } catch (NumberFormatException none) {
            throw notValid(field.key());
        }
    }

    private static Problem notValid(String code) {
        return Open311Problem.ARGUMENT_NOT_VALID.problem().atField("attribute[" + code + "]");
    }
}
