/**
 * Records that may be one and the same: found by what they have in common, scored part by part, put before an officer, merged
 * and parted again. Start at {@link hongqiao.register.match.Pairs} and {@link hongqiao.register.match.Merges}.
 */
@NullMarked
package hongqiao.register.match;

import org.jspecify.annotations.NullMarked;
