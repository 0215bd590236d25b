package hongqiao.notice;

import hongqiao.notice.RobotSettings.Robot;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks in duty groups by robots of WeCom (企业微信) and DingTalk (钉钉). A message is taken when the answer says {@code errcode} 0. A robot
 * says 20 things in any 60 seconds at most, in each process; more waits.
 */
final class Robots implements Adapter {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int PER_MINUTE = 20;
    private static final String HMAC = "HmacSHA256";

    private final Map<String, Robot> robots;
    private final Clock clock;
    private final Map<String, Deque<Instant>> said = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(LONGEST)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Robots(RobotSettings settings, Clock clock) {
        this.robots = Objects.requireNonNull(settings.robots());
        this.clock = clock;
    }

    @Override
    public String key() {
        return "robot";
    }

    @Override
    public void send(Outgoing message, To to) throws IOException, InterruptedException {
        var robot = robots.get(to.group());
        if (robot == null) {
            throw new NotTaken("there is no such robot any more");
        }
        count(to.group());
        var body = JSON.createObjectNode().put("msgtype", "text");
        body.putObject("text").put("content", message.text());
        var request = HttpRequest.newBuilder(address(robot, clock.instant()))
                .timeout(LONGEST)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException("answered " + answer.statusCode());
        }
        int error = error(answer.body());
        if (error != 0) {
            throw new IOException("errcode " + error);
        }
    }

    /** @return -1: it cannot be read */
    private static int error(String answer) {
        try {
            return JSON.readTree(answer).path("errcode").asInt(-1);
        } catch (JacksonException unreadable) {
            return -1;
        }
    }

    private void count(String name) throws TooSoon {
        var times = said.computeIfAbsent(name, fresh -> new ArrayDeque<>());
        var now = clock.instant();
        synchronized (times) {
            while (!times.isEmpty() && !times.getFirst().plus(MINUTE).isAfter(now)) {
                times.removeFirst();
            }
            if (times.size() >= PER_MINUTE) {
                throw new TooSoon(Duration.between(now, times.getFirst().plus(MINUTE)));
            }
            times.addLast(now);
        }
    }

    static URI address(Robot robot, Instant now) {
        return URI.create(
                switch (robot.kind()) {
                    case WECOM -> robot.address() + "?key=" + robot.key();
                    case DINGTALK -> {
                        long millis = now.toEpochMilli();
                        var sign = signature(Objects.requireNonNull(robot.secret()), millis);
                        yield robot.address() + "?access_token=" + robot.key() + "&timestamp=" + millis + "&sign="
                                + URLEncoder.encode(sign, StandardCharsets.UTF_8);
                    }
                });
    }

    private static String signature(String secret, long millis) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((millis + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException none) {
            throw new IllegalStateException(none);
        }
    }
}
