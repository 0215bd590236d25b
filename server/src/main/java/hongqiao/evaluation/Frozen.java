package hongqiao.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a round used and found. Its names are its format: stored for ever, only added to. Everything that judges is inside, so
 * that it can be judged again from itself alone; enum constants are by name, periods as {@code 2023-Q3}.
 *
 * @param planSha256 of the edition, as its adoption in the journal has it
 * @param areas the map in force on the cut-off
 */
public record Frozen(
        int format,
        String district,
        Head round,
        Edition plan,
        Instant knownAt,
        AreaMapUsed areas,
        List<Measured> indicators,
        List<Promise> promises,
        List<Unit> units) {

    /** The format written now. */
    static final int FORMAT = 1;

    public record Head(long id, String kind, int year, LocalDate cutOff, LocalDate dueOn, Instant openedAt) {}

    public record Edition(
            String key,
            int edition,
            String sha256,
            String title,
            @Nullable String titleEn,
            int from,
            int to,
            @Nullable String organ,
            @Nullable String documentNo,
            List<Chapter> chapters) {}

    /** @param id as {@code s4}; a promise with section {@code s4-1} lies in it */
    public record Chapter(
            String id,
            String number,
            String title,
            @Nullable String titleEn) {}

    /** @param sha256 over code, kind, parent, name and since when, of each area by code */
    public record AreaMapUsed(LocalDate asOf, Instant knownAt, int areas, String sha256) {}

    /**
     * One indicator: what the plan says, how it is judged, what was known, how it stands.
     *
     * @param rule null where nothing says how it is judged
     * @param course how it stood at the end of each of its periods
     */
    public record Measured(
            Row row,
            @Nullable HowJudged rule,
            List<Known> readings,
            List<FromCity> assignments,
            @Nullable Stand standing,
            List<Stand> course,
            List<Point> path,
            @Nullable String rating,
            @Nullable Said reason,
            boolean simulated) {

        public String code() {
            return row.code();
        }
    }

    public record Row(
            String code,
            int ordinal,
            String group,
            @Nullable String groupEn,
            String name,
            @Nullable String nameEn,
            @Nullable String unit,
            @Nullable Integer baseYear,
            @Nullable String baseText,
            @Nullable BigDecimal baseValue,
            boolean baseCumulative,
            @Nullable Integer targetYear,
            @Nullable String targetText,
            @Nullable BigDecimal targetValue,
            @Nullable String comparator,
            @Nullable String relative,
            boolean targetCumulative,
            @Nullable String nature) {}

    public record HowJudged(
            String measure,
            String direction,
            @Nullable Relation relation,
            String path,
            Map<Integer, BigDecimal> points,
            Limits bands,
            String frequency,
            @Nullable String priceBasis,
            @Nullable Integer leadUnit) {}

    public record Relation(String kind, BigDecimal by, boolean compound, Said other) {}

    public record Limits(
            BigDecimal ahead,
            BigDecimal onTrack,
            BigDecimal nearly,
            BigDecimal about,
            BigDecimal inStep,
            BigDecimal steady) {}

    public record Known(
            long id,
            String series,
            String period,
            @Nullable BigDecimal value,
            @Nullable String missing,
            String vintage,
            @Nullable LocalDate publishedOn,
            String source,
            @Nullable String file,
            @Nullable String cell,
            @Nullable String note,
            boolean simulated,
            @Nullable Integer unit,
            @Nullable Long filing,
            @Nullable String approvedBy,
            @Nullable Long supersedes,
            Instant recordedAt,
            String recordedBy) {}

    public record FromCity(
            long id,
            int year,
            @Nullable BigDecimal value,
            String documentNo,
            LocalDate receivedOn,
            String state,
            boolean simulated,
            @Nullable Long supersedes,
            Instant recordedAt,
            String recordedBy) {}

    public record Stand(
            String status,
            @Nullable String period,
            @Nullable BigDecimal quantity,
            @Nullable BigDecimal expected,
            @Nullable BigDecimal targetProgress,
            @Nullable BigDecimal timeProgress,
            @Nullable BigDecimal consistency,
            @Nullable BigDecimal attainment,
            @Nullable BigDecimal average,
            @Nullable BigDecimal needed,
            @Nullable BigDecimal margin,
            Said explanation,
            List<Step> working) {}

    public record Step(Said what, String value, String arithmetic) {}

    public record Point(int year, BigDecimal value) {}

    public record Said(String zh, String en) {}

    /**
     * A commitment or a task.
     *
     * @param measuredBy code of the indicator that promises the same; then its rating is this one's
     * @param statement what the unit said; null where an indicator measures it, or nobody said anything
     */
    public record Promise(
            String kind,
            String code,
            String title,
            @Nullable String titleEn,
            @Nullable String section,
            @Nullable String comparator,
            @Nullable BigDecimal value,
            @Nullable String unit,
            @Nullable String relative,
            @Nullable String deadline,
            @Nullable String measuredBy,
            @Nullable Stated statement,
            @Nullable String rating,
            @Nullable Said reason) {

        Promise stated(@Nullable Stated said) {
            return with(said, rating, reason);
        }

        Promise rated(Rating as, Said why) {
            return with(statement, as.name(), why);
        }

        private Promise with(@Nullable Stated said, @Nullable String as, @Nullable Said why) {
            return new Promise(
                    kind,
                    code,
                    title,
                    titleEn,
                    section,
                    comparator,
                    value,
                    unit,
                    relative,
                    deadline,
                    measuredBy,
                    said,
                    as,
                    why);
        }
    }

    public record Stated(
            long id,
            int unit,
            String unitName,
            String rating,
            @Nullable BigDecimal value,
            String says,
            String source,
            boolean simulated,
            Instant at,
            String by) {}

    /** @param id null: the district itself, for what no unit leads @param missing indicator and period, as {@code I08 2025} */
    public record Unit(@Nullable Integer id, String code, String name, boolean reported, List<String> missing) {}

    public Optional<Measured> indicator(String code) {
        return indicators.stream().filter(one -> one.code().equals(code)).findFirst();
    }

    Frozen with(List<Measured> judged, List<Promise> rated) {
        return new Frozen(format, district, round, plan, knownAt, areas, judged, rated, units);
    }
}
