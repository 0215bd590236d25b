package hongqiao.organisation;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One row of a unit's history: what held when, and when we knew it. */
public record UnitVersion(
        UnitFacts facts,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        String by,
        UnitAction change,
        @Nullable String reason) {}
