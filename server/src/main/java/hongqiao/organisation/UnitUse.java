package hongqiao.organisation;

import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What still rests on a unit from a day on, so that it cannot simply end. */
@Component
class UnitUse {

    /** Some things and how many. */
    record Use(Words what, long count) {}

    /** 还有下属单位 3、岗位 12。 */
    static Words told(List<Use> uses) {
        return new Words(
                "还有" + joined(uses, "、", use -> use.what().zh() + " " + use.count()),
                "There are still "
                        + joined(
                                uses,
                                ", ",
                                use -> use.count() + " " + use.what().en()));
    }

    private static String joined(List<Use> uses, String separator, Function<Use, String> form) {
        return uses.stream().map(form).collect(Collectors.joining(separator));
    }

    private record Question(Words what, String sql) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(new Words("下属单位", "units below it"), """
                    select count(distinct unit) from organisation.unit_version
                     where parent = :unit and superseded_at is null and (valid_to is null or valid_to > :day)
                    """),
            new Question(new Words("岗位", "posts"), """
                    select count(distinct post) from organisation.post_version
                     where unit = :unit and superseded_at is null and (valid_to is null or valid_to > :day)
                    """),
            new Question(new Words("人员", "people"), """
                    select count(*) from organisation.person p
                     where not exists (select 1 from organisation.people_move
                                        where unit = :unit and moved_at is null and effective <= :day)
                       and (p.unit = :unit
                            or p.unit in (select unit from organisation.people_move
                                           where into_unit = :unit and moved_at is null))
                    """),
            new Question(new Words("职责", "responsibilities"), """
                    select count(distinct responsibility) from organisation.responsibility_version
                     where (lead = :unit or :unit = any (assisting)) and superseded_at is null
                       and (valid_to is null or valid_to > :day)
                    """),
            new Question(new Words("班次", "duty shifts"), """
                    select count(*) from organisation.shift
                     where unit = :unit and withdrawn_at is null and last_day >= :day
                    """));

    private final JdbcClient jdbc;

    UnitUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Use> of(int unit, LocalDate day) {
        var uses = new ArrayList<Use>();
        for (var question : QUESTIONS) {
            var count = jdbc.sql(question.sql())
                    .param("unit", unit)
                    .param("day", day)
                    .query(Long.class)
                    .single();
            if (count > 0) {
                uses.add(new Use(question.what(), count));
            }
        }
        return uses;
    }
}
