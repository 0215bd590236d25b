package hongqiao.organisation.responsibility;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the table of responsibilities (职责分工) as it holds for a time. */
public record Responsibility(
        int id,
        ResponsibilityFacts facts,
        LocalDate from,
        @Nullable LocalDate to,
        Instant recordedAt) {}
