package hongqiao.cases.measure;

import hongqiao.expression.Columns;
import hongqiao.expression.Sql;
import hongqiao.organisation.Today;
import hongqiao.register.measure.Countable;
import hongqiao.register.measure.MeasureEngine;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cases, and what units were asked to do in them. */
@Component
class CasesEngine implements MeasureEngine {

    private static final List<String> OTHERS =
            List.of(" register.", "plan.chapter(", "cases.person", "cases.case_file", "->> 'due'", "c.due_at");

    private final Forms forms;
    private final Today today;
    private final District district;

    CasesEngine(Forms forms, Today today, District district) {
        this.forms = forms;
        this.today = today;
        this.district = district;
    }

    @Override
    public boolean keeps(Countable of) {
        return of instanceof CountedCases;
    }

    @Override
    public Columns columns(Countable of) {
        return new CaseColumns(
                (CountedCases) of, forms.columns(of.form(), "f", "data"), district.timezone(), today.now());
    }

    @Override
    public Sql from(Countable of) {
        var each = of.kind() == Countable.Kind.ASSIGNMENTS
                ? " join cases.assignment a on a.district = f.district and a.case_id = f.id"
                : "";
        return Sql.of(
                "cases.case_file f" + each + " where f.district = (select scope.district()) and f.type = ?", of.key());
    }

    @Override
    public String source(Countable of) {
        return "case";
    }

    @Override
    public String id(Countable of) {
        return "f.id";
    }

    @Override
    public String apart(Countable of) {
        return "f.confidential";
    }

    /** A clock that runs becomes late by itself; who has told of it before is in other cases. */
    @Override
    public boolean isOwn(Sql piece) {
        return OTHERS.stream().noneMatch(piece.text()::contains);
    }
}
