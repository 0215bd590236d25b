package hongqiao.register.list;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;

import hongqiao.expression.Dialect;
import hongqiao.expression.Sql;
import hongqiao.organisation.Today;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Placings;
import hongqiao.shared.District;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every stay of every record in a stage, as the beginning of a statement: {@code lasting} and what it is made of. */
@Component
class FunnelSql {

    /** Told apart by the year in which a stay began. */
    static final String YEAR = "@year";

    /** What has no move is in its first stage since it was entered; the first version says when that was. */
    private static final String STAYS = """
            , born as (
                select c.*, case when c.version = 1 then c.recorded_at else p.recorded_at end as born
                  from chosen c
                  left join register.past p on p.district = (select scope.district()) and p.register = ?
                                           and p.record = c.id and p.version = 1),
            ended as (
                select b.id, m.no, m.from_stage as stage,
                       coalesce(lag(m.at) over (partition by b.id order by m.no),
                                case when b.born <= m.at then b.born end) as began,
                       m.at as ended, m.to_stage as onward, b.g
                  from born b join register.move m on m.district = (select scope.district()) and m.register = ?
                                                  and m.record = b.id),
            stay as (
                select * from ended
                union all
                select b.id, 2147483647, b.stage, b.stage_since, null, null, b.g from born b where b.stage is not null),
            lasting as (
                select id, no, stage, began, ended, onward, %s as g,
                       cast(coalesce(ended, ?) at time zone ? as date) - cast(began at time zone ? as date) as days
                  from stay)
            """;

    private final Lists lists;
    private final Placings places;
    private final Today today;
    private final String zone;

    FunnelSql(Lists lists, Placings places, Today today, District district) {
        this.lists = lists;
        this.places = places;
        this.today = today;
        this.zone = district.timezone().getId();
    }

    /** @param by null: {@code g} is null throughout */
    Sql asked(Register register, Question question, @Nullable String by) {
        var from = lists.from(register, question);
        var group = group(register, by);
        var parameters = new ArrayList<>(group.parameters());
        parameters.addAll(from.parameters());
        parameters.add(register.key());
        parameters.add(register.key());
        if (YEAR.equals(by)) {
            parameters.add(zone);
        }
        parameters.add(OffsetDateTime.ofInstant(today.now(), ZoneOffset.UTC));
        parameters.add(zone);
        parameters.add(zone);
        return new Sql(
                "with chosen as (select t.id, t.version, t.stage, t.stage_since, t.recorded_at, t.simulated, "
                        + group.text() + " as g from " + from.text() + ")"
                        + STAYS.formatted(YEAR.equals(by) ? "to_char(began at time zone ?, 'YYYY')" : "g"),
                parameters);
    }

    private Sql group(Register register, @Nullable String by) {
        if (by == null || by.equals(YEAR)) {
            return Sql.of("cast(null as text)");
        }
        return Measures.dimension(register, by)
                .orElseThrow(() -> FILTER_NOT_VALID
                        .because("不能按这个字段分组", "it cannot be told apart by this field")
                        .atField("by"))
                .sql(Dialect.POSTGRESQL, lists.columns(register));
    }

    /** The text of a group as the database has it; areas and units stand for themselves by their code on the wire. */
    String key(@Nullable String by, String group) {
        if (by == null || !by.startsWith("@") || by.equals(YEAR)) {
            return group;
        }
        var id = by.equals("@unit") ? places.unit(group) : places.areaId(group);
        return id.map(String::valueOf)
                .orElseThrow(() -> FILTER_NOT_VALID.problem().atField("group"));
    }
}
