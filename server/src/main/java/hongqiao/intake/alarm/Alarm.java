package hongqiao.intake.alarm;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;
import static hongqiao.shared.CommonProblem.needed;

import hongqiao.intake.IntakeProblem;
import hongqiao.intake.Report.Point;
import hongqiao.intake.ReportPlaces;
import hongqiao.intake.door.AlarmClass;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.NoPersons;
import hongqiao.shared.Sha256;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An alarm that a door takes.
 *
 * @param key under which its sender sends it: the same is one alarm
 * @param value with {@code unit}, or neither
 * @param picture as it was sent; null: none
 */
record Alarm(
        String key,
        AlarmClass kind,
        String source,
        Instant at,
        Point point,
        @Nullable BigDecimal value,
        @Nullable String unit,
        byte @Nullable [] picture) {

    private static final int LONGEST_ID = 200;
    private static final int LONGEST_UNIT = 20;
    private static final int MOST_DIGITS = 18;
    private static final Duration AHEAD = Duration.ofMinutes(5);
    private static final Duration LATE = Duration.ofDays(7);
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/# -]{0,59}");

    /**
     * @throws hongqiao.shared.Problem {@code alarm-names-persons}, {@code alarm-class-not-taken}, {@code alarm-time-not-valid}, {@code
     *     place-outside}, {@code picture-not-masked}, {@code value-not-valid}
     */
    static Alarm of(Door door, AlarmBody body, ReportPlaces places, Instant now) {
        var kind = kind(door, needed(body.kind(), "class"));
        var source = needed(body.source(), "source").strip();
        if (!SOURCE.matcher(source).matches()) {
            throw VALUE_NOT_VALID
                    .because("来源为 1 至 60 个字母、数字和 . _ : / # -", "A source is 1 to 60 letters, digits and . _ : / # -")
                    .atField("source");
        }
        var at = needed(body.at(), "at");
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(LATE))) {
            throw IntakeProblem.ALARM_TIME_NOT_VALID
                    .because("报警时间应在过去七天内", "An alarm is of the last seven days")
                    .atField("at");
        }
        var point = places.point(body.lon(), body.lat(), body.datum(), "");
        places.requireInside(point, "lon");
        return new Alarm(
                key(body, kind, source, at),
                kind,
                source,
                at,
                point,
                value(body),
                body.value() == null ? null : unit(body),
                picture(body));
    }

    private static AlarmClass kind(Door door, String named) {
        var kind = door.alarms().get(named);
        if (kind != null) {
            return kind;
        }
        if (NoPersons.in(named).isPresent()) {
            throw IntakeProblem.ALARM_NAMES_PERSONS.problem().atField("class");
        }
        throw IntakeProblem.ALARM_CLASS_NOT_TAKEN
                .because(
                        "这个入口只收：%s",
                        "This door takes: %s", String.join("、", door.alarms().keySet()))
                .atField("class");
    }

    private static String key(AlarmBody body, AlarmClass kind, String source, Instant at) {
        var id = body.id();
        if (id != null && (id.isBlank() || id.length() > LONGEST_ID)) {
            throw VALUE_NOT_VALID.problem().atField("id");
        }
        return id != null
                ? "id-" + HexFormat.of().formatHex(Sha256.of(id.strip()))
                : "at-" + HexFormat.of().formatHex(Sha256.of(kind.key() + "\n" + source + "\n" + at));
    }

    private static @Nullable BigDecimal value(AlarmBody body) {
        var value = body.value();
        if (value != null && (value.precision() > MOST_DIGITS || Math.abs(value.scale()) > MOST_DIGITS)) {
            throw VALUE_NOT_VALID.problem().atField("value");
        }
        return value;
    }

    /** A number without a unit says nothing. */
    private static String unit(AlarmBody body) {
        var unit = needed(body.unit(), "unit").strip();
        if (unit.isEmpty() || unit.length() > LONGEST_UNIT || unit.chars().anyMatch(Character::isISOControl)) {
            throw VALUE_NOT_VALID.problem().atField("unit");
        }
        return unit;
    }

    private static byte @Nullable [] picture(AlarmBody body) {
        var picture = body.picture();
        if (picture == null) {
            return null;
        }
        if (!Boolean.TRUE.equals(picture.masked())) {
            throw IntakeProblem.PICTURE_NOT_MASKED.problem().atField("picture.masked");
        }
        try {
            return Base64.getDecoder().decode(needed(picture.content(), "picture.content"));
        } catch (IllegalArgumentException none) {
            throw VALUE_NOT_VALID
                    .because("图片应为 Base64", "A picture is in Base64")
                    .atField("picture.content");
        }
    }

    /** What the case says, with what was measured. */
    String words() {
        var value = this.value;
        return kind.words().zh() + (value == null ? "" : "（" + value.toPlainString() + " " + unit + "）");
    }

    /** Of everything that was sent. */
    byte[] digest(Door door) {
        var picture = this.picture;
        return Sha256.of(String.join(
                        "\n",
                        door.key(),
                        kind.key(),
                        source,
                        at.toString(),
                        point.toString(),
                        String.valueOf(value),
                        String.valueOf(unit),
                        picture == null ? "" : Sha256.hex(picture))
                .getBytes(StandardCharsets.UTF_8));
    }
}
