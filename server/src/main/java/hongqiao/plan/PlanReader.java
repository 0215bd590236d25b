package hongqiao.plan;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads adopted plans. */
@Component
class PlanReader {

    /** What each plan holds is counted in one pass: counted plan by plan, many editions are read as often as there are editions. */
    private static final String HEADS = """
            select p.*, n.key as superseded_by, coalesce(i.indicators, 0) as indicators, coalesce(i.binding, 0) as binding,
                   coalesce(c.commitments, 0) as commitments, coalesce(a.actions, 0) as actions
              from plan.plan p
              left join plan.plan n on n.district = p.district and n.supersedes = p.key
              left join (select plan, count(*) as indicators, count(*) filter (where nature = 'BINDING') as binding
                           from plan.indicator where district = :district group by plan) i on i.plan = p.key
              left join (select plan, count(*) as commitments
                           from plan.commitment where district = :district group by plan) c on c.plan = p.key
              left join (select plan, count(*) as actions
                           from plan.action where district = :district group by plan) a on a.plan = p.key
             where p.district = :district
            """;

    private static final String ONE = HEADS + " and p.key = :key";

    /** Periods that have begun, the newest first; then those to come; samples last. Of each the newest edition first. */
    private static final String IN_ORDER =
            HEADS + " order by p.sample, p.period_from > :year, n.key is not null, p.period_from desc, p.edition desc";

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    PlanReader(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    List<PlanHead> heads() {
        var year = year();
        return jdbc.sql(IN_ORDER)
                .param("district", district.code())
                .param("year", year)
                .query((row, n) -> head(row, year))
                .list();
    }

    Optional<PlanHead> find(String key) {
        var year = year();
        return jdbc.sql(ONE)
                .param("district", district.code())
                .param("key", key)
                .query((row, n) -> head(row, year))
                .optional();
    }

    /** Changes whenever a plan is adopted, by whichever process, and when a year begins. */
    String stamp() {
        var adopted = jdbc.sql(
                        "select count(*) || '-' || coalesce(max(adopted_in), 0) from plan.plan where district = ?")
                .param(district.code())
                .query(String.class)
                .single();
        return adopted + "-" + year();
    }

    /** By the district's own clock: a plan is in force from the first day of its first year. */
    private int year() {
        return Year.now(clock.withZone(district.timezone())).getValue();
    }

    Optional<UUID> draftOf(String key) {
        return jdbc.sql("select draft from plan.plan where district = ? and key = ? and draft is not null")
                .params(district.code(), key)
                .query(UUID.class)
                .optional();
    }

    @Nullable
    String text(String key) {
        return jdbc.sql("select text from plan.text where district = ? and plan = ?")
                .params(district.code(), key)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    List<Section> sections(String key) {
        return list(
                "plan.section",
                "ordinal",
                key,
                (row, n) -> new Section(
                        row.getString("id"),
                        row.getInt("level"),
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("title_en"),
                        number(row, "start_at"),
                        number(row, "end_at"),
                        Section.Counts.NONE));
    }

    List<Indicator> indicators(String key, Origin origin) {
        return list(
                "plan.indicator",
                "ordinal, code",
                key,
                (row, n) -> new Indicator(
                        row.getString("code"),
                        row.getInt("ordinal"),
                        row.getString("group_name"),
                        row.getString("group_name_en"),
                        row.getString("name"),
                        row.getString("name_en"),
                        row.getString("unit"),
                        new Indicator.Base(
                                number(row, "base_year"),
                                row.getString("base_text"),
                                row.getBigDecimal("base_value"),
                                row.getBoolean("base_cumulative")),
                        new Indicator.Target(
                                number(row, "target_year"),
                                row.getString("target_text"),
                                row.getBigDecimal("target_value"),
                                comparison(row.getString("target_comparator")),
                                row.getString("target_relative"),
                                row.getBoolean("target_cumulative")),
                        nature(row.getString("nature")),
                        number(row, "start_at"),
                        number(row, "end_at"),
                        row.getString("section_id"),
                        provenance(row, origin)));
    }

    List<Commitment> commitments(String key, Origin origin) {
        return list(
                "plan.commitment",
                "ordinal",
                key,
                (row, n) -> new Commitment(
                        row.getString("code"),
                        row.getString("metric"),
                        comparison(row.getString("comparator")),
                        row.getBigDecimal("value"),
                        row.getBigDecimal("value_max"),
                        row.getString("unit"),
                        row.getString("relative"),
                        row.getString("deadline"),
                        row.getString("text"),
                        row.getString("title"),
                        row.getString("title_en"),
                        number(row, "start_at"),
                        number(row, "end_at"),
                        row.getString("section_id"),
                        provenance(row, origin)));
    }

    List<Action> actions(String key, Origin origin) {
        return list(
                "plan.action",
                "ordinal",
                key,
                (row, n) -> new Action(
                        row.getString("code"),
                        row.getString("name"),
                        ActionKind.valueOf(row.getString("kind")),
                        row.getString("place"),
                        row.getString("deadline"),
                        row.getString("text"),
                        number(row, "start_at"),
                        number(row, "end_at"),
                        row.getString("section_id"),
                        provenance(row, origin)));
    }

    private <T> List<T> list(String table, String order, String key, RowMapper<T> mapper) {
        return jdbc.sql("select * from %s where district = ? and plan = ? order by %s".formatted(table, order))
                .params(district.code(), key)
                .query(mapper)
                .list();
    }

    private PlanHead head(ResultSet row, int year) throws SQLException {
        var supersededBy = row.getString("superseded_by");
        var sample = row.getBoolean("sample");
        var sourceTitle = row.getString("source_title");
        return new PlanHead(
                row.getString("key"),
                row.getString("title"),
                row.getString("title_en"),
                new Period(row.getInt("period_from"), row.getInt("period_to")),
                district.name(),
                row.getInt("edition"),
                sample,
                Origin.valueOf(row.getString("origin")),
                !sample && supersededBy == null && row.getInt("period_from") <= year,
                supersededBy,
                row.getString("supersedes"),
                new PlanHead.Approval(
                        row.getString("approval_organ"),
                        row.getString("approval_organ_en"),
                        row.getObject("approved_on", LocalDate.class),
                        row.getString("document_no")),
                Instants.get(row, "adopted_at"),
                sourceTitle == null
                        ? null
                        : new PlanHead.Source(
                                sourceTitle,
                                row.getString("source_title_en"),
                                null,
                                row.getObject("source_read", LocalDate.class)),
                new PlanHead.Counts(
                        row.getInt("indicators"),
                        row.getInt("binding"),
                        row.getInt("commitments"),
                        row.getInt("actions")));
    }

    private static Provenance provenance(ResultSet row, Origin origin) throws SQLException {
        return new Provenance(
                origin, number(row, "line"), row.getString("rule"), MadeBy.valueOf(row.getString("made_by")));
    }

    private static @Nullable Integer number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Integer.class);
    }

    private static @Nullable Nature nature(@Nullable String name) {
        return name == null ? null : Nature.valueOf(name);
    }

    private static @Nullable Comparison comparison(@Nullable String name) {
        return name == null ? null : Comparison.valueOf(name);
    }
}
