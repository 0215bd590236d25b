package hongqiao.cli;

import hongqiao.database.DatabaseAddress;
import hongqiao.identity.AccountStart;
import hongqiao.identity.DemoAccounts;
import hongqiao.identity.DemoAccounts.DemoAccount;
import hongqiao.shared.PrivateFiles;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** What the operator needs to know once Hongqiao is up: where to go, as whom, where the data lies, how to stop. */
record Announcement(ApplicationContext context, Path data, DatabaseAddress database) {

    void print(PrintWriter out, long beganNanos) {
        String seconds = String.format(Locale.ROOT, "%.1f", (System.nanoTime() - beganNanos) / 1e9);
        out.println();
        out.println("智慧红桥已就绪（%1$s 秒） / Hongqiao is ready (%1$s s)".formatted(seconds));
        String address = "http://localhost:" + property("local.server.port");
        line(out, "公众门户", "portal", address + "/");
        line(out, "工作台", "desk", address + "/desk");
        if (Boolean.parseBoolean(property("hongqiao.demo"))) {
            printDemo(out);
        }
        line(out, "数据", "data", data.toString());
        line(out, "数据库", "database", database.url());
        line(out, "停止", "stop", "Ctrl-C");
        out.flush();
    }

    private void printDemo(PrintWriter out) {
        var accounts = context.getBean(DemoAccounts.class).accounts();
        String names = accounts.stream().map(DemoAccount::username).collect(Collectors.joining(" "));
        line(out, "演示账号", "demo", names);
        line(out, "密码", "password", demoPassword());
    }

    private String demoPassword() {
        String set = property("hongqiao.demo-password");
        return set.isBlank()
                ? context.getBean(PrivateFiles.class)
                        .read(AccountStart.DEMO_PASSWORD_FILE)
                        .orElse("")
                : set;
    }

    private String property(String name) {
        return context.getEnvironment().getProperty(name, "");
    }

    /** Chinese letters are twice as wide as Latin ones on a terminal. */
    private static void line(PrintWriter out, String chinese, String english, String value) {
        String gap = " ".repeat(Math.max(0, 10 - 2 * chinese.length()));
        out.println("  %s%s%-9s %s".formatted(chinese, gap, english, value));
    }
}
