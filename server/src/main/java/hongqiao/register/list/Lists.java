package hongqiao.register.list;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;
import static hongqiao.register.RegisterProblem.VIEW_NOT_FOUND;

import hongqiao.expression.Dialect;
import hongqiao.expression.Expression;
import hongqiao.expression.Expressions;
import hongqiao.expression.Sql;
import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Question.Cursor;
import hongqiao.register.list.Question.Page;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Placings;
import hongqiao.register.record.RecordColumns;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordWords;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of records. A page goes on where the last one ended, by key, so that page 10,000 costs what page 1 costs. What is
 * out of scope is left out by the database.
 */
@Component
public class Lists {

    /** So many finds are fetched by their ids; where there are more, nearly every page of the list holds some. */
    private static final int MOST_FOUND = 2_000;

    /** Records, newest first, among which a common word fills a page. */
    private static final int NEAR = 2_000;

    private final Registers registers;
    private final RecordStore store;
    private final Placings places;
    private final JdbcTemplate jdbc;
    private final Today today;

    Lists(Registers registers, RecordStore store, Placings places, JdbcTemplate jdbc, Today today) {
        this.registers = registers;
        this.store = store;
        this.places = places;
        this.jdbc = jdbc;
        this.today = today;
    }

    /** @throws Problem {@code filter-not-valid}, {@code view-not-found} */
    @Transactional(readOnly = true)
    public Page<Kept> page(Register register, Question question, @Nullable Cursor after, int limit) {
        var sort = sort(register, question);
        if (sort != null) {
            return sorted(register, from(register, question), sort, after, limit);
        }
        var beyond = after == null ? null : Sql.of("t.id < ?", after.id());
        var rows = question.hasWords() ? nearest(register, question, beyond, limit + 1) : List.<Kept>of();
        if (rows.size() <= limit) {
            rows = rows(register, from(register, question), beyond, "t.id desc", limit + 1);
        }
        return paged(rows, limit, row -> new Cursor(null, row.id()));
    }

    /**
     * Among the next few thousand records alone, without the index of words: a common word fills its page there at once,
     * where the index would first gather every record that holds it.
     */
    private List<Kept> nearest(Register register, Question question, @Nullable Sql beyond, int limit) {
        var text = new StringBuilder("(select t.* from ")
                .append(register.table())
                .append(" t where t.district = (select scope.district())");
        var parameters = new ArrayList<Object>();
        if (beyond != null) {
            text.append(" and ").append(beyond.text());
            parameters.addAll(beyond.parameters());
        }
        text.append(" order by t.id desc limit ").append(NEAR).append(")");
        return rows(
                register,
                from(register, question, new Sql(text.toString(), parameters), false),
                null,
                "t.id desc",
                limit);
    }

    /** Of these ids those that are asked for, in no order. */
    @Transactional(readOnly = true)
    public List<Kept> among(Register register, Question question, List<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows(
                        register,
                        from(register, question),
                        Sql.of("t.id = any (?)", (Object) ids.toArray(Long[]::new)),
                        "t.id",
                        ids.size());
    }

    /** Exactly; may take longer than a page. */
    @Transactional(readOnly = true)
    public long count(Register register, Question question) {
        var from = from(register, question);
        var counted = jdbc.queryForObject(
                "select count(*) from " + from.text(),
                Long.class,
                from.parameters().toArray());
        return counted == null ? 0 : counted;
    }

    /** How many in each stage, exactly; those without a stage under an empty key. May take longer than a page. */
    @Transactional(readOnly = true)
    public Map<String, Long> countByStage(Register register, Question question) {
        var from = from(register, question);
        var counts = new TreeMap<String, Long>();
        jdbc.query(
                "select coalesce(t.stage, '') as stage, count(*) as records from " + from.text() + " group by t.stage",
                row -> {
                    counts.put(row.getString("stage"), row.getLong("records"));
                },
                from.parameters().toArray());
        return counts;
    }

    /** All of them, a few thousand at a time, in the order of ids. */
    @Transactional(readOnly = true)
    public void each(Register register, Question question, int at, Consumer<List<Kept>> reader) {
        var from = from(register, question);
        Sql after = null;
        while (true) {
            var rows = rows(register, from, after, "t.id", at);
            if (!rows.isEmpty()) {
                reader.accept(rows);
                after = Sql.of("t.id > ?", rows.getLast().id());
            }
            if (rows.size() < at) {
                return;
            }
        }
    }

    /** A record for which something is due. @param on the day; @param overdue whether it is past */
    public record DueRecord(String due, Kept record, java.time.LocalDate on, boolean overdue) {}

    /** What is due now or comes up, nearest first, over all due dates of the register. */
    @Transactional(readOnly = true)
    public List<DueRecord> dues(Register register, int limit) {
        var all = new ArrayList<DueRecord>();
        for (var due : register.dues()) {
            var columns = columns(register);
            var day = due.at().sql(Dialect.POSTGRESQL, columns);
            var text = new StringBuilder("select ")
                    .append(store.selected(register))
                    .append(", ")
                    .append(day.text())
                    .append(" as due_on from ");
            var parameters = new ArrayList<>(day.parameters());
            var from = from(register, Question.ALL);
            text.append(from.text());
            parameters.addAll(from.parameters());
            if (due.where() != null) {
                add(register, due.where(), text, parameters);
            }
            var first = due.warnMonths().isEmpty() ? 0 : due.warnMonths().getFirst();
            text.append(" and ").append(day.text()).append(" <= ? order by due_on limit ?");
            parameters.addAll(day.parameters());
            parameters.add(today.day().plusMonths(first));
            parameters.add(limit);
            var reader = store.reader(register);
            all.addAll(jdbc.query(
                    text.toString(),
                    (row, n) -> {
                        var on = row.getObject("due_on", java.time.LocalDate.class);
                        return new DueRecord(
                                due.key(),
                                java.util.Objects.requireNonNull(reader.mapRow(row, n)),
                                on,
                                on.isBefore(today.day()));
                    },
                    parameters.toArray()));
        }
        return all.stream()
                .sorted(java.util.Comparator.comparing(DueRecord::on))
                .limit(limit)
                .toList();
    }

    /** What stands after FROM: the table as {@code t} and all conditions. */
    public Sql from(Register register, Question question) {
        return from(register, question, Sql.of(register.table()), true);
    }

    /** @param indexed whether words are looked for in their index first */
    private Sql from(Register register, Question question, Sql table, boolean indexed) {
        var text = new StringBuilder(table.text())
                .append(" t where t.district = (select scope.district()) and t.removed_at is null");
        var parameters = new ArrayList<>(table.parameters());
        if (!question.merged()) {
            text.append(" and t.merged_into is null");
        }
        if (question.view() != null) {
            var view = register.views().stream()
                    .filter(one -> one.key().equals(question.view()))
                    .findFirst()
                    .orElseThrow(VIEW_NOT_FOUND::problem);
            add(register, view.where(), text, parameters);
        }
        if (question.where() != null && !question.where().isBlank()) {
            add(register, condition(register, question.where()), text, parameters);
        }
        if (question.link() != null) {
            var link = register.find(question.link().field())
                    .filter(field -> field.kind() == FieldKind.RECORD)
                    .orElseThrow(() -> FILTER_NOT_VALID.problem().atField("of"));
            if (question.link().id() != null) {
                text.append(" and t.").append(link.column()).append(" = ?");
                parameters.add(question.link().id());
            } else {
                var key = link.keyColumn()
                        .orElseThrow(() -> FILTER_NOT_VALID.problem().atField("of"));
                text.append(" and t.")
                        .append(key)
                        .append(" = ? and t.")
                        .append(link.column())
                        .append(" is null");
                parameters.add(String.valueOf(question.link().key()));
            }
        }
        var code = question.area();
        if (code != null && !code.isBlank()) {
            var area = places.areaId(code)
                    .orElseThrow(() -> FILTER_NOT_VALID
                            .because("没有这个区域", "there is no such area")
                            .atField("area"));
            text.append(" and t.area = any (?)");
            parameters.add(places.below(area).toArray(Integer[]::new));
        }
        if (question.hasWords()) {
            addWords(register, java.util.Objects.requireNonNull(question.words()), indexed, text, parameters);
        }
        return new Sql(text.toString(), parameters);
    }

    /** @throws Problem {@code filter-not-valid} with the first fault */
    public Expression condition(Register register, String where) {
        var checked = Expressions.condition(where, register.environment());
        if (checked.expression() == null) {
            var fault = checked.faults().getFirst();
            throw new Problem(FILTER_NOT_VALID, fault.message())
                    .atField("where")
                    .with("fault", fault.code())
                    .with("remedy", fault.remedy())
                    .with("column", fault.column());
        }
        return checked.expression();
    }

    public RecordColumns columns(Register register) {
        return new RecordColumns(register, registers, "t", today.day(), today.now());
    }

    private void add(Register register, Expression condition, StringBuilder text, List<Object> parameters) {
        var sql = condition.sql(Dialect.POSTGRESQL, columns(register));
        text.append(" and ").append(sql.text());
        parameters.addAll(sql.parameters());
    }

    private void addWords(
            Register register, String words, boolean indexed, StringBuilder text, List<Object> parameters) {
        for (var word : RecordWords.folded(words).split(" ")) {
            var grams = indexed ? RecordWords.grams(word) : List.<String>of();
            if (!grams.isEmpty()) {
                var found = jdbc.queryForList(
                        "select * from register.found(?, ?, ?)",
                        Long.class,
                        register.key(),
                        grams.toArray(String[]::new),
                        MOST_FOUND + 1);
                if (found.size() <= MOST_FOUND) {
                    text.append(" and t.id = any (?)");
                    parameters.add(found.toArray(Long[]::new));
                }
            }
            text.append(" and t.words like ?");
            parameters.add("%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
    }

    private record Sort(Field field, boolean down) {}

    private static @Nullable Sort sort(Register register, Question question) {
        var wanted = question.sort() == null || question.sort().isBlank()
                ? register.list().sort()
                : question.sort();
        if (wanted == null) {
            return null;
        }
        var key = wanted.replaceFirst("^-", "");
        return register.find(key)
                .filter(field -> field.isStored() && field.sort() && !field.isPersonal())
                .map(field -> new Sort(field, wanted.startsWith("-")))
                .orElseThrow(() -> FILTER_NOT_VALID
                        .because("不能按这个字段排序", "lists cannot be sorted by this field")
                        .atField("sort"));
    }

    /** Rows that have a value first, then those that have none: each part in the order of an index. */
    private Page<Kept> sorted(Register register, Sql from, Sort sort, @Nullable Cursor after, int limit) {
        var column = "t." + sort.field().column();
        var type = sort.field().kind().column();
        var rows = new ArrayList<Kept>();
        if (after == null || after.value() != null) {
            var known = after == null
                    ? Sql.of(column + " is not null")
                    : Sql.of(
                            "(%s, t.id) %s (cast(? as %s), ?)".formatted(column, sort.down() ? "<" : ">", type),
                            java.util.Objects.requireNonNull(after.value()),
                            after.id());
            rows.addAll(rows(
                    register, from, known, sort.down() ? column + " desc, t.id desc" : column + ", t.id", limit + 1));
        }
        if (rows.size() <= limit) {
            var missing = after == null || after.value() != null
                    ? Sql.of(column + " is null")
                    : Sql.of(column + " is null and t.id > ?", after.id());
            rows.addAll(rows(register, from, missing, "t.id", limit + 1 - rows.size()));
        }
        return paged(rows, limit, row -> new Cursor(text(row.value(sort.field().key())), row.id()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null
                ? null
                : value instanceof java.math.BigDecimal number ? number.toPlainString() : value.toString();
    }

    private List<Kept> rows(Register register, Sql from, @Nullable Sql more, String order, int limit) {
        var parameters = new ArrayList<>(from.parameters());
        if (more != null) {
            parameters.addAll(more.parameters());
        }
        parameters.add(limit);
        return jdbc.query(
                "select " + store.selected(register) + " from " + from.text()
                        + (more == null ? "" : " and " + more.text()) + " order by " + order + " limit ?",
                store.reader(register),
                parameters.toArray());
    }

    private static Page<Kept> paged(List<Kept> rows, int limit, java.util.function.Function<Kept, Cursor> cursor) {
        var page = List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
        return new Page<>(page, rows.size() > limit ? cursor.apply(page.getLast()) : null);
    }
}
