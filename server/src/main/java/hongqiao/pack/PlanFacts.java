package hongqiao.pack;

import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as facts, in our own words. Missing values are null, never zero.
 *
 * @param key first and last year, e.g. {@code 2021-2025}
 * @param version content hash of the plan's files: two packs that say the same have the same
 */
public record PlanFacts(
        String key,
        Words title,
        Period period,
        Approval approval,
        Source source,
        String version,
        List<SectionRow> sections,
        List<IndicatorRow> indicators,
        List<CommitmentRow> commitments) {

    public PlanFacts {
        sections = List.copyOf(sections);
        indicators = List.copyOf(indicators);
        commitments = List.copyOf(commitments);
    }

    /** First and last year, both inclusive. */
    public record Period(int from, int to) {}

    public record Approval(
            Words organ, @Nullable LocalDate on, @Nullable String documentNo) {}

    public record Source(Words document, LocalDate read) {}

    public record SectionRow(String id, int level, String number, String title, String titleEn) {}

    public record IndicatorRow(
            String code,
            int ordinal,
            String group,
            String groupEn,
            String name,
            String nameEn,
            @Nullable String unit,
            int baseYear,
            String baseText,
            @Nullable BigDecimal baseValue,
            boolean baseCumulative,
            int targetYear,
            String targetText,
            @Nullable BigDecimal targetValue,
            @Nullable String targetComparator,
            @Nullable String targetRelative,
            boolean targetCumulative,
            String nature) {}

    public record CommitmentRow(
            String code,
            String section,
            String name,
            String nameEn,
            String metric,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable BigDecimal valueMax,
            @Nullable String unit,
            @Nullable String relative,
            String deadline) {}
}
