package hongqiao.cases;

import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.organisation.responsibility.Answers;
import hongqiao.register.record.Forms;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Finds the units that a case goes to: those that somebody named, or those that answer for its matter in its area. */
@Component
class Routing {

    private final CaseCatalogue catalogue;
    private final Answers answers;
    private final Units units;
    private final Forms forms;
    private final Today today;

    Routing(CaseCatalogue catalogue, Answers answers, Units units, Forms forms, Today today) {
        this.catalogue = catalogue;
        this.answers = answers;
        this.units = units;
        this.forms = forms;
        this.today = today;
    }

    /** @param why for the journal: the row that decided, or who named them */
    record Routed(List<Integer> units, ObjectNode why) {}

    /** @throws hongqiao.shared.Problem {@code unit-not-valid} */
    Routed named(List<String> codes) {
        var named = new ArrayList<Integer>();
        for (var code : codes) {
            var unit = units.idOf(code)
                    .orElseThrow(() -> CaseProblem.UNIT_NOT_VALID
                            .because("没有编码为 %s 的单位", "there is no unit %s", code)
                            .atField("units"));
            if (!named.contains(unit)) {
                named.add(unit);
            }
        }
        return new Routed(named, JsonNodeFactory.instance.objectNode().put("by", "NAMED"));
    }

    /**
     * Who leads: the unit that the case itself says, else by the table of responsibilities as it is now.
     *
     * @throws hongqiao.shared.Problem {@code unit-not-found-for-it}
     */
    Routed answering(CaseFile file) {
        var said = said(file);
        if (said != null) {
            return said;
        }
        var subject = subject(file);
        if (subject == null || file.area() == null) {
            throw CaseProblem.UNIT_NOT_FOUND_FOR_IT.problem().atField("units");
        }
        var decision = answers.decide(subject, file.area(), null, today.asOf(null, null));
        var row = decision.row();
        if (row == null) {
            throw CaseProblem.UNIT_NOT_FOUND_FOR_IT.problem().atField("units");
        }
        var why = JsonNodeFactory.instance
                .objectNode()
                .put("by", "RESPONSIBILITY")
                .put("subject", subject)
                .put("area", file.area())
                .put("row", row.id())
                .put("zh", decision.explanation().zh())
                .put("en", decision.explanation().en());
        var candidates = why.putArray("candidates");
        decision.candidates().forEach(candidate -> {
            var one = candidates.addObject().put("row", candidate.row().id()).put("decided", candidate.decided());
            if (candidate.lost() != null) {
                one.put("zh", candidate.lost().zh()).put("en", candidate.lost().en());
            }
        });
        return new Routed(List.of(row.facts().lead()), why);
    }

    private @Nullable Routed said(CaseFile file) {
        var expression = file.type().leads();
        if (expression == null
                || !(expression.evaluate(forms.values(file.type().form(), file.form(), file.facts()))
                        instanceof Number unit)) {
            return null;
        }
        var why = JsonNodeFactory.instance
                .objectNode()
                .put("by", "CASE")
                .put("zh", "由案件所办的事项写明")
                .put("en", "as the matter of the case says");
        return new Routed(List.of(unit.intValue()), why);
    }

    private @Nullable String subject(CaseFile file) {
        var expression = file.type().answers();
        if (expression != null) {
            return (String) expression.evaluate(forms.values(file.type().form(), file.form(), file.facts()));
        }
        return catalogue
                .matter(file.type(), file.matter())
                .map(matter -> matter.answers())
                .orElse(null);
    }
}
