package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.expression.Sql;
import hongqiao.register.definition.Field;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an open case another definition does not know, and so keeps it from going on by that one.
 *
 * @param part what it is: {@code state}, {@code clock}, {@code field} or {@code assignment}
 * @param holds over {@code cases.case_file f}
 */
public record Hindrance(String part, Words what, Sql holds) {

    /** What states that are gone become: as the publisher says, else as the pack does. Where that leads nowhere it is left out. */
    public static Map<String, String> states(CaseType next, Map<String, String> chosen) {
        var all = new HashMap<>(next.formerly());
        all.putAll(chosen);
        all.keySet().removeAll(next.states().keySet());
        all.values()
                .removeIf(to -> !next.states().containsKey(to) || next.state(to).last());
        return all;
    }

    /** All there can be. @param states as {@link #states} has them */
    public static List<Hindrance> all(CaseType next, Map<String, String> states) {
        var known = new ArrayList<>(next.states().keySet());
        known.addAll(states.keySet());
        return List.of(
                new Hindrance(
                        "state",
                        new Words("所在状态没有了，也没有说改成什么", "the state they are in is gone, and nobody says what it becomes"),
                        sql("not f.state = any (?)", known)),
                new Hindrance(
                        "clock",
                        new Words("在走的时钟没有了", "a clock that runs is gone"),
                        sql(
                                "exists (select 1 from cases.clock c where c.district = f.district and c.case_id = f.id"
                                        + " and c.stopped_at is null and not c.clock = any (?))",
                                List.copyOf(next.clocks().keySet()))),
                new Hindrance(
                        "field",
                        new Words("已填的字段没有了", "a field that is filled in is gone"),
                        sql(
                                "exists (select 1 from jsonb_object_keys(f.data) k"
                                        + " where left(k, 1) <> '#' and not k = any (?))",
                                next.form().stored().stream().map(Field::key).toList())),
                new Hindrance(
                        "assignment",
                        new Words("承办单位没有可办的步骤了", "a unit that was asked has no step left to take"),
                        sql(
                                "exists (select 1 from cases.assignment a where a.district = f.district and a.case_id = f.id"
                                        + " and a.state not in ('FINISHED', 'RELEASED') and not a.relation = any (?))",
                                answered(next))));
    }

    /** That none of them holds. */
    public static Sql none(List<Hindrance> hindrances) {
        var parameters = new ArrayList<Object>();
        var none = new StringBuilder("true");
        hindrances.forEach(one -> {
            none.append(" and not (").append(one.holds().text()).append(")");
            parameters.addAll(one.holds().parameters());
        });
        return new Sql(none.toString(), parameters);
    }

    private static List<String> answered(CaseType next) {
        return next.steps().values().stream()
                .flatMap(step -> step.by().stream())
                .map(part -> next.part(part).is())
                .map(is -> is == Relation.SIGNED ? Relation.LEAD : is)
                .map(Relation::name)
                .distinct()
                .toList();
    }

    private static Sql sql(String text, List<String> known) {
        return new Sql(text, List.of((Object) known.toArray(String[]::new)));
    }
}
