package hongqiao.cases.definition;

import hongqiao.expression.Expression;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A call-back of closed cases (回访): what is said, and which cases are drawn. Its answers are the fields that its step asks.
 *
 * @param script what the caller says
 * @param when only those for which this holds; null: all
 * @param attempts after so many in vain nobody tries any more
 */
public record CallBack(Words script, @Nullable Expression when, Sample sample, int attempts) {

    /**
     * A sample that anybody can draw again from what is stated here and the numbers of the cases.
     *
     * @param share 0..1, of all that close
     * @param seed stated by the pack, before the cases were there
     */
    public record Sample(BigDecimal share, Period by, String seed) {

        private static final BigDecimal ALL = new BigDecimal(BigInteger.ONE.shiftLeft(64));

        /**
         * The first sixteen hexadecimal digits of SHA-256 over {@code SEED/PERIOD/NUMBER} in UTF-8, as a whole number, are less
         * than share × 2⁶⁴, cut off. Cases fall into it as if by chance, each for itself: of n cases about share × n.
         */
        public boolean draws(String period, String number) {
            return hash(period, number).compareTo(bound()) < 0;
        }

        /** Sixteen digits. */
        public String digits(String period, String number) {
            return Sha256.hex(seed + "/" + period + "/" + number).substring(0, 16);
        }

        /** Sixteen digits, below which a case is drawn; {@code 1} and sixteen zeros: all are. */
        public String below() {
            return "%016x".formatted(bound());
        }

        private BigInteger hash(String period, String number) {
            return new BigInteger(digits(period, number), 16);
        }

        private BigInteger bound() {
            return share.multiply(ALL).setScale(0, RoundingMode.DOWN).toBigInteger();
        }
    }

    public enum Period {
        MONTH,
        QUARTER,
        YEAR;

        /** {@code 2026-03}, {@code 2026-Q1} or {@code 2026}. */
        public String of(LocalDate day) {
            return switch (this) {
                case MONTH -> "%04d-%02d".formatted(day.getYear(), day.getMonthValue());
                case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
                case YEAR -> "%04d".formatted(day.getYear());
            };
        }

        static Period of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }
}
