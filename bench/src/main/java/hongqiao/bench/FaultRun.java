package hongqiao.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What is done to servers under load, what it took, and what is left of what they promised. */
final class FaultRun {

    private static final int OFFICERS = 4;

    private final FaultServers servers;
    private final FaultLoad load;
    private final List<Measure> found = new ArrayList<>();
    private boolean broken;

    FaultRun(FaultServers servers) {
        this.servers = servers;
        this.load = new FaultLoad(servers.addresses());
    }

    interface Fault {

        /** @param number of the fault among those of its kind, from 0 */
        void happen(int number) throws IOException, InterruptedException;
    }

    void begin() throws InterruptedException {
        load.start(OFFICERS);
        Thread.sleep(3_000);
    }

    /**
     * From the fault until it is over and something is acknowledged again; and for how long nobody was acknowledged anything, which is
     * less where another server goes on meanwhile.
     */
    void times(String name, int times, Fault fault) throws IOException, InterruptedException, SQLException {
        var seconds = new ArrayList<Double>();
        var silences = new ArrayList<Double>();
        for (int i = 0; i < times; i++) {
            servers.database().letClocksRunOut();
            load.listenAnew();
            long begun = System.nanoTime();
            fault.happen(i);
            servers.database()
                    .owner()
                    .close(); // what is still answered by a database that is going down does not count
            long before = load.acknowledged();
            while (load.acknowledged() == before) {
                Thread.sleep(20);
            }
            seconds.add((System.nanoTime() - begun) / 1e9);
            silences.add(load.longestSilence());
            Thread.sleep(1_000 + 150L * i);
        }
        add(name, "times", times, "");
        add(name, "back_median_s", middle(seconds), "s");
        add(name, "back_most_s", Collections.max(seconds), "s");
        add(name, "silence_most_s", Collections.max(silences), "s");
    }

    /** @return whether a promise was broken */
    boolean end() throws IOException, InterruptedException, SQLException {
        Thread.sleep(20_000); // what became due while nobody was there
        load.stop();
        add("all", "acknowledged", load.acknowledged(), "");
        add("all", "sent_again", load.sentAgain(), "");
        zero("answered_otherwise", load.unexpected().size());
        load.unexpected().stream().limit(5).forEach(System.err::println);
        try (var owner = servers.database().owner()) {
            var proof = FaultProof.look(owner, load.kept());
            proof.counted().forEach((name, value) -> add("all", name, value, ""));
            proof.broken().forEach(this::zero);
        }
        zero("journal_faults", servers.verifyJournal());
        if (broken) {
            found.forEach(measure -> System.err.println(measure.line()));
        }
        return broken;
    }

    List<Measure> found() {
        return found;
    }

    private void add(String over, String name, double value, String unit) {
        found.add(new Measure("fault", servers.name() + ", " + over, name, value, unit));
    }

    private void zero(String name, long value) {
        broken |= value != 0;
        add("all", name, value, "");
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
