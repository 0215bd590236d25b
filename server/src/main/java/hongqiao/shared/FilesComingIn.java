package hongqiao.shared;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Whether this process is taking files in, thousands of rows each: what can wait leaves them the machine. */
@Component
public class FilesComingIn {

    private final AtomicInteger files = new AtomicInteger();

    public <T> T during(Supplier<T> taking) {
        files.incrementAndGet();
        try {
            return taking.get();
        } finally {
            files.decrementAndGet();
        }
    }

    public boolean any() {
        return files.get() > 0;
    }
}
