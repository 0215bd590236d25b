package hongqiao.open311.client;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks a GeoReport v2 server. Answers have 4 MB at most and come within the time of {@code hongqiao.open311.patience}, the last byte too. A
 * question follows three redirects within the same host; what is sent follows none.
 */
@Component
class PeerClient {

    private static final long MOST_BYTES = 4L * 1024 * 1024;
    private static final int MOST_REDIRECTS = 3;

    private final Duration patience;
    private final HttpClient http;

    PeerClient(@Value("${hongqiao.open311.patience:20s}") Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @param path begins with a slash, without the format */
    List<Map<String, String>> get(Peer peer, String path, Map<String, String> query)
            throws PeerFault, InterruptedException {
        var all = new LinkedHashMap<String, String>();
        if (peer.jurisdiction() != null) {
            all.put("jurisdiction_id", peer.jurisdiction());
        }
        all.putAll(query);
        var url = URI.create(peer.base() + path + "." + peer.format() + (all.isEmpty() ? "" : "?" + form(all)));
        for (int i = 0; i <= MOST_REDIRECTS; i++) {
            var answer = send(peer, HttpRequest.newBuilder(url).GET());
            if (answer.statusCode() / 100 != 3) {
                return rows(peer, answer);
            }
            url = target(url, answer);
        }
        throw PeerFault.passing("too many redirects");
    }

    /** @param id the same each time the same is sent; servers that know it count it once */
    List<Map<String, String>> post(Peer peer, Map<String, String> form, String id)
            throws PeerFault, InterruptedException {
        var all = new LinkedHashMap<String, String>();
        if (peer.apiKey() != null) {
            all.put("api_key", peer.apiKey());
        }
        if (peer.jurisdiction() != null) {
            all.put("jurisdiction_id", peer.jurisdiction());
        }
        all.putAll(form);
        var answer = send(
                peer,
                HttpRequest.newBuilder(URI.create(peer.base() + "/requests." + peer.format()))
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .header("Idempotency-Key", id)
                        .POST(BodyPublishers.ofString(form(all))));
        if (answer.statusCode() / 100 == 3) {
            throw PeerFault.lasting("answers a request with a redirect");
        }
        return rows(peer, answer);
    }

    private HttpResponse<byte[]> send(Peer peer, HttpRequest.Builder asking) throws PeerFault, InterruptedException {
        var request = asking.timeout(patience)
                .header("Accept", peer.format().equals("xml") ? "text/xml, application/xml" : "application/json")
                .build();
        if (!peer.near()) {
            FarAddress.require(request.uri());
        }
        // The time-out of a request ends with the headers of its answer; this one with the last byte.
        var coming = http.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
        try {
            return coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw PeerFault.passing("no answer in time");
        } catch (ExecutionException failed) {
            throw cause(failed);
        } finally {
            coming.cancel(true);
        }
    }

    private static PeerFault cause(ExecutionException failed) {
        for (Throwable one = failed; one != null; one = one.getCause()) {
            if (one instanceof java.net.http.HttpTimeoutException) {
                return PeerFault.passing("no answer in time");
            }
            if (one instanceof IOException
                    && Objects.toString(one.getMessage(), "").contains("capacity")) {
                return PeerFault.lasting("answer is too long");
            }
        }
        return PeerFault.passing("no connection");
    }

    private static URI target(URI from, HttpResponse<?> answer) throws PeerFault {
        var location = answer.headers().firstValue("Location").orElse("");
        URI to;
        try {
            to = from.resolve(location);
        } catch (IllegalArgumentException none) {
            throw PeerFault.passing("redirect to nowhere");
        }
        var same = Objects.equals(from.getScheme(), to.getScheme())
                && from.getHost().equalsIgnoreCase(Objects.toString(to.getHost(), ""))
                && from.getPort() == to.getPort()
                && to.getRawUserInfo() == null;
        if (location.isBlank() || !same) {
            throw PeerFault.lasting("redirect to another host");
        }
        return to;
    }

    private static List<Map<String, String>> rows(Peer peer, HttpResponse<byte[]> answer) throws PeerFault {
        int status = answer.statusCode();
        if (status / 100 == 2) {
            return Rows.read(peer.format(), answer.body());
        }
        var why = "answered " + status + errors(peer, answer.body());
        // 408 and 429 pass, and a key that is refused may be mended in the settings.
        var lasting = status / 100 == 4 && status != 408 && status != 429 && status != 401 && status != 403;
        throw lasting ? PeerFault.lasting(why) : PeerFault.passing(why);
    }

    /** What the standard's list of errors says; whatever else the body is says nothing. */
    private static String errors(Peer peer, byte[] body) {
        try {
            return Rows.read(peer.format(), body).stream()
                    .map(row -> Rows.text(row, "description").orElse(""))
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .map(text -> ": " + PeerFault.plain(text))
                    .orElse("");
        } catch (PeerFault none) {
            return "";
        }
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(Objects.toString(text, ""), StandardCharsets.UTF_8);
    }
}
