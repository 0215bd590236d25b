package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Triage;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said in cases, and what somebody settled that they are about; those in scope, never confidential ones. */
@Component
public class CaseTexts {

    private static final String READ = """
            select id, concat_ws(E'\\n', %s) as text, data ->> ? as subject, opened_at, closed_at, simulated
              from cases.case_file
             where district = ? and type = ? and not confidential and\
            """;

    private final JdbcTemplate jdbc;
    private final String district;

    CaseTexts(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /**
     * One case.
     *
     * @param text its fields of {@link Triage#words}, a line each; blank: none is filled in
     * @param subject null: not filled in
     * @param closedAt null: it is open
     */
    public record Told(
            long id,
            String text,
            @Nullable String subject,
            Instant openedAt,
            @Nullable Instant closedAt,
            boolean simulated) {}

    /** Those in a state of {@link Triage#states}, the newest first. @throws IllegalArgumentException nothing is learned from that type */
    @Transactional(readOnly = true)
    public List<Told> settled(CaseType type, int most) {
        return read(
                type,
                "closed_at is not null and state = any (?) order by closed_at desc, id desc limit ?",
                states(type),
                most);
    }

    /** How many {@link #settled} there are. */
    @Transactional(readOnly = true)
    public int countSettled(CaseType type) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from cases.case_file where district = ? and type = ? and not confidential"
                        + " and closed_at is not null and state = any (?)",
                Integer.class,
                district,
                type.key(),
                states(type)));
    }

    /** Opened by somebody, not made up; the newest first. */
    @Transactional(readOnly = true)
    public List<Told> openedSince(CaseType type, Instant since, int most) {
        return read(type, "not simulated and opened_at >= ? order by id desc limit ?", Timestamp.from(since), most);
    }

    /** In no order. */
    @Transactional(readOnly = true)
    public List<Told> among(CaseType type, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : read(type, "id = any (?)", (Object) ids.toArray(Long[]::new));
    }

    private static String[] states(CaseType type) {
        return triage(type).states().toArray(String[]::new);
    }

    private static Triage triage(CaseType type) {
        if (type.triage() == null) {
            throw new IllegalArgumentException(type.key());
        }
        return type.triage();
    }

    private List<Told> read(CaseType type, String which, Object... more) {
        var triage = triage(type);
        var parameters = new java.util.ArrayList<Object>(triage.words());
        parameters.addAll(List.of(triage.subject(), district, type.key()));
        parameters.addAll(List.of(more));
        return jdbc.query(
                READ.formatted(String.join(
                                ", ",
                                triage.words().stream()
                                        .map(one -> "nullif(btrim(data ->> ?), '')")
                                        .toList()))
                        + " " + which,
                (row, n) -> told(row),
                parameters.toArray());
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getLong("id"),
                row.getString("text"),
                row.getString("subject"),
                Instants.get(row, "opened_at"),
                Instants.find(row, "closed_at"),
                row.getBoolean("simulated"));
    }
}
