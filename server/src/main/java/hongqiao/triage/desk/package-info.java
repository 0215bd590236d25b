/**
 * Triage at work: what is learned from the district's own cases, and what it says to who registers one. Start at
 * {@link hongqiao.triage.desk.SubjectSuggestions} and {@link hongqiao.triage.desk.PlaceSuggestions}.
 */
@NamedInterface("desk")
@NullMarked
package hongqiao.triage.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
