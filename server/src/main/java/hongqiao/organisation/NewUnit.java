package hongqiao.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A unit to be set up. @param from first day on which it is there */
public record NewUnit(
        String code,
        UnitFacts facts,
        LocalDate from,
        @Nullable String reason,
        boolean simulated) {}
