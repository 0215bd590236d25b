package hongqiao.organisation;

import hongqiao.area.AreaDependents;
import hongqiao.area.Dependent;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What of the organisation hangs on an area: units that cover it, posts for it, responsibilities in it. Told whole, by titles
 * and never by persons: who moves a border must know all that moves with it, also where he is no officer of those units.
 */
@Component
class OrganisationDependents implements AreaDependents {

    private static final int EXAMPLES = 5;

    /** @param subjects whether the examples are keys of subjects, not names */
    private record Question(Words what, String sql, boolean subjects) {}

    private static final List<Question> QUESTIONS = List.of(
            new Question(new Words("管辖该区域的单位", "Units that cover it"), """
                    select distinct on (unit) name as example from organisation.unit_version
                     where district = :district and area = any (:areas) and superseded_at is null
                       and (valid_to is null or valid_to > :at)
                    """, false),
            new Question(new Words("该区域的岗位", "Posts for it"), """
                    select distinct on (post) title as example from organisation.post_version
                     where district = :district and area = any (:areas) and superseded_at is null
                       and (valid_to is null or valid_to > :at)
                    """, false),
            new Question(new Words("该区域的职责", "Responsibilities in it"), """
                    select distinct on (responsibility) subject as example from organisation.responsibility_version
                     where district = :district and area = any (:areas) and superseded_at is null
                       and (valid_to is null or valid_to > :at)
                    """, true));

    private final JdbcClient jdbc;
    private final Subjects subjects;
    private final TransactionTemplate apart;
    private final TransactionTemplate reading;
    private final String district;

    OrganisationDependents(
            JdbcClient jdbc, Subjects subjects, PlatformTransactionManager transactions, District district) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        this.district = district.code();
    }

    @Override
    public List<Dependent> of(Set<Integer> areas, LocalDate at) {
        // The caller's transaction keeps the caller's scope, so this one stands beside it.
        return Objects.requireNonNull(apart.execute(none -> Scopes.everything(
                "what hangs on an area is told whole to whoever looks after its border",
                () -> Objects.requireNonNull(reading.execute(status -> found(areas, at))))));
    }

    private List<Dependent> found(Set<Integer> areas, LocalDate at) {
        var dependents = new ArrayList<Dependent>();
        for (var question : QUESTIONS) {
            var found = jdbc.sql(question.sql())
                    .param("district", district)
                    .param("areas", areas.toArray(Integer[]::new))
                    .param("at", at)
                    .query((row, n) -> row.getString(1))
                    .list();
            if (!found.isEmpty()) {
                var examples = found.stream()
                        .sorted()
                        .distinct()
                        .limit(EXAMPLES)
                        .map(example ->
                                question.subjects() ? subjects.name(example).zh() : example)
                        .toList();
                dependents.add(new Dependent(question.what(), found.size(), examples));
            }
        }
        return dependents;
    }
}
