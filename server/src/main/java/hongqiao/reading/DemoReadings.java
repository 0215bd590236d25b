package hongqiao.reading;

import hongqiao.pack.Packs;
import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.scope.Scopes;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Gives a demonstration's plan its readings, once: where there is any already, it leaves all as it is. */
@Component
@Order(40)
class DemoReadings implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(DemoReadings.class);

    private final Packs packs;
    private final Plans plans;
    private final Monitor monitor;
    private final ReadingImport intake;
    private final DemoLeads leads;
    private final boolean wanted;

    DemoReadings(
            Packs packs,
            Plans plans,
            Monitor monitor,
            ReadingImport intake,
            DemoLeads leads,
            @Value("${hongqiao.demo}") boolean demo,
            @Value("${hongqiao.simulate}") boolean simulate) {
        this.packs = packs;
        this.plans = plans;
        this.monitor = monitor;
        this.intake = intake;
        this.leads = leads;
        this.wanted = demo && simulate;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            load();
        }
    }

    /** What came of each table; empty where there was nothing to do. */
    List<ReadingReport> load() {
        return Scopes.everything("a demonstration begins with readings", () -> {
            var tables = packs.of(DemoReadingsKind.class);
            var plan = plans.list().stream()
                    .filter(one -> !one.sample() && one.inForce())
                    .map(PlanHead::key)
                    .findFirst();
            if (tables.isEmpty() || plan.isEmpty() || monitor.hasReadings(plan.get())) {
                return List.of();
            }
            var reports = new ArrayList<ReadingReport>();
            for (var table : tables) {
                if (table.name().endsWith(DemoReadingsKind.LEADS)) {
                    leads.set(plan.get(), table);
                    continue;
                }
                var report = intake.run(plan.get(), table.bytes(), table.name(), true);
                report.cells()
                        .forEach(cell -> log.warn(
                                "{} {}: {} {}",
                                table.name(),
                                cell.cell(),
                                cell.code(),
                                cell.reason().en()));
                reports.add(report);
            }
            return reports;
        });
    }
}
