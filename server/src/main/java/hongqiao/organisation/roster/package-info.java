/** Duty rosters (值班), substitutes and absences: who is on duty in a unit, and why he. Start at {@link Rosters}. */
@NamedInterface("roster")
@NullMarked
package hongqiao.organisation.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
