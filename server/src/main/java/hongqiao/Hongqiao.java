package hongqiao;

import hongqiao.cli.CommandLineEntry;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The one process of a district: portal, desk and engines over one PostgreSQL. */
@Modulithic(systemName = "Hongqiao")
@SpringBootApplication
public class Hongqiao {

    public static void main(String[] arguments) {
        int code = CommandLineEntry.run(Hongqiao.class, arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
