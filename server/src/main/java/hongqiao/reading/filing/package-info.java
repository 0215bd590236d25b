/**
 * Figures on forms (填报): what is due of whom and when, what was filed, what was asked at entry, who approved. Start at
 * {@link hongqiao.reading.filing.Filings}.
 */
@NamedInterface("filing")
@NullMarked
package hongqiao.reading.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
