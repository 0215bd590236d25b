package hongqiao.reading.live;

import hongqiao.reading.live.LiveSource.Of;
import hongqiao.register.coverage.Coverages.Covered;
import hongqiao.register.coverage.PackCoverage;
import hongqiao.register.coverage.PackReach;
import hongqiao.register.coverage.Reaches.Reached;
import hongqiao.register.measure.Figures;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.util.Optional;

/** How a live value is made, in a sentence. */
final class LiveWords {

    private LiveWords() {}

    static Words formula(LiveSource source, Of.Counted counted, Optional<BigDecimal> per) {
        var base = Figures.formula(counted.measure());
        var zh = new StringBuilder(base.zh());
        var en = new StringBuilder(String.valueOf(base.en()));
        if (source.times().compareTo(BigDecimal.ONE) != 0) {
            zh.append(" × ").append(source.times().toPlainString());
            en.append(" × ").append(source.times().toPlainString());
        }
        if (source.per() != null) {
            zh.append(" ÷ ").append(source.per().text());
            en.append(" ÷ ").append(source.per().text());
            per.map(one -> one.stripTrailingZeros().toPlainString()).ifPresent(one -> {
                zh.append("（%s）".formatted(one));
                en.append(" (%s)".formatted(one));
            });
        }
        if (counted.period() != null) {
            zh.append("，按 %s 归入报告期".formatted(counted.period().path()));
            en.append(", by %s".formatted(counted.period().path()));
        }
        return new Words(zh.toString(), en.toString());
    }

    /** Names register, distance, datum, projection, how many places, and both areas. */
    static Words formula(PackCoverage coverage, Covered covered) {
        var head = new Words(
                "“%s”中的位置（CGCS2000）%d 米内的土地 ÷ 区界内的土地"
                        .formatted(coverage.places().title().zh(), coverage.withinM()),
                "Land within %d m of the places in “%s” (CGCS2000) over the land inside the district's outline"
                        .formatted(coverage.withinM(), coverage.places().title().en()));
        return covered.land()
                .map(land -> new Words(
                        "%s；在 CGCS2000 高斯-克吕格 3 度带（%s）上以米计：%d 处中 %d 处够得着本区，盖住 %.3f 平方公里，全区 %.3f 平方公里"
                                .formatted(
                                        head.zh(),
                                        land.projection(),
                                        covered.places(),
                                        land.near(),
                                        land.covered_m2() / 1e6,
                                        land.land_m2() / 1e6),
                        "%s; in metres of the CGCS2000 3-degree Gauss-Krüger zone (%s): %d of %d places reach the district and cover %.3f of %.3f km²"
                                .formatted(
                                        head.en(),
                                        land.projection(),
                                        land.near(),
                                        covered.places(),
                                        land.covered_m2() / 1e6,
                                        land.land_m2() / 1e6)))
                .orElse(head);
    }

    /** Names both registers, weight, pace, detour, datum, projection, how many of each, and the longest walk. */
    static Words formula(PackReach reach, Reached reached) {
        var weight = reach.weightTitle();
        var zh = new StringBuilder("“%s”各处到最近“%s”的直线距离（CGCS2000）"
                .formatted(reach.from().title().zh(), reach.to().title().zh()));
        var en = new StringBuilder("Straight line (CGCS2000) from each of “%s” to the nearest of “%s”"
                .formatted(reach.from().title().en(), reach.to().title().en()));
        if (reached.detour() != null && reached.metresPerMinute() != null) {
            var detour = reached.detour().stripTrailingZeros().toPlainString();
            var pace = reached.metresPerMinute().stripTrailingZeros().toPlainString();
            zh.append(" × 绕行系数 %s ÷ 每分钟 %s 米".formatted(detour, pace));
            en.append(" × detour %s ÷ %s m a minute".formatted(detour, pace));
        }
        if (reach.atMostMin() == null) {
            zh.append(weight == null ? "，取平均" : "，按%s加权平均".formatted(weight.zh()));
            en.append(weight == null ? ", mean" : ", mean weighed by %s".formatted(weight.en()));
        } else {
            zh.append(weight == null ? "，" : "，按%s计，".formatted(weight.zh()))
                    .append("不超过 %d 分钟的占比".formatted(reach.atMostMin()));
            en.append(", share of no more than %d min".formatted(reach.atMostMin()))
                    .append(weight == null ? "" : ", by %s".formatted(weight.en()));
        }
        reached.walk().ifPresent(walk -> {
            zh.append("；在 %s 上以米计：%d 处计入，%d 处场所，最远一处步行 %.0f 分钟"
                    .formatted(walk.projection(), reached.counted(), reached.places(), walk.farthestMin()));
            en.append("; in metres of %s: %d starts, %d places, the longest walk %.0f min"
                    .formatted(walk.projection(), reached.counted(), reached.places(), walk.farthestMin()));
        });
        return new Words(zh.toString(), en.toString());
    }
}
