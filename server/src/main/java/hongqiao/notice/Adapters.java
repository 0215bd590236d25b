package hongqiao.notice;

import hongqiao.shared.District;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which adapters this installation has: the sandbox, unless an address is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SmtpSettings.class, RobotSettings.class})
class Adapters {

    private static final int SHORTEST_SECRET = 16;

    private static Adapter webhook(String url, String secret, District district, Clock clock) {
        if (url.isBlank()) {
            return new Sandbox();
        }
        if (!url.startsWith("http://") && !url.startsWith("https://")) {
            throw new IllegalArgumentException("hongqiao.notice.webhook.url: write http:// or https://");
        }
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException(
                    "hongqiao.notice.webhook.secret: %d characters at least".formatted(SHORTEST_SECRET));
        }
        return new Webhook(URI.create(url), secret, district.code(), clock);
    }

    /** @throws IllegalArgumentException a setting cannot be right; the server does not start then */
    @Bean
    Ways ways(
            @Value("${hongqiao.notice.webhook.url}") String url,
            @Value("${hongqiao.notice.webhook.secret}") String secret,
            SmtpSettings smtp,
            RobotSettings robots,
            District district,
            Clock clock) {
        return new Ways(
                webhook(url, secret, district, clock),
                smtp.host().isBlank() ? new Sandbox() : new Smtp(smtp.checked(), district),
                Objects.requireNonNull(robots.robots()).isEmpty() ? new Sandbox() : new Robots(robots, clock));
    }
}
