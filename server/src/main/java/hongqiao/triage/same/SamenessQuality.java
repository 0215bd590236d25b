package hongqiao.triage.same;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well pairs are told to be the same, by pairs that people have judged. The threshold is chosen on one half of the pairs
 * and measured on the other, both ways: no pair is judged by a threshold that it helped to choose.
 *
 * @param pairs how many
 * @param same how many of them are
 * @param precision of those told to be the same the share that is, 0..1; null: none was told
 * @param recall of the same ones the share that was told, 0..1
 * @param thresholds chosen on either half
 */
public record SamenessQuality(int pairs, int same, @Nullable Double precision, double recall, List<Double> thresholds) {

    /** A pair that somebody has judged. @param score 0..1 */
    public record Judged(double score, boolean same) {}

    public SamenessQuality {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * @param wanted the precision that a threshold is to reach on its half; of those that do, the lowest is taken
     * @throws IllegalArgumentException one half has no pair that is the same
     */
    public static SamenessQuality of(List<Judged> judged, double wanted) {
        int told = 0;
        int right = 0;
        var thresholds = new ArrayList<Double>();
        for (int half = 0; half < 2; half++) {
            double threshold = threshold(half(judged, 1 - half), wanted);
            thresholds.add(threshold);
            for (var one : half(judged, half)) {
                told += one.score() >= threshold ? 1 : 0;
                right += one.score() >= threshold && one.same() ? 1 : 0;
            }
        }
        int same = (int) judged.stream().filter(Judged::same).count();
        return new SamenessQuality(
                judged.size(), same, told == 0 ? null : (double) right / told, (double) right / same, thresholds);
    }

    private static List<Judged> half(List<Judged> judged, int half) {
        var some = new ArrayList<Judged>();
        for (int i = half; i < judged.size(); i += 2) {
            some.add(judged.get(i));
        }
        return some;
    }

    private static double threshold(List<Judged> judged, double wanted) {
        var falling = judged.stream()
                .sorted((one, other) -> Double.compare(other.score(), one.score()))
                .toList();
        int right = 0;
        double best = Double.POSITIVE_INFINITY;
        for (int told = 1; told <= falling.size(); told++) {
            right += falling.get(told - 1).same() ? 1 : 0;
            if (right >= wanted * told) {
                best = falling.get(told - 1).score();
            }
        }
        if (right == 0) {
            throw new IllegalArgumentException("no pair that is the same");
        }
        return best;
    }
}
