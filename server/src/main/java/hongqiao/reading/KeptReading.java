package hongqiao.reading;

import hongqiao.indicator.Reading;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One reading as it was filed.
 *
 * @param value null: there is none, and {@code missing} says why
 * @param publishedOn null: not public
 * @param file name of the file it came in; null: entered by hand
 * @param cell its place there, as {@code C7}
 * @param unit who answered for it; null: the district
 * @param filing the form it came on; null: recorded by the planning office itself, which counts as approved
 * @param approvedBy who approved that form, never who filed it; null with {@code filing}
 * @param supersedes the reading of the same period that it took the place of
 */
public record KeptReading(
        long id,
        String indicator,
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
        boolean simulated,
        @Nullable Integer unit,
        @Nullable Long filing,
        @Nullable String approvedBy,
        @Nullable Long supersedes,
        Instant recordedAt,
        String recordedBy) {

    public Reading reading() {
        return value == null
                ? new Reading.Missing(period, vintage, Objects.requireNonNull(missing))
                : new Reading.Measured(period, vintage, value);
    }
}
