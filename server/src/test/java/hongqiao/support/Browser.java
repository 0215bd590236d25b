package hongqiao.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An HTTP client with cookies, as one officer's browser is. */
public final class Browser {

    public static final JsonMapper JSON = JsonMapper.shared();

    private final String base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private String token = "";
    private String language = "zh";

    Browser(String base) {
        this.base = base;
    }

    /** What came back. */
    public record Answer(int status, String body, HttpResponse<byte[]> response) {

        public JsonNode json() {
            return JSON.readTree(body);
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public Answer expecting(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        /** The code of a problem. */
        public String code() {
            assertThat(header("content-type")).as(body).startsWith("application/problem+json");
            return json().path("code").asString();
        }
    }

    public Browser signedIn(String username) {
        token = get("/api/session").expecting(200).json().at("/csrf/token").asString();
        var session = signIn(username, Running.PASSWORD).expecting(200).json();
        token = session.at("/csrf/token").asString();
        return this;
    }

    public Answer signIn(String username, String password) {
        return send("POST", "/api/session", Map.of("username", username, "password", password));
    }

    public Browser speaking(String acceptLanguage) {
        language = acceptLanguage;
        return this;
    }

    public Browser withToken(String other) {
        token = other;
        return this;
    }

    /** Of somebody without an account: what he sends has the token of his own visit. */
    public Browser visiting() {
        return withToken(
                get("/api/session").expecting(200).json().at("/csrf/token").asString());
    }

    public String token() {
        return token;
    }

    public CookieManager cookies() {
        return cookies;
    }

    public Answer get(String path, String... headers) {
        return exchange(request(path, headers).GET());
    }

    public Answer send(String method, String path, Object body, String... headers) {
        return exchange(request(path, headers)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
    }

    public Answer raw(String method, String path, String contentType, byte[] body, String... headers) {
        return exchange(request(path, headers)
                .header("Content-Type", contentType)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Uploads a file as a form's part {@code file}. */
    public Answer upload(String path, String fileName, byte[] content, String... headers) {
        var boundary = "----hongqiao";
        var body = new ByteArrayOutputStream(content.length + 300);
        body.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: text/plain\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return raw("POST", path, "multipart/form-data; boundary=" + boundary, body.toByteArray(), headers);
    }

    /** Begins to read an answer that goes on; whoever asked closes it. */
    public Listening listen(String path, String... headers) {
        try {
            return new Listening(
                    http.send(request(path, headers).GET().build(), HttpResponse.BodyHandlers.ofInputStream()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", language);
        if (!token.isEmpty()) {
            request.header("X-CSRF-TOKEN", token);
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private Answer exchange(HttpRequest.Builder request) {
        try {
            var response = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
