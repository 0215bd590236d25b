package hongqiao.plan.draft;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of single fields; each refusal names its field. */
final class Fields {

    private static final int LONGEST_TEXT = 1_000;
    private static final int MOST_DIGITS = 30;
    private static final int MOST_DECIMALS = 10;
    private static final Pattern DEADLINE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    private Fields() {}

    static void require(boolean holds, String field, String zh, String en) {
        if (!holds) {
            throw VALUE_NOT_VALID
                    .because(zh.replace("%", "%%"), en.replace("%", "%%"))
                    .atField(field);
        }
    }

    /** @param zh what people call the field: the refusal names it */
    static void needed(@Nullable String text, String field, String zh, String en) {
        require(text != null && isVisible(text), field, zh + "不能为空", en + " cannot be empty");
        text(text, field);
    }

    static void text(@Nullable String text, String field) {
        if (text != null) {
            require(text.length() <= LONGEST_TEXT, field, "最多 1000 个字", "at most 1000 characters");
            require(text.codePoints().noneMatch(Fields::isControl), field, "含有控制字符", "it holds control characters");
        }
    }

    /** Holds something a reader can see; zero-width characters are nothing. */
    static boolean isVisible(String text) {
        return text.codePoints()
                .anyMatch(c -> !Character.isWhitespace(c)
                        && !Character.isSpaceChar(c)
                        && Character.getType(c) != Character.FORMAT
                        && !isControl(c)
                        && c != 0x115F
                        && c != 0x1160
                        && c != 0x3164
                        && c != 0xFFA0);
    }

    /** Control characters, half pairs, and those that turn the direction of what is printed around them. */
    private static boolean isControl(int c) {
        return Character.getType(c) == Character.CONTROL && c != '\n' && c != '\t'
                || Character.getType(c) == Character.SURROGATE
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069
                || c == 0x200E
                || c == 0x200F;
    }

    /** Within what a column of a plan holds and a reader can read: 30 digits, 10 of them behind the point. */
    static void number(@Nullable BigDecimal value, String field) {
        require(
                value == null
                        || value.scale() <= MOST_DECIMALS
                                && value.precision() <= MOST_DIGITS
                                && (long) value.precision() - value.scale() <= MOST_DIGITS,
                field,
                "最多 30 位数字，其中小数最多 10 位",
                "at most 30 digits, 10 of them behind the point");
    }

    /** A day on which somebody may have signed something. */
    static void day(@Nullable LocalDate day, String field) {
        require(
                day == null || day.getYear() >= 1900 && day.getYear() <= 2200,
                field,
                "年份应在 1900 至 2200 之间",
                "years run from 1900 to 2200");
    }

    static void year(@Nullable Integer year, String field) {
        require(
                year == null || year >= 1949 && year <= 2200,
                field,
                "年份应在 1949 至 2200 之间",
                "years run from 1949 to 2200");
    }

    /** {@code 2025}, {@code 2025-06} or {@code 2025-06-30}. */
    static void deadline(@Nullable String deadline, String field) {
        if (deadline != null) {
            require(isDate(deadline), field, "期限写作 2025、2025-06 或 2025-06-30", "write 2025, 2025-06 or 2025-06-30");
            var year = Integer.parseInt(deadline.substring(0, 4));
            require(year >= 1990 && year <= 2100, field, "期限应在 1990 至 2100 年之间", "deadlines run from 1990 to 2100");
        }
    }

    private static boolean isDate(String deadline) {
        var parts = DEADLINE.matcher(deadline);
        if (!parts.matches()) {
            return false;
        }
        try {
            if (parts.group(3) != null) {
                LocalDate.parse(deadline);
            } else if (parts.group(2) != null) {
                YearMonth.parse(deadline);
            }
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }
}
