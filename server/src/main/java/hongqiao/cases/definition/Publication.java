package hongqiao.cases.definition;

import hongqiao.expression.Expression;
import hongqiao.shared.Words;
import java.util.List;

/**
 * What the public may see of the cases of a type: their number, state and lead unit, and these fields.
 *
 * @param where which cases
 * @param fields none of them personal, a document or a reference to a record
 */
public record Publication(Words title, Words description, Expression where, List<String> fields) {}
