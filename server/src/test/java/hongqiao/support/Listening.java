package hongqiao.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Server-sent events as they come in. */
public final class Listening implements AutoCloseable {

    private static final String END = "\u0000end";

    private final HttpResponse<InputStream> response;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();

    Listening(HttpResponse<InputStream> response) {
        this.response = response;
        Thread.ofVirtual().start(this::read);
    }

    private void read() {
        try (var in = new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(line);
            }
        } catch (IOException closed) {
            // by us, or by the server
        }
        lines.add(END);
    }

    public int status() {
        return response.statusCode();
    }

    /** Everything up to the first line that is so, each with a line break; null where none came in time or the stream ended. */
    public String until(Predicate<String> so, Duration patience) {
        var heard = new StringBuilder();
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var line = lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (line == null || line.equals(END)) {
                    return null;
                }
                heard.append(line).append('\n');
                if (so.test(line)) {
                    return heard.toString();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** All that is missed has been told. @return with the place from which one goes on in its last line */
    public String untilReady() {
        var before = until(line -> line.equals("event: ready"), Duration.ofSeconds(10));
        return before + until(line -> line.startsWith("id: "), Duration.ofSeconds(1));
    }

    /** Whether the server ends it within that time. */
    public boolean endsWithin(Duration patience) {
        var end = System.nanoTime() + patience.toNanos();
        try {
            while (true) {
                var line = lines.poll(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
                if (line == null) {
                    return false;
                }
                if (line.equals(END)) {
                    return true;
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        try {
            response.body().close();
        } catch (IOException gone) {
            // it has ended already
        }
    }
}
