/** Takes in at the start the organisation that the district's pack brings. */
@NullMarked
package hongqiao.organisation.load;

import org.jspecify.annotations.NullMarked;
