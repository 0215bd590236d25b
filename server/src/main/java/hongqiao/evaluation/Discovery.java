package hongqiao.evaluation;

import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a frozen round finds by itself: promises that are behind, and binding ones that cannot be rated. */
final class Discovery {

    private Discovery() {}

    static List<Finding.New> of(Frozen frozen) {
        var found = new ArrayList<Finding.New>();
        for (var one : frozen.indicators()) {
            var isBinding = "BINDING".equals(one.row().nature());
            var isUnknown = Rating.NOT_MEASURABLE.name().equals(one.rating());
            if (Rating.BEHIND.name().equals(one.rating()) || isBinding && isUnknown) {
                var reason = Objects.requireNonNull(one.reason());
                found.add(new Finding.New(
                        Finding.Kind.INDICATOR,
                        one.code(),
                        new Words(
                                "%s“%s”%s：%s"
                                        .formatted(
                                                isBinding ? "约束性指标" : "指标",
                                                one.row().name(),
                                                Rating.valueOf(Objects.requireNonNull(one.rating()))
                                                        .words()
                                                        .zh(),
                                                reason.zh()),
                                "%s “%s”: %s. %s"
                                        .formatted(
                                                isBinding ? "Binding indicator" : "Indicator",
                                                Objects.requireNonNullElse(
                                                        one.row().nameEn(),
                                                        one.row().name()),
                                                Rating.valueOf(one.rating())
                                                        .words()
                                                        .en(),
                                                reason.en()))));
            }
        }
        for (var one : frozen.promises()) {
            if (Rating.BEHIND.name().equals(one.rating()) && one.measuredBy() == null) {
                var reason = Objects.requireNonNull(one.reason());
                var kind = Finding.Kind.valueOf(one.kind());
                found.add(new Finding.New(
                        kind,
                        one.code(),
                        new Words(
                                "%s“%s”滞后：%s".formatted(kind.words().zh(), one.title(), reason.zh()),
                                "%s “%s” is behind. %s"
                                        .formatted(
                                                kind.words().en(),
                                                Objects.requireNonNullElse(one.titleEn(), one.title()),
                                                reason.en()))));
            }
        }
        return found;
    }
}
