package hongqiao.plan;

import hongqiao.shared.Words;
import java.math.BigDecimal;

/**
 * What the body of a plan promises of the same thing as a row of its table of indicators (正文与指标表). Found by
 * {@link BodyFigures}.
 *
 * @param indicator code of the row
 * @param commitment code of the promise in the body
 * @param title the promise, one short line
 * @param yearly whether the body says how much each year, and the table how much in all
 * @param figure what the body comes to, in the unit of the row: of a yearly promise its sum over the years of the plan
 * @param target the number of the row
 * @param differs whether the two are not the same number
 * @param says both, as a sentence
 */
public record BodyFigure(
        String indicator,
        String commitment,
        String title,
        boolean yearly,
        BigDecimal figure,
        BigDecimal target,
        boolean differs,
        Words says) {}
