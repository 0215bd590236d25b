package hongqiao.cases;

import static hongqiao.cases.CaseProblem.CASE_CONFIDENTIAL;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Confidence;
import hongqiao.register.record.Forms;
import hongqiao.shared.Problem;
import org.springframework.stereotype.Component;

/** Which cases are confidential (保密案件), and who writes them. Who sees them the database decides. */
@Component
public class Confidences {

    private final Forms forms;

    Confidences(Forms forms) {
        this.forms = forms;
    }

    /** By its own type and form; one that came of a confidential case is so too, which its form does not say. */
    public boolean isConfidential(CaseFile file) {
        var confidence = file.type().confidence();
        return confidence != null
                && (confidence.when() == null
                        || confidence.when().holds(forms.values(file.type().form(), file.form(), file.facts())));
    }

    /** As the database holds it against the roles of whoever asks. */
    static String[] confided(CaseType type) {
        var confidence = type.confidence();
        var roles = confidence == null ? Confidence.ofParts(type) : confidence.roles();
        return roles.stream().sorted().toArray(String[]::new);
    }

    /**
     * Nobody writes what he would then not see.
     *
     * @param hushed whether it came of a confidential case
     * @throws Problem {@code case-confidential}
     */
    void requireReader(CaseFile file, boolean hushed, Actor actor) {
        if (!actor.isSystem() && (hushed || isConfidential(file)) && !sees(file, actor)) {
            throw CASE_CONFIDENTIAL.problem();
        }
    }

    private static boolean sees(CaseFile file, Actor actor) {
        for (var named : confided(file.type())) {
            var role = named.replaceFirst(":unit$", "");
            var grants = actor.grants().stream()
                    .filter(grant -> grant.role().equals(role))
                    .map(Actor.Granted::scope);
            if (grants.anyMatch(scope -> named.equals(role)
                    ? scope.all()
                            || file.area() != null && scope.hasArea(file.area())
                            || file.units().stream().anyMatch(scope::hasUnit)
                    : !scope.all() && file.units().stream().anyMatch(scope::hasUnit))) {
                return true;
            }
        }
        return false;
    }
}
