package hongqiao.register.record;

import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.shared.ColumnBatch;
import hongqiao.shared.ColumnBatch.Statement;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Records as they lie in their register's table. Everything is written a batch at a time, each column an array of texts
 * that the statement casts: one way for one record and for thousands.
 */
@Component
public class RecordStore {

    private record Column(String name, String type, Function<Kept, @Nullable Object> value) {}

    /** Of one edition's register. @param resting whether the table has fields that this edition does not know */
    private record Shape(List<Column> columns, boolean resting) {}

    /** So many registers of editions that are over are kept; then they are forgotten, and worked out again if needed. */
    private static final int MOST_SHAPES = 300;

    private final JdbcTemplate jdbc;
    private final String district;
    private final Map<Register, Shape> shapes = new ConcurrentHashMap<>();

    RecordStore(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    public List<Long> ids(int count) {
        return jdbc.query(
                "select nextval('register.record_id') from generate_series(1, ?)", (row, n) -> row.getLong(1), count);
    }

    public Optional<Kept> find(Register register, long id) {
        return list(register, List.of(id)).stream().findFirst();
    }

    /** Where a record that went into another is found by now; the record itself where it did not. */
    public Kept survivor(Register register, Kept record) {
        var survivor = record;
        while (survivor.mergedInto() != null) {
            var next = find(register, survivor.mergedInto());
            if (next.isEmpty()) {
                return survivor;
            }
            survivor = next.get();
        }
        return survivor;
    }

    /** Those in scope, in no order. */
    public List<Kept> list(Register register, Collection<Long> ids) {
        return jdbc.query(
                "select " + selected(register) + " from " + register.table()
                        + " t where t.district = ? and t.id = any (?)",
                reader(register),
                district,
                ids.toArray(Long[]::new));
    }

    /** Of these ids those in scope that are there and did not go into another. */
    List<Long> present(Register register, Collection<Long> ids) {
        return jdbc.query(
                "select t.id from " + register.table()
                        + " t where t.district = ? and t.id = any (?) and t.removed_at is null and t.merged_into is null",
                (row, n) -> row.getLong("id"),
                district,
                ids.toArray(Long[]::new));
    }

    /** As {@link #list}, locked until commit, in the order of ids so that nobody waits in a circle. */
    public List<Kept> lock(Register register, Collection<Long> ids) {
        return jdbc.query(
                "select " + selected(register) + " from " + register.table()
                        + " t where t.district = ? and t.id = any (?) order by t.id for update",
                reader(register),
                district,
                ids.toArray(Long[]::new));
    }

    /**
     * Records by the values of these fields, each as text: those that files know a record by.
     *
     * @param keys one list of texts a record, in the order of the fields
     */
    public Map<List<String>, Kept> byKeys(Register register, List<Field> fields, Collection<List<String>> keys) {
        return keyed(register, fields, keys, " t where t.merged_into is null");
    }

    /** As {@link #byKeys}, of those that went into others: by what they were known. */
    public Map<List<String>, Kept> mergedByKeys(Register register, List<Field> fields, Collection<List<String>> keys) {
        if (keys.isEmpty()) {
            return Map.of();
        }
        var merged = jdbc.query(
                "select merged from register.merged_of(?)", (row, n) -> row.getLong("merged"), register.key());
        return merged.isEmpty()
                ? Map.of()
                : keyed(register, fields, keys, " t where t.merged_into is not null and t.id = any (?)", (Object)
                        merged.toArray(Long[]::new));
    }

    private Map<List<String>, Kept> keyed(
            Register register, List<Field> fields, Collection<List<String>> keys, String which, Object... parameter) {
        var found = new HashMap<List<String>, Kept>();
        if (keys.isEmpty() || fields.isEmpty()) {
            return found;
        }
        // Each column for itself, not a join: of a table that is being filled the planner knows nothing, and would
        // loop.
        var conditions = new StringBuilder();
        var parameters = new ArrayList<Object>(Arrays.asList(parameter));
        parameters.add(district);
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            int at = i;
            conditions.append(" and t.%s = any (cast(? as %s[]))"
                    .formatted(field.isPersonal() ? field.hashColumn() : field.column(), Values.column(field)));
            parameters.add(keys.stream().map(key -> key.get(at)).distinct().toArray(String[]::new));
        }
        jdbc.query(
                "select " + selected(register) + " from " + register.table() + which
                        + " and t.district = ? and t.removed_at is null" + conditions,
                row -> {
                    var record = read(register, row);
                    var key = new ArrayList<String>();
                    for (var field : fields) {
                        key.add(String.valueOf(keyText(field, record)));
                    }
                    found.put(List.copyOf(key), record);
                },
                parameters.toArray());
        return found;
    }

    /** A field's value as {@link #byKeys} takes it; of a personal one its hash. Null where it is missing. */
    public static @Nullable String keyText(Field field, Kept record) {
        return field.isPersonal() ? record.keys().get("#" + field.key()) : Values.text(record.value(field.key()));
    }

    /** Lets the planner see how large the table has become. */
    public void weigh(Register register) {
        jdbc.query("select register.weigh(?)", row -> {}, register.key());
    }

    /**
     * The statement that adds these records.
     *
     * @param words of each, by id
     */
    Statement insertion(Register register, List<Kept> records, Map<Long, String> words) {
        var batch = new ColumnBatch<>(records);
        columns(register).stream()
                .filter(column -> !column.name().equals("words"))
                .forEach(column -> batch.column(
                        column.name(),
                        column.type(),
                        record -> Values.text(column.value().apply(record))));
        return batch.column("words", "text", record -> words.get(record.id()))
                .column("district", "text", record -> district)
                .insertInto(register.table());
    }

    void run(Statement statement) {
        statement.run(jdbc);
    }

    /**
     * Writes the records where what is kept is still of the version that the change was made on.
     *
     * @param versions those, in the order of the records
     * @return ids of those written; another's change has come first for the others, or they are out of scope
     */
    public Set<Long> update(Register register, List<Kept> records, List<Integer> versions) {
        var all = columns(register);
        var sql = new StringBuilder("update ").append(register.table()).append(" t set ");
        sql.append(all.stream()
                .filter(column -> !column.name().equals("id"))
                .map(column -> column.name() + " = cast(u." + column.name() + " as " + column.type() + ")")
                .collect(Collectors.joining(", ")));
        sql.append(" from (select ");
        sql.append(all.stream().map(column -> "unnest(?) as " + column.name()).collect(Collectors.joining(", ")));
        sql.append(", unnest(?) as had) u where t.district = ? and t.id = cast(u.id as bigint)");
        sql.append(" and t.version < cast(u.version as integer) and t.version = u.had returning t.id");
        var parameters = new ArrayList<Object>();
        all.forEach(column -> parameters.add(texts(records, column)));
        parameters.add(versions.toArray(Integer[]::new));
        parameters.add(district);
        return new HashSet<>(jdbc.queryForList(sql.toString(), Long.class, parameters.toArray()));
    }

    /** The version that held on that day, where the one in force began later; values only. */
    Optional<Kept> pastOn(Register register, Kept record, LocalDate day) {
        return jdbc
                .query(
                        "select data from register.past where district = ? and register = ? and record = ? and valid_from <= ?"
                                + " order by valid_from desc, version desc limit 1",
                        (row, n) -> row.getString("data"),
                        district,
                        register.key(),
                        record.id(),
                        day)
                .stream()
                .findFirst()
                .map(data -> record.with(Values.kept(register, data), record.keys(), record.place()));
    }

    /** Points references at the record whose key they name, now that it is there. @return how many */
    int resolve(Register register, Field reference, Map<String, Long> ids) {
        var keys = ids.keySet().toArray(String[]::new);
        var values = Arrays.stream(keys).map(ids::get).toArray(Long[]::new);
        var key = reference.keyColumn().orElseThrow();
        return jdbc.update("""
                update %1$s t set %2$s = u.id from unnest(?, ?) as u (key, id)
                 where t.district = ? and t.%3$s = u.key and t.%2$s is null
                   and exists (select 1 from %1$s w where w.%3$s is not null and w.%2$s is null)
                """.formatted(register.table(), reference.column(), key), keys, values, district);
    }

    /** The select list that {@link #reader} reads, of the table called {@code t}. */
    public String selected(Register register) {
        return columns(register).stream()
                .filter(column -> !column.name().equals("words"))
                .map(column -> "t." + column.name())
                .collect(Collectors.joining(", "));
    }

    public org.springframework.jdbc.core.RowMapper<Kept> reader(Register register) {
        return (row, n) -> read(register, row);
    }

    private Kept read(Register register, ResultSet row) throws SQLException {
        var values = new HashMap<String, Object>();
        var keys = new HashMap<String, String>();
        for (var field : register.stored()) {
            var value = Values.read(row, field);
            if (value != null) {
                values.put(field.key(), value);
            }
            if (field.isPersonal()) {
                var hash = row.getString(field.hashColumn());
                if (hash != null) {
                    keys.put("#" + field.key(), hash);
                }
            }
            if (field.keyColumn().isPresent()) {
                var key = row.getString(field.keyColumn().get());
                if (key != null) {
                    keys.put(field.key(), key);
                }
            }
        }
        var areas = (Integer[]) row.getArray("areas").getArray();
        return new Kept(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("stage"),
                Instants.find(row, "stage_since"),
                new Kept.Placing(
                        row.getObject("unit", Integer.class), row.getObject("area", Integer.class), List.of(areas)),
                row.getBoolean("simulated"),
                row.getObject("valid_from", LocalDate.class),
                Instants.get(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getString("origin"),
                row.getObject("merged_into", Long.class),
                Instants.find(row, "removed_at"),
                values,
                keys);
    }

    private List<Column> columns(Register register) {
        return shape(register).columns();
    }

    /** Whether records of it may hold what another edition put there and this one does not know. */
    boolean hasResting(Register register) {
        return shape(register).resting();
    }

    /** Columns of the fields that this edition knows. */
    String[] known(Register register) {
        return register.stored().stream().map(Field::column).toArray(String[]::new);
    }

    private Shape shape(Register register) {
        var known = shapes.get(register);
        if (known == null) {
            if (shapes.size() >= MOST_SHAPES) {
                shapes.clear();
            }
            known = new Shape(columnsOf(register), resting(register));
            shapes.put(register, known);
        }
        return known;
    }

    private boolean resting(Register register) {
        return !jdbc.queryForList(
                        "select name from register.columns_of(?) where name like 'f\\_%' and not name = any (?)",
                        String.class, register.key(), known(register))
                .isEmpty();
    }

    private static List<Column> columnsOf(Register register) {
        var columns = new ArrayList<Column>();
        columns.add(new Column("id", "bigint", Kept::id));
        columns.add(new Column("version", "integer", Kept::version));
        columns.add(new Column("stage", "text", Kept::stage));
        columns.add(new Column("stage_since", "timestamptz", Kept::stageSince));
        columns.add(new Column("unit", "integer", kept -> kept.place().unit()));
        columns.add(new Column("area", "integer", kept -> kept.place().area()));
        columns.add(new Column("areas", "integer[]", kept -> kept.place().areas()));
        columns.add(new Column("simulated", "boolean", Kept::simulated));
        columns.add(new Column("valid_from", "date", Kept::validFrom));
        columns.add(new Column("recorded_at", "timestamptz", Kept::recordedAt));
        columns.add(new Column("recorded_by", "text", Kept::recordedBy));
        columns.add(new Column("origin", "text", Kept::origin));
        columns.add(new Column("merged_into", "bigint", Kept::mergedInto));
        columns.add(new Column("removed_at", "timestamptz", Kept::removedAt));
        columns.add(new Column("words", "text", kept -> RecordWords.of(register, kept)));
        for (var field : register.stored()) {
            columns.add(new Column(field.column(), Values.column(field), kept -> kept.value(field.key())));
            field.keyColumn()
                    .ifPresent(key -> columns.add(
                            new Column(key, "text", kept -> kept.keys().get(field.key()))));
            if (field.isPersonal()) {
                columns.add(new Column(
                        field.hashColumn(), "text", kept -> kept.keys().get("#" + field.key())));
            }
        }
        return columns;
    }

    private static Object texts(List<Kept> records, Column column) {
        return records.stream()
                .map(record -> Values.text(column.value().apply(record)))
                .toArray(String[]::new);
    }
}
