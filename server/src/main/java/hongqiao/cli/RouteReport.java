package hongqiao.cli;

import hongqiao.area.route.RoutedPoints;
import hongqiao.shared.Problem;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/** What {@link RouteCommand} says beside its output: the first of what is wrong, how much more there is, and the sums. */
final class RouteReport {

    private RouteReport() {}

    static void print(Path areas, List<Problem> notValid, PrintWriter err) {
        for (Problem problem : notValid.subList(0, Math.min(RoutedPoints.SHOWN, notValid.size()))) {
            err.println("%s: %s / %s"
                    .formatted(areas, problem.detail().zh(), problem.detail().en()));
        }
        more(notValid.size() - RoutedPoints.SHOWN, err);
    }

    static void print(RoutedPoints routed, PrintWriter err) {
        for (var row : routed.firstUnreadable()) {
            err.println("第 %1$d 行，%2$s 列：%3$s / line %1$d, column %2$s: %4$s"
                    .formatted(
                            row.line(),
                            row.column(),
                            row.reason().zh(),
                            row.reason().en()));
        }
        more(routed.unreadable() - RoutedPoints.SHOWN, err);
        err.println(
                "共 %1$d 行：有归属 %2$d（在边界上 %3$d，在多个区域内 %4$d，取编码最小者），区域之外 %5$d，无法识别 %6$d；另有空行 %7$d / %1$d rows: %2$d routed (%3$d on a border, %4$d in several areas; the smallest key counts), %5$d outside, %6$d unreadable; besides, %7$d empty lines"
                        .formatted(
                                routed.rows(),
                                routed.routed(),
                                routed.onBorder(),
                                routed.several(),
                                routed.outside(),
                                routed.unreadable(),
                                routed.blank()));
        err.flush();
    }

    private static void more(long others, PrintWriter err) {
        if (others > 0) {
            err.println("还有 %1$d 处 / and %1$d more".formatted(others));
        }
    }
}
