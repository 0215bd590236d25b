package hongqiao.plan;

import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An adopted plan as lists show it.
 *
 * @param key permanent address: {@code 2021-2025}, {@code 2021-2025-2}, {@code sample-2026-2030}
 * @param edition from 1, within period and kind
 * @param sample an example, never in force
 * @param inForce the newest edition of its period, which has begun, and no sample
 * @param supersededBy key of the edition that took its place
 * @param source where the facts of a pack were read; null for a document
 */
public record PlanHead(
        String key,
        String title,
        @Nullable String titleEn,
        Period period,
        Words district,
        int edition,
        boolean sample,
        Origin origin,
        boolean inForce,
        @Nullable String supersededBy,
        @Nullable String supersedes,
        Approval approval,
        Instant adoptedAt,
        @Nullable Source source,
        Counts counts) {

    /** Of its period, begun or not; the next one will supersede it. */
    boolean isNewestEdition() {
        return !sample && supersededBy == null;
    }

    public record Approval(
            @Nullable String organ,
            @Nullable String organEn,
            @Nullable LocalDate on,
            @Nullable String documentNo) {}

    public record Source(
            String title,
            @Nullable String titleEn,
            @Nullable String url,
            @Nullable LocalDate read) {}

    public record Counts(int indicators, int binding, int commitments, int actions) {}
}
