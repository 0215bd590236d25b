package hongqiao.reading;

import hongqiao.expression.Environment;
import hongqiao.expression.Expressions;
import hongqiao.expression.FieldType;
import hongqiao.expression.RowType;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;

/** What the checks of a rule may name, and whether they are written right. */
public final class Checks {

    public static final String VALUE = "value";
    public static final String LAST = "last";
    public static final String YEAR_BEFORE = "yearBefore";

    private static final int MOST = 20;

    private Checks() {}

    /** @param codes of the plan's indicators: each names its figure of the same period */
    public static Environment environment(Collection<String> codes) {
        var fields = new LinkedHashMap<String, FieldType>();
        codes.forEach(code -> fields.put(code, FieldType.DECIMAL));
        List.of(VALUE, LAST, YEAR_BEFORE).forEach(name -> fields.put(name, FieldType.DECIMAL));
        return Environment.of(new RowType("indicators", fields));
    }

    /** @throws Problem {@code check-not-sound}: the first fault, where it is, what to do */
    static void requireSound(Rule.Reporting reporting, Collection<String> codes) {
        if (reporting.checks().size() > MOST) {
            throw ReadingProblem.CHECK_NOT_SOUND
                    .because("最多 %d 条核对式", "%d checks at most", MOST)
                    .atField("checks");
        }
        var environment = environment(codes);
        for (int i = 0; i < reporting.checks().size(); i++) {
            var check = reporting.checks().get(i);
            var faults = Expressions.condition(check.condition(), environment).faults();
            if (!faults.isEmpty()) {
                var fault = faults.getFirst();
                throw new Problem(
                                ReadingProblem.CHECK_NOT_SOUND,
                                new Words(
                                        "第 %d 条第 %d 列：%s；%s"
                                                .formatted(
                                                        i + 1,
                                                        fault.column(),
                                                        fault.message().zh(),
                                                        fault.remedy().zh()),
                                        "Check %d, column %d: %s; %s"
                                                .formatted(
                                                        i + 1,
                                                        fault.column(),
                                                        fault.message().en(),
                                                        fault.remedy().en())))
                        .atField("checks");
            }
            if (check.says().zh().isBlank()) {
                throw ReadingProblem.CHECK_NOT_SOUND
                        .because("第 %d 条没有写要问什么", "Check %d does not say what is asked", i + 1)
                        .atField("checks");
            }
        }
    }
}
