package hongqiao.bench;

import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.io.IOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** 32 officers who ask at once, each with a pause of 200 ms between two questions. One who fails ends the run. */
final class Crowd {

    private static final int USERS = 32;
    private static final int ROUNDS = 25;
    private static final long PAUSE_MS = 200;

    private Crowd() {}

    /** @param number differs with each question */
    interface Question {
        Object of(int number);
    }

    /** @param millis sorted */
    record Times(double[] millis) {

        double p95Millis() {
            return millis[(int) (millis.length * 0.95)];
        }

        double p50Millis() {
            return millis[millis.length / 2];
        }
    }

    static Times at32(Scope scope, Question question) throws IOException {
        var times = new ConcurrentLinkedQueue<Double>();
        var failures = new ConcurrentLinkedQueue<Throwable>();
        var done = new CountDownLatch(USERS);
        for (int user = 0; user < USERS; user++) {
            int me = user;
            Thread.ofVirtual().start(() -> {
                try {
                    Thread.sleep(me * PAUSE_MS / USERS);
                    for (int round = -3; round < ROUNDS; round++) {
                        int n = me * 1_000 + round + 3;
                        long start = System.nanoTime();
                        Scopes.during(scope, () -> question.of(n));
                        if (round >= 0) {
                            times.add((System.nanoTime() - start) / 1e6);
                        }
                        Thread.sleep(PAUSE_MS);
                    }
                } catch (Throwable broken) {
                    failures.add(broken);
                } finally {
                    done.countDown();
                }
            });
        }
        try {
            done.await();
        } catch (InterruptedException stopped) {
            throw new IOException(stopped);
        }
        if (!failures.isEmpty()) {
            throw new IOException(failures.peek());
        }
        return new Times(
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray());
    }
}
