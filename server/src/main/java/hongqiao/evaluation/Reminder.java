package hongqiao.evaluation;

import java.time.Instant;

/** That a unit was reminded to report (催报). */
public record Reminder(int unit, String note, Instant at, String by) {}
