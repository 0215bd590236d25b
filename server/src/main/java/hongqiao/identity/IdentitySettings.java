package hongqiao.identity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator decides, below {@code hongqiao.identity}.
 *
 * @param idle without a request for that long, a session is over
 * @param absolute so long after signing in it is over in any case
 * @param demoSecondFactor whether the demonstration, too, asks for the second factor that a role requires
 */
@ConfigurationProperties("hongqiao.identity")
public record IdentitySettings(
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration absolute,
        @DefaultValue("false") boolean demoSecondFactor) {

    public IdentitySettings {
        if (idle.compareTo(Duration.ofMinutes(2)) < 0 || absolute.compareTo(idle) < 0) {
            throw new IllegalArgumentException("hongqiao.identity: idle is at least 2m, absolute at least idle");
        }
    }
}
