package hongqiao.indicator.column;

import hongqiao.indicator.Bands;
import hongqiao.indicator.Status;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Which status a share of the way is, by doubles: the bands of consistency, moved to where rounding to four decimals begins to
 * reach them. Whatever lies nearer to an edge than the doubles can be wrong is {@link Statuses#UNSURE}.
 */
final class Pace {

    static final byte REGRESSED = (byte) Status.REGRESSED.ordinal();
    static final byte EARLY = (byte) Status.COMPLETED_EARLY.ordinal();
    static final byte AHEAD = (byte) Status.AHEAD.ordinal();
    static final byte ON_TRACK = (byte) Status.ON_TRACK.ordinal();
    static final byte NEARLY = (byte) Status.NEARLY.ordinal();
    static final byte LAGGING = (byte) Status.LAGGING.ordinal();
    static final byte UNDETERMINED = (byte) Status.UNDETERMINED.ordinal();

    /** Half a unit of the fourth decimal. */
    private static final BigDecimal HALF = new BigDecimal("0.00005");

    /** Far above what some additions and a division of doubles lose. */
    private static final double RELATIVE = 1e-12;

    private final double ahead;
    private final double onTrack;
    private final double nearly;
    private final double widest;

    Pace(Bands bands) {
        ahead = edge(bands.ahead());
        onTrack = edge(bands.onTrack());
        nearly = edge(bands.nearly());
        widest = 1 + Math.max(Math.abs(ahead), Math.abs(nearly));
    }

    /** From here on a number, rounded half-up to four decimals, is no less than this one. */
    static double edge(BigDecimal least) {
        return least.setScale(4, RoundingMode.CEILING).subtract(HALF).doubleValue();
    }

    /**
     * @param progress its sign, and whether it is 1, are exact
     * @param planned exactly 0 only where it is
     * @param doubt by how much progress and planned may be wrong, beyond a part in 10¹²
     */
    byte of(double progress, double planned, boolean isOver, double doubt) {
        if (progress < 0) {
            return REGRESSED;
        }
        if (progress >= 1 && !isOver) {
            return EARLY;
        }
        double near = widest * (doubt + RELATIVE * (progress + Math.abs(planned)));
        if (planned <= near) {
            return planned == 0 || planned < -near ? ON_TRACK : Statuses.UNSURE;
        }
        double gap = progress - planned * ahead;
        if (gap >= near) {
            return AHEAD;
        }
        if (gap > -near) {
            return Statuses.UNSURE;
        }
        gap = progress - planned * onTrack;
        if (gap >= near) {
            return ON_TRACK;
        }
        if (gap > -near) {
            return Statuses.UNSURE;
        }
        gap = progress - planned * nearly;
        return gap >= near ? NEARLY : gap > -near ? Statuses.UNSURE : LAGGING;
    }

    static byte met(boolean isMet) {
        return isMet ? ON_TRACK : LAGGING;
    }
}
