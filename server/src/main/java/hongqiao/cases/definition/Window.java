package hongqiao.cases.definition;

/**
 * How long after a case has closed a step can be taken.
 *
 * @param limit as {@code worktime} reads it
 * @param calendar key
 */
public record Window(String limit, String calendar) {}
