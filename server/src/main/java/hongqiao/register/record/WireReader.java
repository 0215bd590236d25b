package hongqiao.register.record;

import hongqiao.area.geo.Datum;
import hongqiao.organisation.Uscc;
import hongqiao.pack.Codes;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.shared.Telephone;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/** What somebody filled in, made into values; every fault is told at once, each at its field. */
final class WireReader {

    /** Only warned of: some early codes fail the check and are legal. */
    private static final RecordFault USCC_CHECK = new RecordFault(
            "",
            "uscc-check",
            new Words(
                    "校验位不符，请核对（个别早期代码属正常）",
                    "the check character is not right; look again (a few early codes are so and legal)"));

    private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern PHONE = Pattern.compile("[0-9+][0-9 -]{5,19}");
    private static final int MOST_TEXT = 2_000;
    private static final int MOST_LONGTEXT = 20_000;
    private static final BigDecimal MOST = new BigDecimal("1e15");

    private final Register register;
    private final Codes codes;
    private final Placings places;
    private final Placings.Seen seen;
    private final Seals seals;

    WireReader(Register register, Codes codes, Placings places, Seals seals) {
        this.register = register;
        this.codes = codes;
        this.places = places;
        this.seen = places.new Seen();
        this.seals = seals;
    }

    /** @param given keys of the fields that stood in the request, filled or emptied */
    record Read(
            Map<String, Object> values,
            Map<String, String> keys,
            List<String> given,
            List<RecordFault> faults,
            List<RecordFault> warnings) {}

    /** @param body values by field; null empties a field */
    Read read(JsonNode body) {
        var values = new HashMap<String, Object>();
        var keys = new HashMap<String, String>();
        var given = new ArrayList<String>();
        var faults = new ArrayList<RecordFault>();
        var warnings = new ArrayList<RecordFault>();
        for (var key : body.propertyNames()) {
            var field = register.find(key).filter(Field::isStored);
            if (field.isEmpty()) {
                faults.add(new RecordFault(
                        key, "field-not-known", new Words("没有这个可填写的字段", "there is no such field to fill in")));
                continue;
            }
            given.add(key);
            var node = body.get(key);
            if (node.isNull() || node.isString() && node.asString().isBlank() || node.isArray() && node.isEmpty()) {
                continue;
            }
            if (field.get().by() != null && node.isString()) {
                keys.put(key, node.asString().strip());
                continue;
            }
            try {
                var value = value(field.get(), node);
                if (field.get().kind() == FieldKind.USCC && !Uscc.isValid((String) value)) {
                    warnings.add(USCC_CHECK.at(key));
                }
                if (field.get().isPersonal()) {
                    keys.put("#" + key, seals.hash(register, field.get(), (String) value));
                    value = seals.seal(register, field.get(), (String) value);
                }
                values.put(key, value);
            } catch (Refused refused) {
                faults.add(new RecordFault(key, refused.code, refused.words));
            }
        }
        return new Read(values, keys, given, faults, warnings);
    }

    /** Told as a fault of its field. */
    private static final class Refused extends RuntimeException {
        private final String code;
        private final transient Words words;

        Refused(String code, String zh, String en) {
            super(code, null, false, false);
            this.code = code;
            this.words = new Words(zh, en);
        }
    }

    private Object value(Field field, JsonNode node) {
        return switch (field.kind()) {
            case TEXT, WEB -> text(field, node, MOST_TEXT);
            case LONGTEXT -> text(field, node, MOST_LONGTEXT);
            case USCC -> uscc(text(field, node, 18));
            case PHONE -> phone(text(field, node, 20));
            case INTEGER -> whole(field, number(field, node));
            case RECORD -> whole(field, number(field, node));
            case DECIMAL, SHARE -> bounded(field, number(field, node));
            case MONEY -> money(bounded(field, number(field, node)));
            case BOOLEAN -> truth(node);
            case DATE -> day(node);
            case INSTANT -> moment(node);
            case CODE -> code(field, node);
            case CODES -> codes(field, node);
            case AREA ->
                places.area(plain(node))
                        .orElseThrow(() -> new Refused(
                                "area-not-known",
                                "没有代码为 %s 的区域".formatted(plain(node)),
                                "there is no area " + plain(node)))
                        .id();
            case UNIT ->
                seen.unit(plain(node))
                        .orElseThrow(() -> new Refused(
                                "unit-not-known",
                                "没有编码为 %s 的单位".formatted(plain(node)),
                                "there is no unit " + plain(node)));
            case PLANITEM ->
                places.planItem(plain(node))
                        .orElseThrow(() -> new Refused(
                                "plan-item-not-known",
                                "现行规划中没有“%s”这一条".formatted(plain(node)),
                                "no plan in force has an item “%s”".formatted(plain(node))))
                        .reference();
            case POINT -> point(node);
            case SHAPE -> object(node);
            case FILES -> files(node);
        };
    }

    private static String plain(JsonNode node) {
        return node.isString() ? node.asString().strip() : node.toString();
    }

    private String text(Field field, JsonNode node, int most) {
        if (!node.isString()) {
            throw new Refused("not-a-text", "应为文字", "it must be a text");
        }
        var text = node.asString().strip();
        if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\t' || c == 0x7f)) {
            throw new Refused("text-not-valid", "含有不可见的控制字符", "it holds control characters");
        }
        var length = text.codePointCount(0, text.length());
        var limits = field.limits();
        var longest = limits.maxLength() == null ? most : limits.maxLength();
        if (length > longest) {
            throw new Refused("too-long", "最多 %d 个字".formatted(longest), "at most %d characters".formatted(longest));
        }
        if (limits.minLength() != null && length < limits.minLength()) {
            throw new Refused(
                    "too-short",
                    "至少 %d 个字".formatted(limits.minLength()),
                    "at least %d characters".formatted(limits.minLength()));
        }
        if (limits.pattern() != null && !limits.pattern().matcher(text).find()) {
            throw new Refused("pattern", "格式不符", "it does not have the form it must have");
        }
        return text;
    }

    private static String uscc(String text) {
        var code = text.toUpperCase(java.util.Locale.ROOT);
        if (!USCC.matcher(code).matches()) {
            throw new Refused(
                    "uscc-not-valid",
                    "统一社会信用代码应为 18 位数字和大写字母（不含 I、O、S、V、Z）",
                    "a unified social credit code has 18 digits and capitals, without I, O, S, V, Z");
        }
        return code;
    }

    private static String phone(String text) {
        if (!PHONE.matcher(Telephone.plain(text)).matches()) {
            throw new Refused("phone-not-valid", "电话号码有误", "the telephone number is not valid");
        }
        return text;
    }

    private static BigDecimal number(Field field, JsonNode node) {
        try {
            var number = node.isNumber() || node.isString()
                    ? new BigDecimal(node.asString().strip().replace(",", "").replace("，", ""))
                    : null;
            if (number == null || number.abs().compareTo(MOST) > 0 || number.scale() > 18) {
                throw new NumberFormatException();
            }
            return number;
        } catch (NumberFormatException noNumber) {
            throw new Refused("not-a-number", "应为数字", "it must be a number");
        }
    }

    private static Long whole(Field field, BigDecimal number) {
        try {
            return bounded(field, number).longValueExact();
        } catch (ArithmeticException fraction) {
            throw new Refused("not-whole", "应为整数", "it must be a whole number");
        }
    }

    private static BigDecimal money(BigDecimal number) {
        if (number.stripTrailingZeros().scale() > 2) {
            throw new Refused("not-money", "金额最多两位小数", "an amount has two decimals at most");
        }
        return number;
    }

    private static BigDecimal bounded(Field field, BigDecimal number) {
        var limits = field.limits();
        if (limits.minimum() != null && number.compareTo(limits.minimum()) < 0) {
            throw new Refused(
                    "too-small", "不得小于 %s".formatted(limits.minimum()), "it must be at least " + limits.minimum());
        }
        if (limits.exclusiveMinimum() != null && number.compareTo(limits.exclusiveMinimum()) <= 0) {
            throw new Refused(
                    "too-small",
                    "应大于 %s".formatted(limits.exclusiveMinimum()),
                    "it must be more than " + limits.exclusiveMinimum());
        }
        if (limits.maximum() != null && number.compareTo(limits.maximum()) > 0) {
            throw new Refused(
                    "too-large", "不得大于 %s".formatted(limits.maximum()), "it must be at most " + limits.maximum());
        }
        if (limits.multipleOf() != null && number.remainder(limits.multipleOf()).signum() != 0) {
            throw new Refused(
                    "not-a-multiple",
                    "应为 %s 的倍数".formatted(limits.multipleOf()),
                    "it must be a multiple of " + limits.multipleOf());
        }
        return java.util.Objects.requireNonNull(Values.plain(number));
    }

    private static Boolean truth(JsonNode node) {
        return switch (plain(node)) {
            case "true", "是", "1" -> true;
            case "false", "否", "0" -> false;
            default -> throw new Refused("not-yes-or-no", "应为“是”或“否”", "it must be yes or no");
        };
    }

    private static LocalDate day(JsonNode node) {
        try {
            var parts = plain(node).replaceAll("[年月/.]", "-").replace("日", "").split("-");
            if (parts.length != 3) {
                throw new NumberFormatException();
            }
            var day = LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
            if (day.getYear() < 1800 || day.getYear() > 2200) {
                throw new Refused(
                        "date-not-valid", "日期超出 1800 至 2200 年", "the date lies outside the years 1800 to 2200");
            }
            return day;
        } catch (DateTimeException | NumberFormatException noDay) {
            throw new Refused("date-not-valid", "日期写成 2026-03-01", "write a date as 2026-03-01");
        }
    }

    private static Instant moment(JsonNode node) {
        try {
            return java.time.OffsetDateTime.parse(plain(node))
                    .toInstant()
                    .truncatedTo(java.time.temporal.ChronoUnit.MICROS);
        } catch (DateTimeException noMoment) {
            throw new Refused(
                    "instant-not-valid",
                    "时刻写成 2026-03-01T09:00:00+08:00",
                    "write a moment as 2026-03-01T09:00:00+08:00");
        }
    }

    private String code(Field field, JsonNode node) {
        return codes.find(java.util.Objects.requireNonNull(field.codes()))
                .flatMap(list -> list.named(plain(node)))
                .orElseThrow(() -> new Refused(
                        "code-not-known",
                        "“%s”不在代码表中".formatted(plain(node)),
                        "“%s” is not in the code list".formatted(plain(node))))
                .key();
    }

    private List<String> codes(Field field, JsonNode node) {
        var all = new LinkedHashSet<String>();
        if (node.isArray()) {
            node.forEach(one -> all.add(code(field, one)));
        } else {
            for (var one : plain(node).split("[、,，;；]")) {
                all.add(code(field, tools.jackson.databind.node.JsonNodeFactory.instance.stringNode(one)));
            }
        }
        return List.copyOf(all);
    }

    /** In a file it is a text: {@code 117.153,39.16}, or as our own export writes it. */
    private static JsonNode point(JsonNode node) {
        var given = written(node);
        var parts = given.isString() ? given.asString().strip().split("[,，\\s]+") : new String[0];
        var lon = parts.length == 2 ? degrees(parts[0]) : given.path("lon").asDouble(Double.NaN);
        var lat = parts.length == 2 ? degrees(parts[1]) : given.path("lat").asDouble(Double.NaN);
        if (!(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
            throw new Refused(
                    "point-not-valid",
                    "点位写成经度、纬度（CGCS2000），如 117.153,39.160",
                    "a point has lon and lat (CGCS2000), as 117.153,39.160");
        }
        var here = datum(given.path("datum").asString(Datum.CGCS2000.key())).toCgcs2000(new Coordinate(lon, lat));
        var point = tools.jackson.databind.node.JsonNodeFactory.instance.objectNode();
        return point.put("lon", here.x).put("lat", here.y);
    }

    /** A phone says {@code wgs84}, a published map {@code gcj02}; who says nothing means CGCS2000. */
    private static Datum datum(String key) {
        return Arrays.stream(Datum.values())
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        "point-not-valid",
                        "坐标系写 cgcs2000、wgs84 或 gcj02",
                        "the datum of a point is cgcs2000, wgs84 or gcj02"));
    }

    private static double degrees(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            return Double.NaN;
        }
    }

    /** A file has objects and lists as text. */
    private static JsonNode written(JsonNode node) {
        if (!node.isString()
                || !node.asString().strip().startsWith("{")
                        && !node.asString().strip().startsWith("[")) {
            return node;
        }
        try {
            return tools.jackson.databind.json.JsonMapper.shared().readTree(node.asString());
        } catch (tools.jackson.core.JacksonException noJson) {
            return node;
        }
    }

    private static JsonNode object(JsonNode given) {
        var node = written(given);
        if (!node.isObject() || node.toString().length() > 200_000) {
            throw new Refused("shape-not-valid", "图形应为 GeoJSON", "a shape is GeoJSON");
        }
        return node;
    }

    private static JsonNode files(JsonNode given) {
        var node = written(given);
        if (!node.isArray() || node.size() > 50) {
            throw new Refused("files-not-valid", "材料应为清单，最多 50 件", "documents are a list, 50 at most");
        }
        return Documents.read(node)
                .orElseThrow(() -> new Refused(
                        "files-not-valid",
                        "每件材料要有名称（200 字以内）或已上传的文件",
                        "each document has a name of 200 characters at most, or a file that was sent"));
    }
}
