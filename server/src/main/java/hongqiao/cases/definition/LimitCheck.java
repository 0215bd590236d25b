package hongqiao.cases.definition;

import hongqiao.pack.PackContent;
import hongqiao.shared.Words;
import hongqiao.worktime.Limit;
import hongqiao.worktime.WorktimeFault;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Limits and calendars as packs name them. */
final class LimitCheck {

    private LimitCheck() {}

    record Fault(String code, Words message, Words remedy) {}

    static Optional<Fault> problem(@Nullable String limit, @Nullable String calendar, PackContent content) {
        if (limit != null) {
            try {
                Limit.parse(limit);
            } catch (WorktimeFault fault) {
                return Optional.of(new Fault(fault.code(), fault.message(), fault.remedy()));
            }
        }
        return Optional.empty();
    }
}
