/**
 * Forecasts as they were made, and how good they were once the figure came. Start at {@link hongqiao.reading.forecast.Accuracy}.
 */
@NullMarked
package hongqiao.reading.forecast;

import org.jspecify.annotations.NullMarked;
