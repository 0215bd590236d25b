package hongqiao.organisation;

import hongqiao.shared.District;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The day and the moment, by the district's clock. */
@Component
public class Today {

    private final Clock clock;
    private final District district;

    Today(Clock clock, District district) {
        this.clock = clock;
        this.district = district;
    }

    public LocalDate day() {
        return LocalDate.ofInstant(clock.instant(), district.timezone());
    }

    /** Whole microseconds, as the database keeps them. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** @param at null: today */
    public AsOf asOf(@Nullable LocalDate at, @Nullable Instant knownAt) {
        return new AsOf(at == null ? day() : at, knownAt);
    }
}
