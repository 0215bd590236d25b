package hongqiao.reading.forecast;

import hongqiao.indicator.Forecast;
import java.time.Instant;

/**
 * One year of a forecast, as it was made.
 *
 * @param after id of the last reading that was known then
 * @param figures how many yearly figures it rests on
 */
record KeptForecast(
        String indicator, long after, int figures, Forecast.Point point, boolean simulated, Instant recordedAt) {}
