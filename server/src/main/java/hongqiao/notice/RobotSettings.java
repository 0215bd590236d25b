package hongqiao.notice;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Robots of duty groups, by a name of the installation's own. Keys and secrets belong into the environment.
 *
 * @param robots none where nothing is said
 */
@ConfigurationProperties("hongqiao.notice")
record RobotSettings(@Nullable Map<String, Robot> robots) {

    RobotSettings {
        robots = robots == null ? Map.of() : Map.copyOf(robots);
        robots.forEach((name, robot) -> robot.require("hongqiao.notice.robots." + name));
    }

    /** Whose robot. */
    enum Kind {
        /** 企业微信 */
        WECOM("https://qyapi.weixin.qq.com/cgi-bin/webhook/send"),
        /** 钉钉 */
        DINGTALK("https://oapi.dingtalk.com/robot/send");

        private final String url;

        Kind(String url) {
            this.url = url;
        }
    }

    /**
     * @param url null: the provider's own
     * @param key WeCom's {@code key}, DingTalk's {@code access_token}
     * @param secret by which DingTalk's requests are signed; WeCom has none
     * @param units codes of the units whose duty group it speaks in
     */
    record Robot(
            Kind kind,
            @Nullable String url,
            String key,
            @Nullable String secret,
            List<String> units) {

        Robot {
            units = List.copyOf(units);
        }

        String address() {
            return url == null || url.isBlank() ? kind.url : url;
        }

        private void require(String at) {
            if (key.isBlank() || !key.matches("[A-Za-z0-9_-]+")) {
                throw new IllegalArgumentException(at + ".key: letters, digits, - and _");
            }
            if (kind == Kind.DINGTALK && (secret == null || secret.isBlank())) {
                throw new IllegalArgumentException(
                        at + ".secret: %s needs one".formatted(kind.name().toLowerCase(Locale.ROOT)));
            }
        }

        /** Without what opens it. */
        @Override
        public String toString() {
            return kind + " for " + units;
        }
    }
}
