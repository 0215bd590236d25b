package hongqiao.report;

import hongqiao.evaluation.Frozen;
import hongqiao.evaluation.Frozen.Measured;
import hongqiao.evaluation.Frozen.Stand;
import hongqiao.evaluation.Rating;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a query of a report comes to in a frozen round, as it is printed.
 *
 * <p>Queries: {@code count/indicators}, {@code count/indicators/BEHIND}, {@code count/binding}, {@code count/promises/DONE} …;
 * of an indicator {@code I08/value/2023} and {@code I08/other/2023} (the reading that counted), {@code I08/path/2023},
 * {@code I08/base}, {@code I08/target}, {@code I08/quantity}, {@code expected}, {@code progress}, {@code time}, {@code consistency},
 * {@code needed}, {@code average}, {@code margin}, {@code says}, {@code I08/at/2023/progress} (as it stood then); of a promise
 * {@code COMMITMENT/C003/value}, {@code says}. Empty: there is no such thing. Amounts have two decimals at most, half-up, shares of a whole
 * are in per cent with one; what is missing is 缺数, never zero.
 */
final class Figures {

    static final String MISSING = "缺数";
    static final String NOT_THERE = "—";

    private Figures() {}

    static Optional<String> text(Frozen frozen, String query) {
        var parts = query.split("/");
        if (parts.length < 2) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "count" -> count(frozen, parts);
            case "COMMITMENT", "TASK" -> promise(frozen, parts);
            default -> frozen.indicator(parts[0]).flatMap(one -> indicator(one, parts));
        };
    }

    private static Optional<String> count(Frozen frozen, String[] parts) {
        var rating = parts.length > 2 ? parts[2] : null;
        var ratings = switch (parts[1]) {
            case "indicators" -> frozen.indicators().stream().map(Measured::rating);
            case "binding" ->
                frozen.indicators().stream().filter(Figures::isBinding).map(Measured::rating);
            case "promises" -> frozen.promises().stream().map(Frozen.Promise::rating);
            default -> null;
        };
        return ratings == null
                ? Optional.empty()
                : Optional.of(String.valueOf(ratings.filter(one -> rating == null || rating.equals(one))
                        .count()));
    }

    static boolean isBinding(Measured measured) {
        return "BINDING".equals(measured.row().nature());
    }

    static long count(Frozen frozen, Rating rating) {
        return frozen.indicators().stream()
                .filter(one -> rating.name().equals(one.rating()))
                .count();
    }

    private static Optional<String> promise(Frozen frozen, String[] parts) {
        return frozen.promises().stream()
                .filter(one -> parts.length == 3
                        && one.kind().equals(parts[0])
                        && one.code().equals(parts[1]))
                .findFirst()
                .flatMap(one -> switch (parts[2]) {
                    case "target" -> Optional.ofNullable(target(one));
                    case "value" ->
                        Optional.ofNullable(one.statement())
                                .map(said -> said.value())
                                .map(Figures::amount);
                    case "says" -> Optional.ofNullable(one.reason()).map(Frozen.Said::zh);
                    default -> Optional.empty();
                });
    }

    private static @Nullable String target(Frozen.Promise one) {
        return one.value() == null ? one.relative() : amount(one.value());
    }

    private static Optional<String> indicator(Measured one, String[] parts) {
        var year = parts.length > 2 ? parts[2] : "";
        return switch (parts[1]) {
            case "value" -> reading(one, "OWN", year);
            case "other" -> reading(one, "OTHER", year);
            case "path" ->
                one.path().stream()
                        .filter(point -> String.valueOf(point.year()).equals(year))
                        .findFirst()
                        .map(point -> amount(point.value()));
            case "base" -> Optional.ofNullable(one.row().baseText());
            case "target" -> Optional.ofNullable(one.row().targetText());
            case "at" ->
                parts.length < 4
                        ? Optional.empty()
                        : one.course().stream()
                                .filter(stand -> year.equals(stand.period()))
                                .findFirst()
                                .flatMap(stand -> stand(stand, parts[3]));
            default -> Optional.ofNullable(one.standing()).flatMap(stand -> stand(stand, parts[1]));
        };
    }

    private static Optional<String> reading(Measured one, String series, String period) {
        return one.readings().stream()
                .filter(known -> known.series().equals(series) && known.period().equals(period))
                .reduce((earlier, later) -> later)
                .map(known -> known.value() == null ? MISSING : amount(known.value()));
    }

    private static Optional<String> stand(Stand stand, String field) {
        return switch (field) {
            case "quantity" -> some(stand.quantity());
            case "expected" -> some(stand.expected());
            case "needed" -> some(stand.needed());
            case "average" -> some(stand.average());
            case "margin" -> some(stand.margin());
            case "progress" -> Optional.ofNullable(stand.targetProgress()).map(Figures::percent);
            case "time" -> Optional.ofNullable(stand.timeProgress()).map(Figures::percent);
            case "consistency" ->
                Optional.ofNullable(stand.consistency())
                        .map(share -> share.setScale(3, RoundingMode.HALF_UP).toPlainString());
            case "says" -> Optional.of(stand.explanation().zh());
            default -> Optional.empty();
        };
    }

    private static Optional<String> some(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(Figures::amount);
    }

    /** Two decimals at most; more where nothing would be left. */
    static String amount(BigDecimal exact) {
        var decimals = 2;
        while (exact.signum() != 0
                && decimals < 8
                && exact.setScale(decimals, RoundingMode.HALF_UP).signum() == 0) {
            decimals++;
        }
        var rounded = exact.setScale(Math.min(decimals, Math.max(0, exact.scale())), RoundingMode.HALF_UP);
        var plain = rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return plain.replace('-', '−');
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('-', '−') + "%";
    }

    static String unit(Measured one) {
        return Objects.requireNonNullElse(one.row().unit(), "");
    }
}
