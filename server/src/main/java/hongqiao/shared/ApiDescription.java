package hongqiao.shared;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
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

    /** For the whole JVM, as the library keeps its resolver for the whole JVM. */
    private static final Map<String, Class<?>> TYPES = new ConcurrentHashMap<>();

    /** {@code PlanHead.Counts} is {@code PlanHeadCounts}: two nested records may share a short name. */
    @Bean
    ModelResolver namesOfNestedTypes(ObjectMapperProvider mappers) {
        return new ModelResolver(mappers.jsonMapper(), new TypeNameResolver() {
            @Override
            protected String getNameOfClass(Class<?> type) {
                var outer = type.getEnclosingClass();
                var name = outer == null || outer.getSimpleName().endsWith("Routes")
                        ? type.getSimpleName()
                        : outer.getSimpleName() + type.getSimpleName();
                TYPES.put(name, type);
                return name;
            }
        });
    }

    @Bean
    OpenApiCustomizer whatIsAlwaysThere() {
        return api -> {
            api.info(new Info().title("Hongqiao 智慧红桥").version("1"));
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
            var property = schema.getProperties() == null
                    ? null
                    : schema.getProperties().get(component.getName());
            if (property != null) {
                var nullable = isNullable(component);
                if (nullable) {
                    schema.getProperties().put(component.getName(), orNull(property));
                }
                if (!(asked && nullable)) {
                    required.add(component.getName());
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

    /** What a caller sends: there a member that may be null may as well be left out. */
    private static Set<String> requestTypes(OpenAPI api) {
        var names = new HashSet<String>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
                .map(content -> content.getSchema().get$ref())
                .filter(reference -> reference != null)
                .forEach(reference -> names.add(reference.substring(reference.lastIndexOf('/') + 1)));
        return names;
    }
}
