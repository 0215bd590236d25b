package hongqiao.attack;

import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One request of {@link MalformedRequests} at the door for other systems. */
record MalformedOpen311(Browser browser, BrokenJson broken, int number) {

    private static final String OPEN311 = "/open311/v2";

    private static final List<String> WRONG_NUMBERS = List.of(
            "NaN",
            "Infinity",
            "-Infinity",
            "1e999",
            "0x1p3",
            "39.1711d",
            "91",
            "-181",
            "39,17",
            "３９",
            "9".repeat(500),
            "");

    private static final List<String> WRONG_MOMENTS = List.of(
            "+999999999-12-31T23:59:59",
            "-999999999-01-01T00:00:00",
            "+292278995-01-01T00:00:00",
            "9999-12-31T23:59:59Z",
            "0000-01-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-01-01",
            "2026-01-01T00:00:00+99:00",
            "1e9",
            "now()");

    Answer post(String senderKey) {
        var form = new ArrayList<Map.Entry<String, String>>();
        form.add(Map.entry("api_key", number % 11 == 0 ? broken.one(HostileTexts.NASTIEST) : senderKey));
        form.add(Map.entry("service_code", "street-01037"));
        form.add(Map.entry("lat", String.valueOf(MalformedRequests.LAT)));
        form.add(Map.entry("long", String.valueOf(MalformedRequests.LON)));
        form.add(Map.entry("description", broken.one(HostileTexts.NASTIEST)));
        for (int times = MalformedRequests.isWhole(number) ? 0 : 2; times > 0; times--) {
            var text = broken.one(broken.one(List.of(HostileTexts.NASTIEST, HostileTexts.UNFIT, WRONG_NUMBERS)));
            var name = broken.one(List.of(
                    "lat",
                    "long",
                    "service_code",
                    "description",
                    "first_name",
                    "last_name",
                    "phone",
                    "address_string",
                    "address_id",
                    "media_url",
                    "idempotency_key",
                    "jurisdiction_id",
                    "attribute[commonNumber]",
                    "attribute[",
                    "attribute[phone]",
                    "email",
                    "api_key"));
            form.removeIf(one -> one.getKey().equals(name) && number % 2 == 0);
            form.add(Map.entry(name, text));
        }
        var body = form.stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"))
                .getBytes(StandardCharsets.UTF_8);
        if (number % 7 == 0) {
            body = number % 14 == 0
                    ? MalformedRequests.XML_BOMB.getBytes(StandardCharsets.UTF_8)
                    : broken.one(List.of("api_key=%", "=&=&&", "api_key=%FF%00", "a=b&".repeat(30_000), "{}", "%"))
                            .getBytes(StandardCharsets.UTF_8);
        } else if (number % 3 == 0) {
            body = broken.flipped(body);
        }
        return browser.raw(
                "POST",
                OPEN311 + "/requests." + format(),
                number % 19 == 0 ? broken.one(MalformedRequests.LYING_TYPES) : "application/x-www-form-urlencoded",
                body,
                MalformedRequests.from(
                        number,
                        number % 23 == 0 ? "Idempotency-Key" : "X-None",
                        "x".repeat(broken.one(List.of(1, 200, 201, 4_000)))));
    }

    Answer get() {
        var query = new LinkedHashMap<String, String>();
        for (int times = broken.one(List.of(1, 2, 4)); times > 0; times--) {
            switch (broken.one(List.of(0, 1, 2, 3))) {
                case 0 -> query.put(broken.one(List.of("start_date", "end_date")), broken.one(WRONG_MOMENTS));
                case 1 ->
                    query.put(
                            broken.one(List.of("lat", "long", "radius", "page", "page_size")),
                            broken.one(WRONG_NUMBERS));
                case 2 ->
                    query.put(
                            broken.one(List.of("page", "page_size")),
                            broken.one(List.of("1", "1000", "1000000", "2147483647", "0", "-1")));
                default ->
                    query.put(
                            broken.one(List.of(
                                    "service_request_id", "service_code", "status", "jurisdiction_id", "q", "")),
                            broken.one(broken.one(List.of(
                                    HostileTexts.NASTIEST,
                                    List.of("\0", "open,closed,", ",", "'", "%", "a,".repeat(2_000))))));
            }
        }
        var path = broken.one(List.of(
                "requests",
                "requests",
                "requests",
                "services",
                "requests/%00",
                "requests/WG1",
                "tokens/x",
                "services/%FF"));
        return browser.get(
                OPEN311 + "/" + path + "." + format() + "?"
                        + query.entrySet().stream()
                                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                                .collect(Collectors.joining("&")),
                MalformedRequests.from(number));
    }

    private String format() {
        return number % 2 == 0 ? "json" : "xml";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
