package hongqiao.attack;

import hongqiao.support.Browser;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A JSON body that was sound once. */
final class BrokenJson {

    private static final List<Object> WRONG_VALUES = List.of(
            true,
            0,
            -1,
            2_147_483_648L,
            0.1,
            List.of(),
            Map.of(),
            List.of(List.of(List.of())),
            Map.of("zh", "路灯", "en", "lamp"),
            List.of("路灯", 1, false),
            "[object Object]",
            "NaN");

    private static final List<byte[]> NO_TEXT = List.of(
            new byte[] {(byte) 0xFF},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF8, (byte) 0x88, (byte) 0x80, (byte) 0x80, (byte) 0x80},
            new byte[] {0},
            new byte[] {(byte) 0xE8, (byte) 0xB7});

    private static final List<String> NUMBERS = List.of(
            "1e999999999",
            "-1e400",
            "1e-400",
            "9".repeat(1_500),
            "0." + "9".repeat(1_500),
            "NaN",
            "Infinity",
            "-0",
            "00",
            "0x7f",
            "1.",
            ".5",
            "+1",
            "1e",
            "１２３");

    private static final List<String> WHOLE = List.of(
            "", " ", "null", "1", "\"x\"", "[]", "true", "{", "}", "{}{}", "[{}]", "\uFEFF{}", "// x\n{}", "{'a':1}");

    private final RandomGenerator random;

    BrokenJson(RandomGenerator random) {
        this.random = random;
    }

    byte[] of(Map<String, Object> sound) {
        var body = new LinkedHashMap<>(sound);
        return switch (random.nextInt(13)) {
            case 0 -> cutOff(written(body));
            case 1 -> flipped(written(body));
            case 2 -> inserted(written(body), one(NO_TEXT));
            case 3 -> one(WHOLE).getBytes(StandardCharsets.UTF_8);
            case 4 -> with(body, "[".repeat(depth()) + "]".repeat(random.nextInt(2) * depth()));
            case 5 -> with(body, "{\"a\":".repeat(depth()));
            case 6 -> with(body, one(NUMBERS));
            case 7 -> with(body, "\"x\",\"" + one(List.copyOf(sound.keySet())) + "\":\"y\"");
            case 8 ->
                text(body)
                        .getBytes(one(List.of(
                                StandardCharsets.UTF_16,
                                StandardCharsets.UTF_16LE,
                                Charset.forName("UTF-32"),
                                Charset.forName("GB18030"))));
            case 9 -> {
                body.put(one(List.copyOf(sound.keySet())), one(HostileTexts.UNFIT));
                yield written(body);
            }
            case 10 -> {
                body.remove(one(List.copyOf(sound.keySet())));
                yield written(body);
            }
            case 11 -> {
                body.put(one(List.of("id", "__proto__", "district", "@class", "", "a".repeat(3_000))), 1);
                yield written(body);
            }
            default -> {
                body.put(one(List.copyOf(sound.keySet())), one(WRONG_VALUES));
                yield written(body);
            }
        };
    }

    /** Lone surrogates stand there escaped, as JSON lets them. */
    private static String text(Map<String, Object> body) {
        var text = Browser.JSON.writeValueAsString(escaped(body));
        return text.replaceAll("!u([0-9A-F]{4})", "\\\\u$1");
    }

    private static Map<String, Object> escaped(Map<String, Object> body) {
        var escaped = new LinkedHashMap<String, Object>();
        body.forEach((key, value) -> escaped.put(key, value instanceof String text ? escaped(text) : value));
        return escaped;
    }

    private static String escaped(String text) {
        var escaped = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (sign >= 0xD800 && sign <= 0xDFFF) {
                escaped.append("!u%04X".formatted(sign));
            } else {
                escaped.appendCodePoint(sign);
            }
        });
        return escaped.toString();
    }

    static byte[] written(Map<String, Object> body) {
        return text(body).getBytes(StandardCharsets.UTF_8);
    }

    /** One of its values is this, as it stands. */
    private byte[] with(Map<String, Object> body, String raw) {
        body.put(one(List.copyOf(body.keySet())), "@@");
        return text(body).replace("\"@@\"", raw).getBytes(StandardCharsets.UTF_8);
    }

    private int depth() {
        return one(List.of(3, 600, 1_200, 50_000));
    }

    private byte[] cutOff(byte[] body) {
        return java.util.Arrays.copyOf(body, random.nextInt(body.length));
    }

    byte[] flipped(byte[] body) {
        var flipped = body.clone();
        for (int times = 1 + random.nextInt(4); times > 0 && body.length > 0; times--) {
            flipped[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private byte[] inserted(byte[] body, byte[] bytes) {
        int at = random.nextInt(body.length);
        var inserted = new byte[body.length + bytes.length];
        System.arraycopy(body, 0, inserted, 0, at);
        System.arraycopy(bytes, 0, inserted, at, bytes.length);
        System.arraycopy(body, at, inserted, at + bytes.length, body.length - at);
        return inserted;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** Points that a careless client sends: the other way round, of another datum, nowhere. */
    Map<String, Object> point(double lon, double lat) {
        return one(List.of(
                Map.of("lon", lat, "lat", lon),
                Map.of("lon", lon + 360, "lat", lat),
                Map.of("lon", -lon, "lat", -lat),
                Map.of("lon", 0, "lat", 0),
                Map.of("lon", 180, "lat", 90),
                Map.of("lon", 181, "lat", 91),
                Map.of("lon", 1e308, "lat", -1e308),
                Map.of("lon", 5e-324, "lat", 39.9),
                Map.of("lon", lon, "lat", lat, "datum", "bd09"),
                Map.of("lon", lon, "lat", lat, "datum", ""),
                Map.of("lon", lon, "lat", lat, "datum", "GCJ02"),
                Map.of("lon", 13_040_000, "lat", 4_740_000),
                Map.of("lon", String.valueOf(lon), "lat", lat),
                Map.of("lon", lon),
                Map.of()));
    }

    List<Object> pictures() {
        var many = new ArrayList<Object>();
        for (int n = one(List.of(1, 2, 10, 2_000)); n > 0; n--) {
            many.add(new UUID(random.nextLong(), random.nextLong()).toString());
        }
        return one(List.of(many, List.of("x"), List.of("../../etc/passwd"), List.of(1), List.of(Map.of())));
    }
}
