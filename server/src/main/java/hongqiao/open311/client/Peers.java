package hongqiao.open311.client;

import java.net.URI;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The servers of {@code hongqiao.open311.peers}. What is wrong there stops the start, with the setting's name. */
@Component
class Peers {

    private final Map<String, Peer> all = new TreeMap<>();

    /** As it stands in the settings. */
    record Setting(
            @Nullable String url,
            @Nullable String jurisdiction,
            @Nullable String apiKey,
            @Nullable String format,
            boolean allowPrivate,
            @Nullable String door,
            @Nullable Map<String, String> subjects) {}

    Peers(Environment environment) {
        Binder.get(environment)
                .bind("hongqiao.open311.peers", Bindable.mapOf(String.class, Setting.class))
                .ifBound(settings -> settings.forEach((key, setting) -> all.put(key, peer(key, setting))));
    }

    Collection<Peer> all() {
        return all.values();
    }

    Optional<Peer> find(String key) {
        return Optional.ofNullable(all.get(key));
    }

    static Peer peer(String key, Setting setting) {
        var url = setting.url();
        if (!key.matches("[a-z][a-z0-9-]{1,39}") || url == null || url.isBlank()) {
            throw wrong(key, "url");
        }
        URI base;
        try {
            base = URI.create(url.strip().replaceAll("/+$", ""));
        } catch (IllegalArgumentException none) {
            throw wrong(key, "url");
        }
        var plain = "http".equals(base.getScheme()) && setting.allowPrivate();
        if (base.getHost() == null
                || base.getRawUserInfo() != null
                || base.getRawQuery() != null
                || base.getRawFragment() != null
                || !plain && !"https".equals(base.getScheme())) {
            throw wrong(key, "url");
        }
        var given = setting.format();
        var format = given == null ? "json" : given.strip().toLowerCase(Locale.ROOT);
        if (!format.equals("json") && !format.equals("xml")) {
            throw wrong(key, "format");
        }
        var subjects = setting.subjects();
        return new Peer(
                key,
                base,
                blank(setting.jurisdiction()),
                blank(setting.apiKey()),
                format,
                setting.allowPrivate(),
                blank(setting.door()),
                subjects == null ? Map.of() : subjects);
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static IllegalArgumentException wrong(String key, String name) {
        return new IllegalArgumentException("hongqiao.open311.peers." + key + "." + name + " is not valid");
    }
}
