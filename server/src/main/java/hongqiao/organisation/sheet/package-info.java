/** People, units and responsibilities out of spreadsheets, and into them. Start at {@link PeopleImport}. */
@NullMarked
package hongqiao.organisation.sheet;

import org.jspecify.annotations.NullMarked;
