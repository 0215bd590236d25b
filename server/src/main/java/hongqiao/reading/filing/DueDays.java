package hongqiao.reading.filing;

import hongqiao.indicator.Frequency;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.reading.Rule;
import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many days after the end of a period its form is due, below {@code hongqiao.reading.due-days}; the rule of an indicator may
 * say otherwise. Source: not yet read; what ships is a convention of this product.
 */
@ConfigurationProperties("hongqiao.reading.due-days")
public record DueDays(
        @DefaultValue("10") int monthly,
        @DefaultValue("20") int quarterly,
        @DefaultValue("60") int annual) {

    public DueDays {
        if (monthly < 1 || quarterly < 1 || annual < 1) {
            throw new IllegalArgumentException("hongqiao.reading.due-days: at least one day each");
        }
    }

    public LocalDate dueOn(Rule rule, ReportingPeriod period) {
        var own = rule.reporting().dueDays();
        return period.end().plusDays(own == null ? days(rule.frequency()) : own);
    }

    private int days(Frequency frequency) {
        return switch (frequency) {
            case MONTHLY -> monthly;
            case QUARTERLY -> quarterly;
            case ANNUAL, CENSUS -> annual;
        };
    }
}
