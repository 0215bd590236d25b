package hongqiao.register.list;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;
import static hongqiao.register.RegisterProblem.STAGES_NOT_THERE;

import hongqiao.organisation.Today;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Stages;
import hongqiao.register.list.Funnel.Line;
import hongqiao.register.list.Funnel.Onward;
import hongqiao.register.list.Funnel.Stay;
import hongqiao.register.list.Funnel.Stays;
import hongqiao.register.list.Funnel.Which;
import hongqiao.shared.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the records of a register go through its stages, from their moves; over those in scope, and never of others. */
@Component
public class Funnels {

    private static final int MOST_GROUPS = 1_000;

    private final FunnelSql sql;
    private final JdbcTemplate jdbc;
    private final Today today;

    Funnels(FunnelSql sql, JdbcTemplate jdbc, Today today) {
        this.sql = sql;
        this.jdbc = jdbc;
        this.today = today;
    }

    /**
     * @param by as {@link Measures.Asked#by} has it, or {@code @year}: the year in which a stay began; null: not told apart
     * @throws hongqiao.shared.Problem {@code stages-not-there}, {@code filter-not-valid}
     */
    @Transactional(readOnly = true)
    public Funnel of(Register register, Question question, @Nullable String by) {
        var stages = stages(register);
        var asked = sql.asked(register, question, by);
        var lines = jdbc.query(
                asked.text() + """
                        select stage, g, count(distinct id) as reached,
                               count(*) filter (where ended is not null) as left_count,
                               count(days) filter (where ended is not null) as left_timed,
                               round(avg(days) filter (where ended is not null), 1) as left_mean,
                               round(cast(percentile_cont(0.5) within group (order by days)
                                          filter (where ended is not null) as numeric), 1) as left_median,
                               count(*) filter (where ended is null) as here_count,
                               count(days) filter (where ended is null) as here_timed,
                               round(avg(days) filter (where ended is null), 1) as here_mean,
                               round(cast(percentile_cont(0.5) within group (order by days)
                                          filter (where ended is null) as numeric), 1) as here_median
                          from lasting group by stage, g limit %d
                        """.formatted(MOST_GROUPS * stages.states().size() + 1),
                (row, n) -> new Line(
                        row.getString("stage"),
                        row.getObject("g"),
                        row.getLong("reached"),
                        stays(row, "left"),
                        stays(row, "here")),
                asked.parameters().toArray());
        if (lines.size() > MOST_GROUPS * stages.states().size()) {
            throw FILTER_NOT_VALID
                    .because("分组超过 %d 个，请换一个字段", "More than %d groups; tell it apart by another field", MOST_GROUPS)
                    .atField("by");
        }
        return counted(register, question, stages, lines);
    }

    private Funnel counted(Register register, Question question, Stages stages, List<Line> lines) {
        var asked = sql.asked(register, question, null);
        var onward = jdbc.query(
                asked.text() + "select stage, onward, count(*) as stays from lasting where onward is not null"
                        + " group by stage, onward order by stage, stays desc, onward",
                (row, n) -> new Onward(row.getString("stage"), row.getString("onward"), row.getLong("stays")),
                asked.parameters().toArray());
        var parameters = new ArrayList<>(asked.parameters());
        parameters.add(stages.first());
        return java.util.Objects.requireNonNull(jdbc.queryForObject(
                asked.text() + """
                        select count(*) as records, count(*) filter (where simulated) as simulated,
                               count(*) filter (where stage <> ? and not exists (select 1 from ended e where e.id = b.id)) as unseen
                          from born b where stage is not null
                        """,
                (row, n) -> new Funnel(
                        lines,
                        onward,
                        row.getLong("records"),
                        row.getLong("simulated"),
                        row.getLong("unseen"),
                        today.now()),
                parameters.toArray()));
    }

    /**
     * The stays behind a figure, in the order of records; of {@code REACHED} the first stay of each record.
     *
     * @param group key of the group as the API has it; empty: records without a value; null: of all groups
     * @param after the last one that is known; null: from the first
     */
    @Transactional(readOnly = true)
    public List<Stay> behind(
            Register register,
            Question question,
            @Nullable String by,
            String stage,
            Which which,
            @Nullable Optional<String> group,
            @Nullable Stay after,
            int limit) {
        if (stages(register).find(stage).isEmpty()) {
            throw FILTER_NOT_VALID.problem().atField("stage");
        }
        var asked = sql.asked(register, question, by);
        var text = new StringBuilder(asked.text());
        var parameters = new ArrayList<>(asked.parameters());
        text.append("select ")
                .append(which == Which.REACHED ? "distinct on (id) " : "")
                .append("id, no, began, ended, days, onward from lasting where stage = ?");
        parameters.add(stage);
        if (which != Which.REACHED) {
            text.append(which == Which.HERE ? " and ended is null" : " and ended is not null");
        }
        if (group != null) {
            var key = group.map(one -> sql.key(by, one)).orElse(null);
            text.append(key == null ? " and g is null" : " and cast(g as text) = ?");
            if (key != null) {
                parameters.add(key);
            }
        }
        if (after != null) {
            text.append(which == Which.REACHED ? " and id > ?" : " and (id, no) > (?, ?)");
            parameters.add(after.record());
            if (which != Which.REACHED) {
                parameters.add(after.no());
            }
        }
        parameters.add(limit);
        return jdbc.query(
                text.append(" order by id, no limit ?").toString(),
                (row, n) -> new Stay(
                        row.getLong("id"),
                        row.getInt("no"),
                        Instants.find(row, "began"),
                        Instants.find(row, "ended"),
                        row.getObject("days") == null ? null : row.getLong("days"),
                        row.getString("onward")),
                parameters.toArray());
    }

    private static Stages stages(Register register) {
        return Optional.ofNullable(register.stages()).orElseThrow(STAGES_NOT_THERE::problem);
    }

    private static Stays stays(ResultSet row, String of) throws SQLException {
        return new Stays(
                row.getLong(of + "_count"),
                row.getLong(of + "_timed"),
                plain(row.getBigDecimal(of + "_mean")),
                plain(row.getBigDecimal(of + "_median")));
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal days) {
        return days == null ? null : days.setScale(1, java.math.RoundingMode.UNNECESSARY);
    }
}
