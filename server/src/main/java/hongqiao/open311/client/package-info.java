/**
 * Another city's GeoReport v2 server (加入别的城市): what was asked for there comes in at a door of ours, and cases of ours go there where a
 * door says so. Start at {@code Joining} and {@code Passing}.
 */
@NullMarked
package hongqiao.open311.client;

import org.jspecify.annotations.NullMarked;
