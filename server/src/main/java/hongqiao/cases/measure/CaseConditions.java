package hongqiao.cases.measure;

import hongqiao.cases.definition.CaseType;
import hongqiao.expression.Dialect;
import hongqiao.expression.Expression;
import hongqiao.expression.Sql;
import org.springframework.stereotype.Component;

/** Conditions over the cases of a type, as SQL over the row {@code f}. */
@Component
public class CaseConditions {

    private final CasesEngine engine;

    CaseConditions(CasesEngine engine) {
        this.engine = engine;
    }

    /** @param condition over the form's fields and the facts of a case */
    public Sql sql(CaseType type, Expression condition) {
        return condition.sql(Dialect.POSTGRESQL, engine.columns(CountedCases.of(type)));
    }
}
