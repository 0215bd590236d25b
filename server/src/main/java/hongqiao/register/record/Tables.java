package hongqiao.register.record;

import hongqiao.register.definition.Definitions;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Shapes the table of each register as its pack describes it; what an older one had stays. */
@Component
public class Tables {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Tables(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void shape(Definitions definitions) {
        definitions.stream().forEach(this::shape);
    }

    private void shape(Register register) {
        jdbc.sql("select register.shape(?, ?, cast(? as jsonb), cast(? as jsonb))")
                .params(
                        register.key(),
                        register.place().shared(),
                        json.writeValueAsString(columns(register)),
                        json.writeValueAsString(uniques(register)))
                .query((row, n) -> n)
                .single();
    }

    private static List<Map<String, String>> columns(Register register) {
        var columns = new ArrayList<Map<String, String>>();
        for (var field : register.stored()) {
            columns.add(column(field.column(), Values.column(field), isIndexed(field)));
            field.keyColumn().ifPresent(key -> columns.add(column(key, "text", true)));
            if (field.isPersonal()) {
                columns.add(column(field.hashColumn(), "text", field.search() || field.filter()));
            }
        }
        return columns;
    }

    private static boolean isIndexed(Field field) {
        return !field.isPersonal() && (field.sort() || field.filter() || field.register() != null);
    }

    private static Map<String, String> column(String name, String type, boolean indexed) {
        var column = new LinkedHashMap<String, String>();
        column.put("name", name);
        column.put("type", type);
        if (indexed) {
            column.put("place", "index");
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
