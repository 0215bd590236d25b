package hongqiao.register.record;

import hongqiao.register.definition.Definitions;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Shapes the table of each register as its pack describes it; what an older one had stays. */
@Component
public class Tables {

    /** An index of all records, of those that have a value, and of those whose key no record has yet, as {@code register.shape} calls them. */
    private static final String ALL = "index";

    private static final String KNOWN = "index-known";
    private static final String WAITING = "index-waiting";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final TransactionTemplate apart;

    Tables(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.json = json;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Of all registers, one after the other in transactions of their own. */
    public void shape(Definitions definitions) {
        definitions.stream().forEach(register -> apart.executeWithoutResult(status -> shape(register)));
    }

    /** Of those that {@code next} shapes otherwise than {@code now}; a table that stays as it is is not locked. */
    public void shape(Definitions now, Definitions next) {
        next.stream()
                .filter(register -> now.find(register.key())
                        .filter(was -> shaped(was).equals(shaped(register)))
                        .isEmpty())
                .forEach(register -> apart.executeWithoutResult(status -> shape(register)));
    }

    private void shape(Register register) {
        jdbc.sql("select register.shape(?, ?, cast(? as jsonb), cast(? as jsonb))")
                .params(shaped(register))
                .query((row, n) -> n)
                .single();
    }

    private List<Object> shaped(Register register) {
        return List.of(
                register.key(),
                register.place().shared(),
                json.writeValueAsString(columns(register)),
                json.writeValueAsString(uniques(register)));
    }

    /** The type of the column that a stored field is kept in. */
    public static String type(Field field) {
        return Values.column(field);
    }

    private static List<Map<String, String>> columns(Register register) {
        var columns = new ArrayList<Map<String, String>>();
        for (var field : register.stored()) {
            columns.add(column(field.column(), Values.column(field), index(field)));
            field.keyColumn().ifPresent(key -> columns.add(column(key, "text", WAITING)));
            if (field.isPersonal()) {
                columns.add(column(field.hashColumn(), "text", field.search() || field.filter() ? KNOWN : null));
            }
        }
        return columns;
    }

    /** By what is sorted by also those without a value are listed; what is unique alone has an index of its own. */
    private static @Nullable String index(Field field) {
        if (field.isPersonal()) {
            return null;
        }
        if (field.sort()) {
            return ALL;
        }
        var isUniqueAlone = field.with() != null && field.with().isEmpty();
        return field.register() != null || field.filter() && !isUniqueAlone ? KNOWN : null;
    }

    private static Map<String, String> column(String name, String type, @Nullable String index) {
        var column = new LinkedHashMap<String, String>();
        column.put("name", name);
        column.put("type", type);
        if (index != null) {
            column.put("place", index);
        }
        return column;
    }

    private static List<List<String>> uniques(Register register) {
        return register.stored().stream()
                .filter(Field::isUnique)
                .map(field -> {
                    var columns = new ArrayList<String>();
                    columns.add(uniqueColumn(field));
                    java.util.Objects.requireNonNull(field.with())
                            .forEach(other -> columns.add(uniqueColumn(register.field(other))));
                    return List.copyOf(columns);
                })
                .toList();
    }

    private static String uniqueColumn(Field field) {
        return field.isPersonal() ? field.hashColumn() : field.column();
    }
}
