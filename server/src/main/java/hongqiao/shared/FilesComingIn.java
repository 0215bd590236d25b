package hongqiao.shared;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Whether this process is taking files in, thousands of rows each: what can wait leaves them the machine. */
@Component
public class FilesComingIn {

    private static final long MOST_NS = Duration.ofMinutes(2).toNanos();

    private final AtomicInteger files = new AtomicInteger();

    public <T> T during(Supplier<T> taking) {
        files.incrementAndGet();
        try {
            return taking.get();
        } finally {
            files.decrementAndGet();
        }
    }

    /** Of somebody who can wait: while files come in he goes on once in two minutes, so that he is never held up for good. */
    public final class Patience {
        private volatile long went = System.nanoTime();

        private Patience() {}

        public boolean mayGoOn() {
            var now = System.nanoTime();
            if (files.get() > 0 && now - went < MOST_NS) {
                return false;
            }
            went = now;
            return true;
        }
    }

    public Patience patience() {
        return new Patience();
    }
}
