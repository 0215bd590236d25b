package hongqiao.worktime;

import java.time.Instant;

/**
 * More time, counted on from where the limit so far ends, whatever its unit. Extensions are taken in the order in which they
 * were granted. Whether one may still be granted is for whoever grants it to ask.
 *
 * @param at when it was granted; does not move the result
 */
public record Extension(Instant at, Limit limit) {}
