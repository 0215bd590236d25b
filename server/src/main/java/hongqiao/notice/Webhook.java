package hongqiao.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hands messages to a system that sends them, by POST. {@code Hongqiao-Signature} is {@code t=SECONDS,v1=HEX}: HMAC-SHA256 with the shared
 * secret over the seconds, a full stop and the body as sent. Any 2xx is taken; redirects are not followed. {@code id} is the same each
 * time a message is sent, so that the receiver can tell.
 */
final class Webhook implements Adapter {

    static final String SIGNATURE = "Hongqiao-Signature";

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final String HMAC = "HmacSHA256";

    private final URI url;
    private final byte[] secret;
    private final String district;
    private final Clock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Webhook(URI url, String secret, String district, Clock clock) {
        this.url = url;
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.district = district;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "webhook";
    }

    @Override
    public void send(Outgoing message, To to) throws IOException, InterruptedException {
        var body = JSON.writeValueAsString(JSON.createObjectNode()
                .put("id", message.id())
                .put("district", district)
                .put("to", to.at())
                .put("text", message.text())
                .put("about", message.about())
                .put("madeAt", message.madeAt().toString()));
        long seconds = clock.instant().getEpochSecond();
        var request = HttpRequest.newBuilder(url)
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .header(SIGNATURE, "t=" + seconds + ",v1=" + signature(secret, seconds, body))
                .POST(BodyPublishers.ofString(body))
                .build();
        var answer = client.send(request, BodyHandlers.discarding());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("answered " + answer.statusCode());
        }
    }

    static String signature(byte[] secret, long seconds, String body) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            return HexFormat.of().formatHex(mac.doFinal((seconds + "." + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none);
        }
    }
}
