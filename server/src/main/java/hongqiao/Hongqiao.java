package hongqiao;

import hongqiao.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one process of a district: portal, desk and engines over one PostgreSQL. */
@Modulithic(systemName = "Hongqiao")
@SpringBootApplication
public class Hongqiao {

    /** A request that computes gives way to no other on its carrier: with a few times as many, the system shares them out. */
    private static final String CARRIERS = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] arguments) {
        if (System.getProperty(CARRIERS) == null) {
            System.setProperty(CARRIERS, String.valueOf(4 * Runtime.getRuntime().availableProcessors()));
        }
        int code = CommandLineEntry.run(Hongqiao.class, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
