/** Loads and peers: what we measure ourselves against. Start at {@link hongqiao.bench.Bench}; never in the product. */
@NullMarked
package hongqiao.bench;

import org.jspecify.annotations.NullMarked;
