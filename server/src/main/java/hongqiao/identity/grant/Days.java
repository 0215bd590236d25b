package hongqiao.identity.grant;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.shared.District;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days of the district as moments. */
@Component
public class Days {

    private final District district;

    Days(District district) {
        this.district = district;
    }

    public Instant begin(LocalDate day) {
        return day.atStartOfDay(district.timezone()).toInstant();
    }

    /** The first moment after that day; null for null. */
    public @Nullable Instant after(@Nullable LocalDate day) {
        return day == null ? null : begin(day.plusDays(1));
    }

    public Instant requireAfter(@Nullable LocalDate day, String field) {
        if (day == null) {
            throw VALUE_NOT_VALID.because("请填写截止日期", "Name the last day").atField(field);
        }
        return begin(day.plusDays(1));
    }
}
