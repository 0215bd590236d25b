package hongqiao.plan.draft;

import static hongqiao.plan.PlanProblem.COMPILER_BUSY;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * One document is read at a time, in the order of arrival. It is read on a thread of its own: a virtual one would keep
 * its carrier busy, and with it everybody who only wants a page.
 */
@Component
class CompilerTurn {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore turn = new Semaphore(1, true);

    /** @throws hongqiao.shared.Problem {@code compiler-busy} after 20 s, and those of {@link DocumentReading#of(byte[])} */
    DocumentReading read(byte[] bytes) {
        try {
            if (!turn.tryAcquire(PATIENCE.toSeconds(), SECONDS)) {
                throw busy();
            }
            try {
                return onThreadOfItsOwn(bytes);
            } finally {
                turn.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static DocumentReading onThreadOfItsOwn(byte[] bytes) throws InterruptedException {
        var task = new FutureTask<>(() -> DocumentReading.of(bytes));
        Thread.ofPlatform().name("compiler").daemon().start(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case RuntimeException refused -> throw refused;
                case Error broken -> throw broken;
                case null, default -> throw new IllegalStateException(failed);
            }
        }
    }

    private static RuntimeException busy() {
        return COMPILER_BUSY
                .because("正在读取其他文件，请稍后再上传", "other documents are being read; upload it again in a moment")
                .retryAfter(PATIENCE);
    }
}
