package hongqiao.organisation.people;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a person holds a post (任职).
 *
 * @param unit the unit of the post
 * @param substitute stands in for whoever holds it (代理、替补)
 * @param from first day
 * @param to first day on which he no longer does; null: still
 */
public record Holding(
        int id,
        int post,
        int person,
        int unit,
        boolean substitute,
        LocalDate from,
        @Nullable LocalDate to) {}
