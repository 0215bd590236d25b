package hongqiao.register.list;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordColumns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The derived fields of a page of records, in one statement. */
@Component
public class Derivations {

    private final Lists lists;
    private final JdbcTemplate jdbc;

    Derivations(Lists lists, JdbcTemplate jdbc) {
        this.lists = lists;
        this.jdbc = jdbc;
    }

    /** By id and field; a missing value is not in it. @param fields which of them */
    @Transactional(readOnly = true)
    public Map<Long, Map<String, Object>> of(Register register, List<Kept> records, List<Field> fields) {
        var wanted = fields.stream().filter(field -> !field.isStored()).toList();
        var values = new HashMap<Long, Map<String, Object>>();
        if (wanted.isEmpty() || records.isEmpty()) {
            return values;
        }
        var columns = lists.columns(register);
        var text = new StringBuilder("select t.id");
        var parameters = new ArrayList<Object>();
        for (var field : wanted) {
            var sql = columns.of(field.key());
            text.append(", ").append(sql.text());
            parameters.addAll(sql.parameters());
        }
        text.append(" from ")
                .append(register.table())
                .append(" t where t.district = (select scope.district()) and t.id = any (?)");
        parameters.add(records.stream().map(Kept::id).toArray(Long[]::new));
        jdbc.query(
                text.toString(),
                row -> {
                    var of = new HashMap<String, Object>();
                    for (int i = 0; i < wanted.size(); i++) {
                        var value = RecordColumns.javaValue(row.getObject(i + 2));
                        if (value != null) {
                            of.put(wanted.get(i).key(), value);
                        }
                    }
                    values.put(row.getLong(1), of);
                },
                parameters.toArray());
        return values;
    }
}
