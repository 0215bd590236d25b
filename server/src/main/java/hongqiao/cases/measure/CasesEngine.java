package hongqiao.cases.measure;

import hongqiao.expression.Columns;
import hongqiao.expression.Sql;
import hongqiao.organisation.Today;
import hongqiao.register.measure.Countable;
import hongqiao.register.measure.MeasureEngine;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import org.springframework.stereotype.Component;

/** Cases, and what units were asked to do in them. */
@Component
class CasesEngine implements MeasureEngine {

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
}
