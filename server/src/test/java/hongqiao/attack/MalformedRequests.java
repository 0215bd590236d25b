package hongqiao.attack;

import hongqiao.intake.Proofs;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Requests to the doors that no honest client makes. Request {@code n} of a door is the same whenever it is made, whatever came before
 * it; each seems to come from a machine of its own.
 */
final class MalformedRequests {

    /** Where anybody may come in. */
    enum Door {
        REPORTS,
        LOOK,
        PHOTOS,
        FOLLOW,
        OPEN311_POST,
        OPEN311_GET
    }

    private static final String CITIZENS = "/api/public/doors/street";
    static final double LON = 117.1512;
    static final double LAT = 39.1711;

    static final String XML_BOMB = "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b "
            + "\"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY x SYSTEM "
            + "\"file:///etc/passwd\">]><service_request><description>&c;&x;</description></service_request>";

    static final List<String> LYING_TYPES = List.of(
            "text/plain",
            "application/xml",
            "application/json; charset=utf-16",
            "application/json; charset=nonsense",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=",
            "*/*",
            "image/svg+xml",
            "application/problem+json");

    private final Browser browser;
    private final String senderKey;
    private final String followed;

    /** @param senderKey of a system that may post; @param followed code of a report that there is */
    MalformedRequests(Browser browser, String senderKey, String followed) {
        this.browser = browser;
        this.senderKey = senderKey;
        this.followed = followed;
    }

    Answer send(Door door, int number) {
        var broken = new BrokenJson(new SplittableRandom(31L * number + door.ordinal()));
        return switch (door) {
            case REPORTS -> json(broken, number, CITIZENS + "/reports");
            case LOOK -> json(broken, number, CITIZENS + "/look");
            case PHOTOS -> photo(broken, number);
            case FOLLOW -> follow(broken, number);
            case OPEN311_POST -> new MalformedOpen311(browser, broken, number).post(senderKey);
            case OPEN311_GET -> new MalformedOpen311(browser, broken, number).get();
        };
    }

    /** As the page does: shows some work of its own where it is asked to. */
    private Answer json(BrokenJson broken, int number, String path) {
        var sound = report(broken);
        var key =
                number % 23 == 0 ? broken.one(List.of("short", "x".repeat(3_000), "has blanks in it ok")) : key(number);
        var door = number % 29 == 0
                ? path.replace("street", broken.one(List.of("none", "%00", "..;", "street%2Freports")))
                : path;
        var type = number % 17 == 0 ? broken.one(LYING_TYPES) : "application/json";
        var body = isWhole(number)
                ? BrokenJson.written(sound)
                : number % 19 == 0 ? XML_BOMB.getBytes(StandardCharsets.UTF_8) : broken.of(sound);
        var answer = browser.raw("POST", door, type, body, from(number, "Report-Key", key));
        return answer.status() == 429
                ? browser.raw(
                        "POST", door, type, body, from(number, "Report-Key", key, "Report-Proof", Proofs.of(answer)))
                : answer;
    }

    /** Every fifth is whole, and means harm by what it says. */
    static boolean isWhole(int number) {
        return number % 5 == 0;
    }

    private Map<String, Object> report(BrokenJson broken) {
        var sound = new LinkedHashMap<String, Object>();
        sound.put("words", broken.one(HostileTexts.NASTIEST));
        sound.put("subject", "01037");
        sound.put("point", Map.of("lon", LON, "lat", LAT));
        for (int twice = 0; twice < 2; twice++) {
            switch (broken.one(List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))) {
                case 0 -> sound.put("point", broken.point(LON, LAT));
                case 1 -> sound.put("photos", broken.pictures());
                case 2 -> sound.put("name", broken.one(HostileTexts.NASTIEST));
                case 3 -> sound.put("phone", broken.one(HostileTexts.NASTIEST));
                case 4 -> sound.put("follows", broken.one(HostileTexts.NASTIEST));
                case 5 -> sound.put("subject", broken.one(HostileTexts.NASTIEST));
                case 6 -> sound.put("area", broken.one(HostileTexts.NASTIEST));
                case 7 -> sound.put("words", broken.one(HostileTexts.UNFIT));
                default -> sound.put("address", broken.one(HostileTexts.NASTIEST));
            }
        }
        return sound;
    }

    private Answer photo(BrokenJson broken, int number) {
        var bytes = new BrokenPictures(new SplittableRandom(number)).next();
        var name = broken.one(List.of("a.jpg", "a.png", "../../a.svg", "a.jpg\0.exe", "", "长".repeat(200), "<b>.webp"));
        if (number % 13 == 0) {
            return browser.raw(
                    "POST",
                    CITIZENS + "/photos",
                    broken.one(LYING_TYPES),
                    bytes,
                    from(number, "Report-Key", key(number)));
        }
        var form = new ByteArrayOutputStream();
        form.writeBytes(("--b\r\nContent-Disposition: form-data; name=\"" + (number % 31 == 0 ? "other" : "file")
                        + "\"; filename=\"" + name + "\"\r\nContent-Type: image/jpeg\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.writeBytes(bytes);
        var end = number % 7 > 0 ? "\r\n--b--\r\n" : broken.one(List.of("\r\n--b", "", "--b--"));
        form.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return browser.raw(
                "POST",
                CITIZENS + "/photos",
                "multipart/form-data; boundary=b",
                form.toByteArray(),
                from(number, "Report-Key", key(number)));
    }

    private Answer follow(BrokenJson broken, int number) {
        var code = broken.one(List.of(
                followed,
                "0".repeat(16),
                followed.substring(1),
                followed + "0",
                broken.one(List.of("'; --", "", "%00", "*", "report:", "a".repeat(4_000)))));
        if (number % 3 == 0) {
            return browser.get("/api/public/reports", from(number, "Report-Code", code));
        }
        var sound = new LinkedHashMap<String, Object>();
        sound.put("fields", Map.of("ratedSolved", broken.one(HostileTexts.NASTIEST), "state", "CLOSED"));
        sound.put("reason", broken.one(HostileTexts.NASTIEST));
        return browser.raw(
                "POST",
                "/api/public/reports/" + (number % 2 == 0 ? "rating" : "not-solved"),
                number % 17 == 0 ? broken.one(LYING_TYPES) : "application/json",
                isWhole(number) ? BrokenJson.written(sound) : broken.of(sound),
                from(number, "Report-Code", code));
    }

    /** Each machine has an allowance of its own. */
    static String[] from(int number, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.add("X-Forwarded-For");
        all.add("10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255));
        return all.toArray(String[]::new);
    }

    private static String key(int number) {
        return new UUID(0x4A, number).toString();
    }
}
