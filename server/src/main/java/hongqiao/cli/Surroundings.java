package hongqiao.cli;

import hongqiao.database.CannotStart;
import hongqiao.database.DatabaseAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator decides through the environment.
 *
 * @param address which of the machine's addresses to listen on; {@code HONGQIAO_ADDRESS}, 127.0.0.1
 * @param port where the web server listens; {@code HONGQIAO_PORT}, 8080, 0 for any free one
 * @param data the data folder; {@code HONGQIAO_DATA}, {@code data} in the working folder
 * @param outside an outside PostgreSQL; {@code HONGQIAO_DB_URL}, {@code _USER}, {@code _PASSWORD}
 * @param outsideOwner the same as the one who owns the tables; {@code HONGQIAO_DB_OWNER}, {@code _OWNER_PASSWORD}; else as
 *     {@code outside}
 */
record Surroundings(
        String address,
        int port,
        Path data,
        Optional<DatabaseAddress> outside,
        Optional<DatabaseAddress> outsideOwner) {

    static Surroundings read() {
        return read(System.getenv());
    }

    static Surroundings read(Map<String, String> environment) {
        var outside = Optional.ofNullable(environment.get("HONGQIAO_DB_URL"))
                .filter(url -> !url.isBlank())
                .map(url -> new DatabaseAddress(
                        url,
                        environment.getOrDefault("HONGQIAO_DB_USER", "hongqiao"),
                        environment.getOrDefault("HONGQIAO_DB_PASSWORD", "")));
        return new Surroundings(
                environment.getOrDefault("HONGQIAO_ADDRESS", "127.0.0.1"),
                port(environment.getOrDefault("HONGQIAO_PORT", "8080")),
                Path.of(environment.getOrDefault("HONGQIAO_DATA", "data")),
                outside,
                outside.map(serving -> new DatabaseAddress(
                        serving.url(),
                        environment.getOrDefault("HONGQIAO_DB_OWNER", serving.user()),
                        environment.getOrDefault("HONGQIAO_DB_OWNER_PASSWORD", serving.password()))));
    }

    private static int port(String text) {
        if (text.matches("\\d{1,5}") && Integer.parseInt(text) <= 65535) {
            return Integer.parseInt(text);
        }
        throw new CannotStart(
                "HONGQIAO_PORT=%s 不是端口号（0 至 65535）".formatted(text),
                "HONGQIAO_PORT=%s is not a port number (0 to 65535)".formatted(text));
    }
}
