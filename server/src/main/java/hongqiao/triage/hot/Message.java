package hongqiao.triage.hot;

import hongqiao.triage.same.Sameness;
import java.time.Instant;

/** What somebody said, as {@link Sameness} read it. */
public record Message(String number, Instant at, Sameness.Read read) {}
