package hongqiao.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.common.types.TypeParamType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our types and functions in the words of CEL's checker. A number with a fraction is its {@code double} there, and exact here. */
final class CelTypes {

    private static final CelType DATE = OpaqueType.create("date");
    private static final TypeParamType ANY = TypeParamType.create("A");

    /** To the checker dates and moments may be null as they are. */
    private static final List<FieldType.Simple> NOT_NULL = List.of(
            FieldType.Simple.TEXT,
            FieldType.Simple.INTEGER,
            FieldType.Simple.DECIMAL,
            FieldType.Simple.BOOLEAN,
            FieldType.Simple.TEXTS);

    /** The same for every environment. */
    static final List<CelFunctionDecl> FUNCTIONS = functions();

    private CelTypes() {}

    static CelType of(FieldType type, CelTypeProvider provider) {
        return switch (type) {
            case FieldType.Simple simple -> of(simple);
            case FieldType.Reference reference ->
                provider.findType(reference.type()).orElseThrow();
        };
    }

    static CelType of(FieldType.Simple type) {
        return switch (type) {
            case TEXT -> SimpleType.STRING;
            case INTEGER -> SimpleType.INT;
            case DECIMAL -> SimpleType.DOUBLE;
            case BOOLEAN -> SimpleType.BOOL;
            case DATE -> DATE;
            case INSTANT -> SimpleType.TIMESTAMP;
            case TEXTS -> ListType.create(SimpleType.STRING);
        };
    }

    /** Empty for what has no place in our expressions. */
    static Optional<FieldType> from(CelType type) {
        if (type instanceof StructType struct) {
            return Optional.of(new FieldType.Reference(struct.name()));
        }
        for (var simple : FieldType.Simple.values()) {
            if (of(simple).equals(type)) {
                return Optional.of(simple);
            }
        }
        return Optional.empty();
    }

    static CelTypeProvider provider(Environment environment) {
        return new RowTypes(environment);
    }

    @SuppressWarnings(
            "Immutable") // an environment never changes; what is made of it is made once, before anybody checks
    private static final class RowTypes implements CelTypeProvider {
        private final Environment environment;
        private final Map<String, CelType> made = new LinkedHashMap<>();

        RowTypes(Environment environment) {
            this.environment = environment;
        }

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.of();
        }

        @Override
        public Optional<CelType> findType(String name) {
            if (!made.containsKey(name)) {
                environment
                        .type(name)
                        .ifPresent(type -> made.put(
                                name,
                                StructType.create(
                                        name,
                                        ImmutableSet.copyOf(type.fields().keySet()),
                                        field -> type.find(field).map(found -> CelTypes.of(found, this)))));
            }
            return Optional.ofNullable(made.get(name));
        }
    }

    private static List<CelFunctionDecl> functions() {
        var overloads = new LinkedHashMap<String, List<CelOverloadDecl>>();
        var n = 0;
        for (var function : Functions.ALL) {
            var id = "hq_" + n++;
            var parameters =
                    function.parameters().stream().map(CelTypes::parameter).toList();
            var result = parameter(function.result());
            overloads
                    .computeIfAbsent(function.name(), _ -> new ArrayList<>())
                    .add(
                            function.member()
                                    ? CelOverloadDecl.newMemberOverload(id, result, parameters)
                                    : CelOverloadDecl.newGlobalOverload(id, result, parameters));
        }
        // Only so that x == null passes the checker; it becomes missing(x).
        for (var name : List.of("_==_", "_!=_")) {
            for (var type : NOT_NULL) {
                overloads
                        .computeIfAbsent(name, _ -> new ArrayList<>())
                        .add(CelOverloadDecl.newGlobalOverload(
                                "hq_null_" + n++, SimpleType.BOOL, of(type), SimpleType.NULL_TYPE));
            }
        }
        // The text of a date becomes the date itself.
        overloads.put("date", List.of(CelOverloadDecl.newGlobalOverload("hq_date", DATE, SimpleType.STRING)));
        return overloads.entrySet().stream()
                .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static CelType parameter(@Nullable FieldType type) {
        return type == null ? ANY : of((FieldType.Simple) type);
    }
}
