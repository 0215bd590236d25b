package hongqiao.shared;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.servers.Server;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/**
 * Makes {@code /openapi.json} say what our records say: which members are always there, and which of them may be null
 * ({@code @Nullable}); so the web app's types can be made from it and trusted.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final Pattern REFERENCE = Pattern.compile("#/components/schemas/(\\w+)");

    /** For the whole JVM, as the library keeps its resolver for the whole JVM. */
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    /** Names that more than one type goes by. */
    private static final Set<String> ALIKE = ConcurrentHashMap.newKeySet();

    /**
     * {@code PlanHead.Counts} is {@code PlanHeadCounts}: two nested records may share a short name. Two that would still be called
     * alike are refused: the description would have one of them for both.
     */
    @Bean
    ModelResolver namesOfNestedTypes(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                var outer = type.getEnclosingClass();
                var name = outer == null || outer.getSimpleName().endsWith("Routes")
                        ? type.getSimpleName()
                        : outer.getSimpleName() + type.getSimpleName();
                var known =
                        type.isEnum() ? null : TYPES.put(name, type); // an enum stands where it is used, without a name
                if (known != null && known != type) {
                    ALIKE.add(name);
                }
                return name;
            }
        });
    }

    @Bean
    OpenApiCustomizer whatIsAlwaysThere() {
        return api -> {
            api.info(new Info().title("Hongqiao 智慧红桥").version("1"));
            // else it repeats, to everybody, the Host that one reader claimed
            api.servers(List.of(new Server().url("/")));
            var alike = new TreeSet<>(ALIKE);
            alike.retainAll(api.getComponents().getSchemas().keySet());
            if (!alike.isEmpty()) {
                throw new IllegalStateException("more than one type is called " + alike);
            }
            var asked = requestTypes(api);
            for (var schema : api.getComponents().getSchemas().entrySet()) {
                var type = TYPES.get(schema.getKey());
                if (type != null && type.isRecord()) {
                    schema.setValue(ownMembers(schema.getValue()));
                    describe(schema.getValue(), type, asked.contains(schema.getKey()));
                } else if (type == JsonNode.class) {
                    schema.setValue(new Schema<>().description("any JSON"));
                } else if (type != null && type.isSealed()) {
                    schema.setValue(oneOf(type));
                }
            }
        };
    }

    private static void describe(Schema<?> schema, Class<?> type, boolean asked) {
        var required = new ArrayList<String>();
        for (var component : type.getRecordComponents()) {
            var name = nameOnTheWire(component);
            var property = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(name);
            if (property != null) {
                var nullable = isNullable(component);
                if (nullable) {
                    schema.getProperties().put(name, orNull(property));
                }
                if (!(asked && nullable)) {
                    required.add(name);
                }
            }
        }
        schema.setRequired(required);
    }

    /** A case of a sealed type is described as all of it and itself: a circle. Only itself is wanted. */
    private static Schema<?> ownMembers(Schema<?> schema) {
        return schema.getAllOf() == null
                ? schema
                : schema.getAllOf().stream()
                        .filter(part -> part.getProperties() != null)
                        .findFirst()
                        .<Schema<?>>map(part -> part)
                        .orElse(schema);
    }

    /** A member may be called what no Java name can be, such as {@code new}. */
    private static String nameOnTheWire(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? component.getName() : named.value();
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            return new Schema<>().oneOf(List.of(schema, new Schema<>().types(Set.of("null"))));
        }
        if (schema.getOneOf() != null) {
            schema.getOneOf().add(new Schema<>().types(Set.of("null")));
        } else if (schema.getTypes() != null) {
            var types = new TreeSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
        }
        return schema;
    }

    private static Schema<?> oneOf(Class<?> type) {
        var cases = new ArrayList<Schema>();
        for (var permitted : type.getPermittedSubclasses()) {
            cases.add(new Schema<>().$ref("#/components/schemas/" + permitted.getSimpleName()));
        }
        return new Schema<>().oneOf(cases);
    }

    /**
     * What a caller sends: there a member that may be null may as well be left out. So too in what such a type holds, unless
     * an answer holds the same.
     */
    private static Set<String> requestTypes(OpenAPI api) {
        var sent = new HashSet<String>();
        var answered = new HashSet<String>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    if (operation.getRequestBody() != null) {
                        refer(operation.getRequestBody().getContent(), sent);
                    }
                    operation.getResponses().values().forEach(answer -> refer(answer.getContent(), answered));
                });
        var asked = new HashSet<>(sent);
        follow(api, sent);
        follow(api, answered);
        sent.removeAll(answered);
        asked.addAll(sent);
        return asked;
    }

    private static void refer(@Nullable Content content, Set<String> names) {
        if (content != null) {
            content.values().forEach(media -> names.addAll(references(media.getSchema())));
        }
    }

    /** Adds whatever these hold, and what that holds. */
    private static void follow(OpenAPI api, Set<String> names) {
        var open = new ArrayList<>(names);
        for (int i = 0; i < open.size(); i++) {
            references(api.getComponents().getSchemas().get(open.get(i))).stream()
                    .filter(names::add)
                    .forEach(open::add);
        }
    }

    /** Names of the types a schema mentions, found in its text: it may nest them in many ways. */
    private static List<String> references(@Nullable Schema<?> schema) {
        return schema == null
                ? List.of()
                : REFERENCE
                        .matcher(Json.pretty(schema))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
    }
}
