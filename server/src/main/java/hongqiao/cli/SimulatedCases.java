package hongqiao.cli;

import hongqiao.cases.simulation.Simulations;
import hongqiao.database.CannotStart;
import hongqiao.database.DataFolder;
import hongqiao.database.DatabaseAddress;
import hongqiao.database.EmbeddedDatabase;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes simulated cases in a demonstration, or takes them away again; the server may run meanwhile. */
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
        with(context -> {
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
        with(context -> say(
                "清除模拟案件 %1$d 件，其余未动 / %1$d simulated cases removed, no other touched",
                context.getBean(Simulations.class).remove()));
        return 0;
    }

    private void say(String words, Object... numbers) {
        out.println(words.formatted(numbers));
        out.flush();
    }

    private void with(Consumer<ConfigurableApplicationContext> work) {
        var surroundings = Surroundings.read();
        var data = surroundings.data();
        if (surroundings.outside().isPresent()) {
            var serving = surroundings.outside().get();
            inside(data, serving, surroundings.outsideOwner().orElse(serving), work);
        } else if (DataFolder.holder(data) != null) {
            inside(data, DatabaseAddress.servingOn(data), DatabaseAddress.ofServerOn(data), work);
        } else {
            DataFolder.checkInUse(data);
            try (var folder = DataFolder.take(data);
                    var database = EmbeddedDatabase.start(folder, (zh, en) -> {})) {
                inside(folder.root(), database.servingAddress(), database.address(), work);
            }
        }
    }

    /** Clocks of cases speak where the server is, not here; and no other month begins beside this one. */
    private void inside(
            Path data, DatabaseAddress serving, DatabaseAddress owner, Consumer<ConfigurableApplicationContext> work) {
        var settings =
                Map.of("hongqiao.simulate", "false", "hongqiao.samples", "false", "hongqiao.cases.clocks-every", "1d");
        try (var context = Inside.start(application, data, serving, owner, settings, beans -> {})) {
            work.accept(context);
        }
    }
}
