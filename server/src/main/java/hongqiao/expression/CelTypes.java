package hongqiao.expression;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.OpaqueType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our types and functions in the words of CEL's checker. A number with a fraction is its {@code double} there, and exact here. */
final class CelTypes {

    private static final CelType DATE = OpaqueType.create("date");

    /** To the checker dates and moments may be null as they are. */
    private static final List<FieldType.Simple> NOT_NULL = List.of(
            FieldType.Simple.TEXT,
            FieldType.Simple.INTEGER,
            FieldType.Simple.DECIMAL,
            FieldType.Simple.BOOLEAN,
            FieldType.Simple.TEXTS);

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

    /** Made whole at once, since a compiler is shared by threads. */
    private static final class RowTypes implements CelTypeProvider {
        private final ImmutableMap<String, CelType> types;

        RowTypes(Environment environment) {
            types = rowTypes(environment).stream()
                    .collect(ImmutableMap.toImmutableMap(RowType::name, type -> struct(type, this)));
        }

        @Override
        public ImmutableCollection<CelType> types() {
            return types.values();
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(types.get(name));
        }
    }

    private static List<RowType> rowTypes(Environment environment) {
        var all = new ArrayList<>(List.of(environment.root()));
        environment.types().forEach((name, type) -> {
            if (!name.equals(environment.root().name())) {
                all.add(name.equals(type.name()) ? type : new RowType(name, type.fields()));
            }
        });
        return all;
    }

    @SuppressWarnings("Immutable") // a row type never changes: its fields are an unmodifiable copy
    private static CelType struct(RowType type, CelTypeProvider provider) {
        return StructType.create(
                type.name(),
                ImmutableSet.copyOf(type.fields().keySet()),
                field -> type.find(field).map(found -> of(found, provider)));
    }

    /** @param rows names of the types that any value may be of, beside the simple ones */
    static List<CelFunctionDecl> functions(Collection<String> rows, CelTypeProvider provider) {
        var records = rows.stream()
                .sorted()
                .map(name -> provider.findType(name).orElseThrow())
                .toList();
        var all = new ArrayList<>(records);
        Arrays.stream(FieldType.Simple.values()).map(CelTypes::of).forEach(all::add);
        var overloads = new Overloads();
        for (var function : Functions.ALL) {
            for (var types : any(function.parameters(), all)) {
                overloads.add(function, types);
            }
        }
        // Only so that x == null and null == x pass the checker; they become missing(x).
        for (var name : List.of("_==_", "_!=_")) {
            for (var type : NOT_NULL) {
                overloads.add(name, false, SimpleType.BOOL, List.of(of(type), SimpleType.NULL_TYPE));
                overloads.add(name, false, SimpleType.BOOL, List.of(SimpleType.NULL_TYPE, of(type)));
            }
            records.forEach(type -> overloads.add(name, false, SimpleType.BOOL, List.of(type, type)));
        }
        // x in [1, 2] becomes x == 1 || x == 2.
        for (var one : List.of(SimpleType.INT, SimpleType.DOUBLE)) {
            for (var item : List.of(SimpleType.INT, SimpleType.DOUBLE)) {
                overloads.add("@in", false, SimpleType.BOOL, List.of(one, ListType.create(item)));
            }
        }
        // The text of a date becomes the date itself.
        overloads.add("date", false, DATE, List.of(SimpleType.STRING));
        return overloads.declarations();
    }

    private record Types(List<CelType> parameters, CelType any) {}

    /** A signature for each type that any may be; both kinds of number go with each other. */
    private static List<Types> any(List<@Nullable FieldType> parameters, List<CelType> all) {
        var anys = Collections.frequency(parameters, null);
        var signatures = new ArrayList<Types>();
        if (anys == 0) {
            signatures.add(new Types(parameters(parameters, List.of()), SimpleType.DYN));
        } else {
            all.forEach(type -> signatures.add(new Types(parameters(parameters, List.of(type, type)), type)));
        }
        if (anys == 2) {
            signatures.add(
                    new Types(parameters(parameters, List.of(SimpleType.INT, SimpleType.DOUBLE)), SimpleType.DOUBLE));
            signatures.add(
                    new Types(parameters(parameters, List.of(SimpleType.DOUBLE, SimpleType.INT)), SimpleType.DOUBLE));
        }
        return signatures;
    }

    private static List<CelType> parameters(List<@Nullable FieldType> types, List<CelType> any) {
        var rest = any.iterator();
        return types.stream()
                .map(type -> type == null ? rest.next() : of((FieldType.Simple) type))
                .toList();
    }

    private static final class Overloads {
        private final Map<String, List<CelOverloadDecl>> byName = new LinkedHashMap<>();
        private int made;

        void add(Function function, Types types) {
            var result = function.result();
            add(
                    function.name(),
                    function.member(),
                    result == null ? types.any() : of((FieldType.Simple) result),
                    types.parameters());
        }

        void add(String name, boolean member, CelType result, List<CelType> parameters) {
            var id = "hq_" + made++;
            byName.computeIfAbsent(name, _ -> new ArrayList<>())
                    .add(
                            member
                                    ? CelOverloadDecl.newMemberOverload(id, result, parameters)
                                    : CelOverloadDecl.newGlobalOverload(id, result, parameters));
        }

        List<CelFunctionDecl> declarations() {
            return byName.entrySet().stream()
                    .map(entry -> CelFunctionDecl.newFunctionDeclaration(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
