package hongqiao.compiler.layout;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a document says of itself.
 *
 * @param title empty where none is printed
 * @param titleStart place in the prose; equal to {@code titleEnd} where there is no title
 * @param from first year of the period; null where the document does not tell
 * @param to last year of the period
 * @param report whether it is a report on one year's work
 * @param national whether the whole country speaks
 */
public record Head(
        String title,
        int titleStart,
        int titleEnd,
        @Nullable Integer from,
        @Nullable Integer to,
        boolean report,
        boolean national) {

    /** The words by which the document means a larger area than the issuer's: for a district its city and province. */
    public List<String> larger() {
        int end = title.indexOf("国民经济");
        end = end < 0 ? title.indexOf("政府工作报告") : end;
        String issuer = end < 0 ? "" : title.substring(0, end).replaceFirst("人民$", "");
        if (issuer.endsWith("自治区") || issuer.endsWith("省")) {
            return List.of();
        }
        boolean district = issuer.endsWith("区") || issuer.endsWith("县") || issuer.endsWith("旗");
        boolean city = issuer.endsWith("市") || issuer.endsWith("州") || issuer.endsWith("盟");
        return district ? List.of("全市", "全省", "我省", "全自治区", "全州") : city ? List.of("全省", "我省", "全自治区") : List.of();
    }

    /** The years of the five-year plan {@code ordinal}: the third began in 1966, after three years without one. */
    public static int firstYear(int ordinal) {
        return ordinal >= 3 ? 1966 + 5 * (ordinal - 3) : 1953 + 5 * (ordinal - 1);
    }
}
