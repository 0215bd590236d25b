package hongqiao.indicator;

import java.math.BigDecimal;

/**
 * The declared parameters of a judgement; kept with whatever they judged, so that it can be judged again.
 *
 * @param ahead consistency from which an indicator is ahead
 * @param onTrack from which it is on track
 * @param nearly from which it is nearly so
 * @param about how far 左右 reaches on each side, in the unit of the indicator
 * @param inStep how far 基本同步 may fall short, in percentage points
 * @param steady how far 保持稳定 may fall back, in the unit of the indicator
 */
public record Bands(
        BigDecimal ahead,
        BigDecimal onTrack,
        BigDecimal nearly,
        BigDecimal about,
        BigDecimal inStep,
        BigDecimal steady) {

    /** House values; no standard prescribes them. */
    public static final Bands DEFAULT = of("1.05", "1", "0.9", "0.3", "0.5", "0");

    public Bands {
        if (ahead.compareTo(onTrack) < 0 || onTrack.compareTo(nearly) < 0) {
            throw new IllegalArgumentException("bands cross: " + ahead + ", " + onTrack + ", " + nearly);
        }
        if (about.signum() < 0 || inStep.signum() < 0 || steady.signum() < 0) {
            throw new IllegalArgumentException("a tolerance is not below zero");
        }
    }

    public static Bands of(String ahead, String onTrack, String nearly, String about, String inStep, String steady) {
        return new Bands(
                new BigDecimal(ahead),
                new BigDecimal(onTrack),
                new BigDecimal(nearly),
                new BigDecimal(about),
                new BigDecimal(inStep),
                new BigDecimal(steady));
    }

    Status of(BigDecimal consistency) {
        if (consistency.compareTo(ahead) >= 0) {
            return Status.AHEAD;
        }
        if (consistency.compareTo(onTrack) >= 0) {
            return Status.ON_TRACK;
        }
        return consistency.compareTo(nearly) >= 0 ? Status.NEARLY : Status.LAGGING;
    }
}
