/** Routes of triage at the desk. */
@NullMarked
package hongqiao.triage.web;

import org.jspecify.annotations.NullMarked;
