package hongqiao.cases;

import hongqiao.cases.Cases.Source;
import hongqiao.cases.definition.CaseType.Opening;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import java.util.HashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Cases that come of other cases: an order of supervision, a matter handed on. */
@Component
class Openings {

    private static final String OPEN_ONE = """
            select exists (select 1 from cases.case_file
                            where district = ? and about = ? and type = ? and closed_at is null)
            """;

    private final Cases cases;
    private final CaseCatalogue catalogue;
    private final Forms forms;
    private final JdbcTemplate jdbc;
    private final String district;

    Openings(Cases cases, CaseCatalogue catalogue, Forms forms, JdbcTemplate jdbc, District district) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.forms = forms;
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /**
     * @param clock the one whose end it is; null: a step's doing. Where it belongs to an assignment, {@code whose} is that unit
     * @return the case it came of; one level up where a clock opened it: a step's doing is no pressing
     */
    @Transactional(propagation = Propagation.MANDATORY)
    CaseFile open(CaseFile of, Opening opening, @Nullable Clock clock, Actor actor) {
        if (opening.once() && isOpen(of, opening)) {
            return of;
        }
        var facts = of.facts();
        of.assignments().stream()
                .filter(one -> clock != null && Objects.equals(one.no(), clock.assignment()))
                .forEach(one -> facts.put("whose", one.unit()));
        var values = forms.values(of.type().form(), of.form(), facts);
        var with = new HashMap<String, @Nullable Object>();
        opening.with().forEach((field, expression) -> with.put(field, expression.evaluate(values)));
        cases.openFor(
                catalogue.get(opening.type()),
                with,
                new Source(
                        null,
                        null,
                        null,
                        of.id(),
                        clock == null ? null : clock.key(),
                        of.head().simulated()),
                actor);
        return clock == null ? of : of.raised();
    }

    private boolean isOpen(CaseFile of, Opening opening) {
        return Boolean.TRUE.equals(jdbc.queryForObject(OPEN_ONE, Boolean.class, district, of.id(), opening.type()));
    }
}
