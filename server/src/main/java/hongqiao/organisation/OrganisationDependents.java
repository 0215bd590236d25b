package hongqiao.organisation;

import hongqiao.area.AreaDependents;
import hongqiao.area.Dependent;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What of the organisation hangs on an area: units that cover it, posts for it, responsibilities in it. */
@Component
class OrganisationDependents implements AreaDependents {

    private static final int EXAMPLES = 5;

    private record Question(Words what, String sql) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(new Words("管辖该区域的单位", "Units that cover it"), """
                    select distinct on (unit) name as example from organisation.unit_version
                     where district = :district and area = any (:areas) and superseded_at is null
                       and (valid_to is null or valid_to > :at)
                    """),
            new Question(new Words("该区域的岗位", "Posts for it"), """
                    select distinct on (post) title as example from organisation.post_version
                     where district = :district and area = any (:areas) and superseded_at is null
                       and (valid_to is null or valid_to > :at)
                    """),
            new Question(new Words("该区域的职责", "Responsibilities in it"), """
                    select distinct on (responsibility) subject as example from organisation.responsibility_version
                     where district = :district and area = any (:areas) and superseded_at is null
                       and (valid_to is null or valid_to > :at)
                    """));

    private final JdbcClient jdbc;
    private final String district;

    OrganisationDependents(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dependent> of(Set<Integer> areas, LocalDate at) {
        var dependents = new ArrayList<Dependent>();
        for (var question : QUESTIONS) {
            var found = jdbc.sql(question.sql())
                    .param("district", district)
                    .param("areas", areas.toArray(Integer[]::new))
                    .param("at", at)
                    .query((row, n) -> row.getString(1))
                    .list();
            if (!found.isEmpty()) {
                var examples =
                        found.stream().sorted().distinct().limit(EXAMPLES).toList();
                dependents.add(new Dependent(question.what(), found.size(), examples));
            }
        }
        return dependents;
    }
}
