package hongqiao.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * An officer who has signed in.
 *
 * @param cookie what the session is known by
 * @param token against forged requests
 */
record BenchSession(String cookie, String token) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** @throws IllegalStateException if he may not, or nobody is there */
    static BenchSession signedIn(HttpClient http, String base, String username) {
        try {
            return signIn(http, base, username);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** @throws IOException also if he may not now: nobody is there, or it is told to come again */
    static BenchSession signIn(HttpClient http, String base, String username) throws IOException, InterruptedException {
        var uri = URI.create(base + "/api/session");
        var first = http.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        if (first.statusCode() != 200) {
            throw new IOException(first.body());
        }
        var given = Map.of("username", username, "password", CaseLife.PASSWORD);
        var second = http.send(
                new BenchSession(cookies(first), token(first))
                        .request(uri)
                        .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(given)))
                        .build(),
                BodyHandlers.ofString());
        if (second.statusCode() != 200) {
            throw new IOException(second.body());
        }
        return new BenchSession(cookies(second), token(second));
    }

    /** With JSON, if it has a body. */
    HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Cookie", cookie)
                .header("X-CSRF-TOKEN", token)
                .header("Content-Type", "application/json");
    }

    private static String cookies(HttpResponse<String> response) {
        return String.join(
                "; ",
                response.headers().allValues("set-cookie").stream()
                        .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                        .toList());
    }

    private static String token(HttpResponse<String> response) {
        return JSON.readTree(response.body()).at("/csrf/token").asString();
    }
}
