package hongqiao.triage.subject;

import java.util.List;

/** Turns scores into shares that are right as often as they say (温度校准): e^(score × sharpness), over the sum of all. */
final class Temperature {

    private static final double LEAST = 0.05;
    private static final double MOST = 50;
    private static final int STEPS = 60;

    private Temperature() {}

    static double[] shares(double[] scores, double sharpness) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        var shares = new double[scores.length];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            shares[i] = Math.exp((scores[i] - highest) * sharpness);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /**
     * The sharpness by which the true subjects are likeliest; the scores are of texts that the scoring model has not seen. Each
     * counts as true but for one in two more than there are, after Platt: where none was wrong, one would else be sure of anything.
     */
    static double fit(List<double[]> scores, int[] subjects) {
        double low = Math.log(LEAST);
        double high = Math.log(MOST);
        for (int step = 0; step < STEPS; step++) {
            double first = low + (high - low) / 3;
            double second = high - (high - low) / 3;
            if (surprise(scores, subjects, Math.exp(first)) < surprise(scores, subjects, Math.exp(second))) {
                high = second;
            } else {
                low = first;
            }
        }
        return Math.exp((low + high) / 2);
    }

    private static double surprise(List<double[]> scores, int[] subjects, double sharpness) {
        double doubt = 1.0 / (subjects.length + 2);
        double sum = 0;
        for (int i = 0; i < subjects.length; i++) {
            var shares = shares(scores.get(i), sharpness);
            for (int subject = 0; subject < shares.length; subject++) {
                double truth = subject == subjects[i] ? 1 - doubt : doubt / (shares.length - 1);
                sum -= truth * Math.log(Math.max(1e-12, shares[subject]));
            }
        }
        return sum;
    }
}
