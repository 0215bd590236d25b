package hongqiao.register.measure;

import hongqiao.expression.Sql;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSetMetaData;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** What figures were counted, how far, and by which parts. Each change of it is made by who holds the lock. */
@Component
class KeptStore {

    /** @param seen snapshot of the database up to which it is counted; @param at when that was */
    record Source(String key, String seen, Instant at) {}

    record Counted(long no, List<String> types, Source source) {}

    private static final String INTO_CELLS = """
            insert into register.kept_cell as c (district, figure, groups, rows, known, total)
            select ?, ?, groups, %s count(*), %s count(value), %s coalesce(sum(value), 0) from changed group by groups
            on conflict (figure, groups) do update
               set rows = c.rows + excluded.rows, known = c.known + excluded.known, total = c.total + excluded.total
            """;

    private static final String TAKE = "with changed as (delete from register.kept_part"
            + " where figure = ? and subject = any (?) returning groups, value) " + INTO_CELLS.replace("%s", "-");

    private static final String ADD =
            "with changed as (insert into register.kept_part (district, figure, subject, groups, value)"
                    + " select ?, ?, p.subject, p.groups, p.value from ({parts}) p returning groups, value) "
                    + INTO_CELLS.replace("%s", "");

    private final JdbcTemplate jdbc;
    private final String district;

    KeptStore(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** Until the transaction ends. */
    boolean lock() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtext('register.kept'), hashtext(?))", Boolean.class, district));
    }

    /** All is counted anew: for what is deleted without a word in the journal. Waits for who counts. */
    void doubt() {
        jdbc.queryForObject(
                "select cast(pg_advisory_xact_lock(hashtext('register.kept'), hashtext(?)) as text)",
                String.class,
                district);
        forget(numbers().keySet());
        jdbc.update("delete from register.kept_source where district = ?", district);
    }

    List<Source> sources() {
        return jdbc.query(
                "select source, seen, at from register.kept_source where district = ?",
                (row, n) -> new Source(row.getString(1), row.getString(2), Instants.get(row, "at")),
                district);
    }

    Optional<Counted> find(String definition) {
        return jdbc
                .query(
                        """
                        select f.no, f.types, s.source, s.seen, s.at from register.kept_figure f
                          join register.kept_source s on s.district = f.district and s.source = f.source
                         where f.district = ? and f.definition = ?
                        """,
                        (row, n) -> new Counted(
                                row.getLong(1),
                                List.of((String[]) row.getArray(2).getArray()),
                                new Source(row.getString(3), row.getString(4), Instants.get(row, "at"))),
                        district,
                        definition)
                .stream()
                .findFirst();
    }

    /** Whether it holds them all. */
    boolean holds(Collection<Long> figures) {
        return figures.isEmpty()
                || Boolean.TRUE.equals(jdbc.queryForObject(
                        "select count(*) = ? from register.kept_figure where district = ? and no = any (?)",
                        Boolean.class,
                        figures.size(),
                        district,
                        figures.toArray(Long[]::new)));
    }

    void forget(Collection<String> definitions) {
        var numbers = numbers();
        for (var definition : definitions) {
            var no = numbers.get(definition);
            for (var table : List.of("kept_part", "kept_cell")) {
                jdbc.update("delete from register." + table + " where figure = ?", no);
            }
            jdbc.update("delete from register.kept_figure where no = ?", no);
        }
    }

    /** In full. @param types as {@link KeptSql#types}; @param seen a source that is counted less far stays so, which does no harm */
    void count(KeptFigure figure, Sql types, Sql parts, String seen, Instant at) {
        jdbc.update("""
                insert into register.kept_source (district, source, seen, at) values (?, ?, ?, ?)
                on conflict do nothing
                """, district, figure.source(), seen, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        var no = Objects.requireNonNull(jdbc.queryForObject(
                """
                insert into register.kept_figure (district, definition, source, types) values (?, ?, ?, ?) returning no
                """,
                Long.class,
                district,
                figure.definition(),
                figure.source(),
                types(types).toArray(String[]::new)));
        add(no, parts);
    }

    private List<String> types(Sql of) {
        ResultSetExtractor<List<String>> read = rows -> {
            ResultSetMetaData about = rows.getMetaData();
            var names = new ArrayList<String>();
            for (int i = 1; i <= about.getColumnCount(); i++) {
                names.add(about.getColumnTypeName(i));
            }
            return names;
        };
        return Objects.requireNonNull(
                jdbc.query(of.text(), read, of.parameters().toArray()));
    }

    /** What these added is taken from the totals. */
    void take(long figure, Collection<Long> subjects) {
        jdbc.update(TAKE, figure, subjects.toArray(Long[]::new), district, figure);
    }

    void add(long figure, Sql parts) {
        var all = new ArrayList<Object>(List.of(district, figure));
        all.addAll(parts.parameters());
        all.addAll(List.of(district, figure));
        jdbc.update(ADD.replace("{parts}", parts.text()), all.toArray());
    }

    void seen(Collection<String> sources, String seen, Instant at) {
        jdbc.update(
                "update register.kept_source set seen = ?, at = ? where district = ? and source = any (?)",
                seen,
                OffsetDateTime.ofInstant(at, ZoneOffset.UTC),
                district,
                sources.toArray(String[]::new));
    }

    /** Numbers of the figures that are counted, by definition. */
    Map<String, Long> numbers() {
        return jdbc
                .query(
                        "select definition, no from register.kept_figure where district = ?",
                        (row, n) -> Map.entry(row.getString(1), row.getLong(2)),
                        district)
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
