package hongqiao.reading;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A reading about to be filed. Value or reason, one of the two.
 *
 * @param publishedOn null: not public yet
 * @param note needed where it takes the place of another
 */
public record NewReading(
        SeriesKind series,
        ReportingPeriod period,
        @Nullable BigDecimal value,
        @Nullable String missing,
        Vintage vintage,
        @Nullable LocalDate publishedOn,
        String source,
        @Nullable String file,
        @Nullable String cell,
        @Nullable String note,
        boolean simulated) {

    /** Whether it says just what is there already. */
    boolean saysWhat(KeptReading kept) {
        return series == kept.series()
                && period.equals(kept.period())
                && (value == null ? kept.value() == null : kept.value() != null && value.compareTo(kept.value()) == 0)
                && java.util.Objects.equals(missing, kept.missing())
                && vintage == kept.vintage()
                && java.util.Objects.equals(publishedOn, kept.publishedOn())
                && source.equals(kept.source())
                && simulated == kept.simulated();
    }
}
