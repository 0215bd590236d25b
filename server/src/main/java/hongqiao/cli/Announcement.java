package hongqiao.cli;

import hongqiao.database.DatabaseAddress;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import org.springframework.core.env.Environment;

/** What the operator needs to know once Hongqiao is up: where to go, as whom, where the data lies, how to stop. */
record Announcement(Environment environment, Path data, int port, DatabaseAddress database) {

    void print(PrintWriter out, long beganNanos) {
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - beganNanos) / 1e9);
        out.print("""

                智慧红桥已就绪（%1$s 秒） / Hongqiao is ready (%1$s s)
                  公众门户 portal    http://localhost:%2$d/
                  工作台   desk      http://localhost:%2$d/desk
                  数据     data      %3$s
                  数据库   database  %4$s
                  停止     stop      Ctrl-C
                """.formatted(seconds, port, data, database.url()));
        out.flush();
    }
}
