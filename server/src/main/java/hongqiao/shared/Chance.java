package hongqiao.shared;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;

/** Chance that is the same for the same seed; each subject has its own, so that a change of one leaves the others alone. */
public final class Chance {

    private final Random random;

    public Chance(long seed, String subject) {
        this.random = new Random(seed * 31 + subject.hashCode());
    }

    /** Both ends are possible. */
    public int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    public double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    public boolean in(int times, int of) {
        return random.nextInt(of) < times;
    }

    public <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    /** Each as often as its number says. */
    public int weighted(int... weights) {
        var sum = 0;
        for (var weight : weights) {
            sum += weight;
        }
        var at = random.nextInt(sum);
        for (int i = 0; i < weights.length; i++) {
            at -= weights[i];
            if (at < 0) {
                return i;
            }
        }
        throw new IllegalStateException("weights end before their sum");
    }

    /** Half of all lie below the median, few far above it. */
    public double skewed(double median, double spread, double least, double most) {
        return Math.clamp(median * Math.exp(spread * random.nextGaussian()), least, most);
    }

    public double normal(double mean, double spread, double least, double most) {
        return Math.clamp(mean + spread * random.nextGaussian(), least, most);
    }

    public LocalDate day(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) Math.max(1, ChronoUnit.DAYS.between(first, last) + 1)));
    }

    /** The day itself, or the Friday before. */
    public LocalDate workingDay(LocalDate first, LocalDate last) {
        var day = day(first, last);
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.minusDays(1);
            case DayOfWeek.SUNDAY -> day.minusDays(2);
            default -> day;
        };
    }
}
