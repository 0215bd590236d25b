/** What those on duty are told of cases (值班群). Start at {@link DutyNews}. */
@NullMarked
package hongqiao.cases.duty;

import org.jspecify.annotations.NullMarked;
