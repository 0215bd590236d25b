package hongqiao.cli;

import hongqiao.cases.simulation.Simulations;
import hongqiao.database.CannotStart;
import hongqiao.register.record.SimulatedRecords;
import java.io.PrintWriter;

/** Makes simulated cases in a demonstration, or takes them or the simulated records away; the server may run meanwhile. */
final class SimulatedCases {

    private final Class<?> application;
    private final PrintWriter out;

    SimulatedCases(Class<?> application, PrintWriter out) {
        this.application = application;
        this.out = out;
    }

    /** Exit code 0: all of it happened; 1: the engine refused some of it. */
    int simulate(long seed, int days) {
        var refused = new int[1];
        Inside.district(application, context -> {
            var simulations = context.getBean(Simulations.class);
            if (!Boolean.parseBoolean(context.getEnvironment().getProperty("hongqiao.demo"))) {
                throw new CannotStart(
                        "只有演示才模拟案件（HONGQIAO_DEMO=true）",
                        "only a demonstration has simulated cases (HONGQIAO_DEMO=true)");
            }
            if (simulations.described().isEmpty()) {
                throw new CannotStart(
                        "本区资源包没有 demo/simulation.yaml，不知道模拟什么",
                        "the district's pack has no demo/simulation.yaml that says what to simulate");
            }
            var began = System.nanoTime();
            var outcome = simulations.live(simulations.begin(seed, days), () -> true);
            refused[0] = outcome.failed();
            say(
                    "模拟案件 %1$d 件，由其产生 %2$d 件，未成 %3$d 件，用时 %4$.0f 秒 / %1$d cases simulated, %2$d came of them, %3$d refused, in %4$.0f s",
                    outcome.opened(), outcome.more(), outcome.failed(), (System.nanoTime() - began) / 1e9);
        });
        return refused[0] == 0 ? 0 : 1;
    }

    int remove() {
        Inside.district(
                application,
                context -> say(
                        "清除模拟案件 %1$d 件，其余未动 / %1$d simulated cases removed, no other touched",
                        context.getBean(Simulations.class).remove()));
        return 0;
    }

    /** Exit code 0, whether there are any or not. */
    int list() {
        Inside.district(
                application,
                context -> context.getBean(SimulatedRecords.class).list().forEach(this::say));
        return 0;
    }

    int removeRecords() {
        Inside.district(application, context -> {
            var left = context.getBean(SimulatedRecords.class).remove();
            left.stream().filter(one -> one.needed() > 0).forEach(this::say);
            say(
                    "清除模拟记录 %1$d 条，保留 %2$d 条，真实记录未动 / %1$d simulated records removed, %2$d stay, no real one touched",
                    left.stream().mapToInt(one -> one.records() - one.needed()).sum(),
                    left.stream().mapToInt(SimulatedRecords.Left::needed).sum());
        });
        return 0;
    }

    private void say(SimulatedRecords.Left left) {
        say(
                "%1$s %2$s：模拟记录 %4$d 条，其中后来改过 %5$d 条，真实记录要用 %6$d 条 / %3$s: %4$d simulated records, %5$d changed since, %6$d needed by real ones",
                left.register().key(),
                left.register().title().zh(),
                left.register().title().en(),
                left.records(),
                left.changed(),
                left.needed());
    }

    private void say(String words, Object... numbers) {
        out.println(words.formatted(numbers));
        out.flush();
    }
}
