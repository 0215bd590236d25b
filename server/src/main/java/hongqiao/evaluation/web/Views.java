package hongqiao.evaluation.web;

import hongqiao.evaluation.Finding;
import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.Rating;
import hongqiao.evaluation.Reporting;
import hongqiao.evaluation.Round;
import hongqiao.evaluation.RoundKind;
import hongqiao.evaluation.RoundState;
import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Status;
import hongqiao.shared.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rounds, ratings and findings as the wire has them. */
final class Views {

    private Views() {}

    /** @param sha256 of what it froze; null while it is open */
    record RoundView(
            long id,
            Words title,
            String plan,
            RoundKind kind,
            Words kindLabel,
            int year,
            LocalDate cutOff,
            LocalDate dueOn,
            RoundState state,
            Words stateLabel,
            Instant openedAt,
            @Nullable Instant frozenAt,
            @Nullable String frozenBy,
            @Nullable String sha256,
            @Nullable String despite) {}

    static RoundView round(Round round, UnaryOperator<String> posts) {
        var frozen = round.frozen();
        return new RoundView(
                round.id(),
                round.title(),
                round.plan(),
                round.kind(),
                round.kind().words(),
                round.year(),
                round.cutOff(),
                round.dueOn(),
                round.state(),
                round.state().words(),
                round.openedAt(),
                frozen == null ? null : frozen.at(),
                frozen == null ? null : posts.apply(frozen.by()),
                frozen == null ? null : frozen.sha256(),
                frozen == null ? null : frozen.despite());
    }

    /** @param missing as {@code I08 2025} @param reminded when it was, the earliest first */
    record PartView(
            @Nullable String unit,
            String name,
            List<String> indicators,
            List<String> missing,
            int statements,
            List<Instant> reminded,
            boolean reported) {}

    static PartView part(Reporting.Part part) {
        return new PartView(
                part.unit() == null ? null : part.code(),
                part.name(),
                part.indicators(),
                part.missing(),
                part.statements(),
                part.reminders().stream().map(one -> one.at()).toList(),
                part.reported());
    }

    /** @param kind INDICATOR, COMMITMENT or TASK @param status of an indicator @param measuredBy of a promise */
    record RatingView(
            String kind,
            String code,
            String name,
            @Nullable String nameEn,
            boolean binding,
            Rating rating,
            Words ratingLabel,
            Words reason,
            @Nullable Status status,
            @Nullable Words statusLabel,
            @Nullable Words period,
            @Nullable String measuredBy,
            boolean simulated) {}

    /** @param counts of indicators by rating @param promises of commitments and tasks by rating */
    record RatingList(
            Map<Rating, Integer> counts,
            Map<Rating, Integer> binding,
            Map<Rating, Integer> promises,
            List<RatingView> ratings) {}

    static RatingList ratings(Frozen frozen) {
        var ratings = new ArrayList<RatingView>();
        frozen.indicators().forEach(one -> ratings.add(indicator(one)));
        frozen.promises().forEach(one -> ratings.add(promise(one)));
        return new RatingList(
                counted(ratings.stream()
                        .filter(one -> one.kind().equals("INDICATOR"))
                        .toList()),
                counted(ratings.stream().filter(RatingView::binding).toList()),
                counted(ratings.stream()
                        .filter(one -> !one.kind().equals("INDICATOR"))
                        .toList()),
                ratings);
    }

    private static Map<Rating, Integer> counted(List<RatingView> ratings) {
        var counts = new LinkedHashMap<Rating, Integer>();
        for (var rating : Rating.values()) {
            counts.put(rating, (int)
                    ratings.stream().filter(one -> one.rating() == rating).count());
        }
        return counts;
    }

    private static RatingView indicator(Frozen.Measured one) {
        var standing = Objects.requireNonNull(one.standing());
        var status = Status.valueOf(standing.status());
        var rating = Rating.valueOf(Objects.requireNonNull(one.rating()));
        return new RatingView(
                "INDICATOR",
                one.code(),
                one.row().name(),
                one.row().nameEn(),
                "BINDING".equals(one.row().nature()),
                rating,
                rating.words(),
                words(Objects.requireNonNull(one.reason())),
                status,
                status.words(),
                standing.period() == null
                        ? null
                        : ReportingPeriod.of(standing.period()).words(),
                null,
                one.simulated());
    }

    private static RatingView promise(Frozen.Promise one) {
        var rating = Rating.valueOf(Objects.requireNonNull(one.rating()));
        var statement = one.statement();
        return new RatingView(
                one.kind(),
                one.code(),
                one.title(),
                one.titleEn(),
                false,
                rating,
                rating.words(),
                words(Objects.requireNonNull(one.reason())),
                null,
                null,
                null,
                one.measuredBy(),
                statement != null && statement.simulated());
    }

    static Words words(Frozen.Said said) {
        return new Words(said.zh(), said.en());
    }

    /** @param revision that it was handed to @param grounds why it ended so; null while it is open */
    record FindingView(
            long id,
            Finding.Kind kind,
            Words kindLabel,
            String code,
            Words says,
            boolean byHand,
            Instant at,
            String by,
            boolean open,
            @Nullable Long revision,
            @Nullable String grounds) {}

    static FindingView finding(Finding finding, UnaryOperator<String> posts) {
        var outcome = finding.outcome();
        return new FindingView(
                finding.id(),
                finding.kind(),
                finding.kind().words(),
                finding.code(),
                finding.says(),
                finding.byHand(),
                finding.at(),
                posts.apply(finding.by()),
                outcome == null,
                outcome == null ? null : outcome.revision(),
                outcome == null ? null : outcome.grounds());
    }
}
