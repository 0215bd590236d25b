package hongqiao.area.count;

import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Says by which map a figure was made; goes wherever the figure goes. */
public final class MapWords {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private MapWords() {}

    /** E.g. 按 2026-05-31 的边界; of today's map it says so. */
    public static Words drawn(
            LocalDate at, LocalDate today, @Nullable Instant knownAt, boolean simulated, ZoneId zone) {
        var zh = new StringBuilder(at.equals(today) ? "按今天（%s）的边界".formatted(at) : "按 %s 的边界".formatted(at));
        var en = new StringBuilder(
                at.equals(today) ? "on today's map (%s)".formatted(at) : "as drawn on %s".formatted(at));
        if (knownAt != null) {
            var moment = MOMENT.format(knownAt.atZone(zone));
            zh.append("，以 %s 时所知为准".formatted(moment));
            en.append(", as known at %s".formatted(moment));
        }
        if (simulated) {
            zh.append("（模拟）");
            en.append(" (simulated)");
        }
        return new Words(zh.toString(), en.toString());
    }
}
