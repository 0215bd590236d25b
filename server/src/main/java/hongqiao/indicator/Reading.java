package hongqiao.indicator;

import java.math.BigDecimal;

/** One reading of an indicator (监测值). A gap is a value too: never null, never zero. */
public sealed interface Reading {

    ReportingPeriod period();

    Vintage vintage();

    /** @param value in the unit of the indicator; rates and shares in % */
    record Measured(ReportingPeriod period, Vintage vintage, BigDecimal value) implements Reading {}

    /** @param reason why there is no figure, for people */
    record Missing(ReportingPeriod period, Vintage vintage, String reason) implements Reading {
        public Missing {
            if (reason.isBlank()) {
                throw new IllegalArgumentException("say why it is missing");
            }
        }
    }

    static Reading measured(String period, String value) {
        return new Measured(ReportingPeriod.of(period), Vintage.FINAL, new BigDecimal(value));
    }
}
