package hongqiao.reading.forecast;

import hongqiao.shared.Words;

/**
 * How often what came lay within an interval that should hold it in so many of a hundred cases.
 *
 * <p>What the true share may be is Wilson's interval of 95 %. Few cases leave it wide, and then nothing is said against the
 * forecasts, nor for them.
 *
 * @param hits of {@code of} @param percent what was promised: 50 or 80
 */
public record HitRate(int hits, int of, int percent) {

    private static final double Z = 1.96;
    /** Below so many the share alone would mislead. */
    private static final int FEW = 10;

    public HitRate {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** Lower end of what the true share may be, 0..1; 0 of none. */
    public double low() {
        return of == 0 ? 0 : Math.max(0, middle() - half());
    }

    public double high() {
        return of == 0 ? 1 : Math.min(1, middle() + half());
    }

    private double middle() {
        var share = (double) hits / of;
        return (share + Z * Z / (2.0 * of)) / (1 + Z * Z / of);
    }

    private double half() {
        var share = (double) hits / of;
        return Z * Math.sqrt(share * (1 - share) / of + Z * Z / (4.0 * of * of)) / (1 + Z * Z / of);
    }

    /** One sentence: what happened, what was promised, what that tells. */
    public Words says() {
        if (of == 0) {
            return new Words(
                    "还没有一个预测等到了结果，说不上准不准。", "No forecast has met its figure yet; nothing can be said of them.");
        }
        var zh = "%d次里有%d次落在%d%%的区间内".formatted(of, hits, percent);
        var en = "%d of %d lay within the interval of %d %%".formatted(hits, of, percent);
        var lowest = Math.round(low() * 100);
        var highest = Math.round(high() * 100);
        var promised = percent / 100.0;
        if (promised < low() || promised > high()) {
            return promised < low()
                    ? new Words(
                            zh + "，真实比例在%d%%至%d%%之间：区间放得过宽。".formatted(lowest, highest),
                            en
                                    + "; the true share is between %d and %d %%: the intervals are too wide."
                                            .formatted(lowest, highest))
                    : new Words(
                            zh + "，真实比例在%d%%至%d%%之间：区间放得过窄，预测没有说的那么准。".formatted(lowest, highest),
                            en
                                    + "; the true share is between %d and %d %%: the intervals are too narrow."
                                            .formatted(lowest, highest));
        }
        return of < FEW
                ? new Words(
                        zh + "；只有%d次，真实比例可能是%d%%到%d%%，说明不了什么。".formatted(of, lowest, highest),
                        en
                                + "; of only %d the true share may be anything from %d to %d %%: that tells little."
                                        .formatted(of, lowest, highest))
                : new Words(
                        zh + "，真实比例可能是%d%%到%d%%，与说的相符。".formatted(lowest, highest),
                        en + "; the true share may be %d to %d %%, as promised.".formatted(lowest, highest));
    }
}
