package hongqiao.evaluation;

import hongqiao.organisation.Today;
import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.reading.Monitor;
import hongqiao.scope.Scopes;
import java.time.LocalDate;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a demonstration's plan its evaluations, once: each year but the last and the middle are frozen, the end is open and waits for
 * the units. What they are made of is simulated, and says so.
 */
@Component
@Order(45)
class DemoRounds implements ApplicationRunner {

    private static final String DESPITE = "模拟：演示用的一轮，没有逐个单位催报";

    private final Plans plans;
    private final Monitor monitor;
    private final Rounds rounds;
    private final Today today;
    private final boolean wanted;

    DemoRounds(
            Plans plans,
            Monitor monitor,
            Rounds rounds,
            Today today,
            @Value("${hongqiao.demo}") boolean demo,
            @Value("${hongqiao.simulate}") boolean simulate) {
        this.plans = plans;
        this.monitor = monitor;
        this.rounds = rounds;
        this.today = today;
        this.wanted = demo && simulate;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            load();
        }
    }

    /** Those it made; empty where there are any already, or nothing to make them of. */
    List<Round> load() {
        return Scopes.everything("a demonstration begins with evaluations", () -> {
            if (rounds.list().isEmpty()) {
                plans.list().stream()
                        .filter(one -> !one.sample() && one.inForce() && monitor.hasReadings(one.key()))
                        .findFirst()
                        .ifPresent(this::make);
                return rounds.list();
            }
            return List.of();
        });
    }

    private void make(PlanHead plan) {
        var from = plan.period().from();
        var to = plan.period().to();
        for (int year = from; year < to; year++) {
            frozen(plan, RoundKind.ANNUAL, year);
        }
        frozen(plan, RoundKind.MID_TERM, from + (to - from) / 2);
        if (isOver(to)) {
            open(plan, RoundKind.FINAL, to);
        }
    }

    private void frozen(PlanHead plan, RoundKind kind, int year) {
        if (isOver(year)) {
            rounds.freeze(open(plan, kind, year).id(), DESPITE);
        }
    }

    private Round open(PlanHead plan, RoundKind kind, int year) {
        return rounds.open(new Rounds.New(plan.key(), kind, year, null, null, List.of()));
    }

    private boolean isOver(int year) {
        return today.day().isAfter(LocalDate.of(year, 12, 31));
    }
}
