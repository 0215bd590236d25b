package hongqiao.bench;

import hongqiao.shared.Csv;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Another system that hands on requests by Open311: rows of Baltimore's 311 moved into the district where they are there, else made up. */
final class IntakeClient {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int MOST = 1_000;

    /** Inside one street of the district. */
    private static final double[] WEST_SOUTH = {117.140, 39.171};

    private static final double[] WIDE = {0.012, 0.006};

    /** Around Baltimore. */
    private static final double[] THERE = {-76.71, 39.20};

    private static final double[] WIDE_THERE = {0.18, 0.17};

    private final HttpClient http = HttpClient.newHttpClient();
    private final String base;
    private final List<Map<String, String>> rows;
    private String key = "";

    IntakeClient(String base, List<Map<String, String>> rows) {
        this.base = base;
        this.rows = rows;
    }

    /** @param path of the recorded rows; made up where it is not there */
    static List<Map<String, String>> rows(Path path) throws IOException {
        if (!Files.exists(path)) {
            return IntStream.range(0, MOST)
                    .mapToObj(n -> row("路灯不亮 " + n, n % 100 / 100.0, n / 100 % 10 / 10.0))
                    .toList();
        }
        var table = Csv.read(Files.readAllBytes(path)).rows();
        var head = table.getFirst().cells().stream().map(Csv.Cell::text).toList();
        var rows = new ArrayList<Map<String, String>>();
        for (var row : table.subList(1, table.size())) {
            var cells = row.cells();
            try {
                var lon =
                        Double.parseDouble(cells.get(head.indexOf("Longitude")).text());
                var lat = Double.parseDouble(cells.get(head.indexOf("Latitude")).text());
                var words = cells.get(head.indexOf("SRType")).text() + ", "
                        + cells.get(head.indexOf("Address")).text();
                rows.add(row(words, (lon - THERE[0]) / WIDE_THERE[0], (lat - THERE[1]) / WIDE_THERE[1]));
            } catch (NumberFormatException | IndexOutOfBoundsException noPlace) {
                // one of the few that were recorded without a place
            }
        }
        return rows;
    }

    private static Map<String, String> row(String words, double east, double north) {
        return Map.of(
                "service_code",
                "street-01037",
                "description",
                words.length() > 200 ? words.substring(0, 200) : words,
                "long",
                Double.toString(WEST_SOUTH[0] + WIDE[0] * Math.clamp(east, 0, 1)),
                "lat",
                Double.toString(WEST_SOUTH[1] + WIDE[1] * Math.clamp(north, 0, 1)));
    }

    /** Has a key made for it. */
    void open() throws IOException, InterruptedException {
        var session = BenchSession.signIn(http, base, "system-officer");
        var wanted = Map.of("kind", "OPEN311", "sender", "bench", "perMinute", 1_000_000);
        var made = http.send(
                session.request(URI.create(base + "/api/desk/sender-keys"))
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(wanted)))
                        .build(),
                BodyHandlers.ofString());
        if (made.statusCode() != 201) {
            throw new IOException(made.body());
        }
        key = JSON.readTree(made.body()).path("secret").asString();
    }

    /** @return whether it was acknowledged with the number of its case; false: with a token. @throws IOException it was not */
    boolean post(int n) throws IOException, InterruptedException {
        var form = rows.get(n % rows.size()).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "api_key=" + key + "&", ""));
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(base + "/open311/v2/requests.json"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Idempotency-Key", "bench-" + n)
                        .timeout(Duration.ofMinutes(2))
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body()).get(0).hasNonNull("service_request_id");
    }

    /** Numbers of all cases that came of it. */
    TreeSet<String> cases() throws IOException, InterruptedException {
        var numbers = new TreeSet<String>();
        for (int page = 1; ; page++) {
            var answer = http.send(
                    HttpRequest.newBuilder(URI.create(base + "/open311/v2/requests.json?page=" + page))
                            .build(),
                    BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IOException(answer.body());
            }
            var found = JSON.readTree(answer.body());
            found.forEach(one -> numbers.add(one.path("service_request_id").asString()));
            if (found.size() < MOST) {
                return numbers;
            }
        }
    }
}
