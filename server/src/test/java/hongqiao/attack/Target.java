package hongqiao.attack;

import hongqiao.scope.Permission;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One demo district behind a proxy, its accounts signed in, for all attacks that leave it as it was. */
final class Target {

    static final Running SERVER =
            Running.server("server.forward-headers-strategy=native").forAllClasses();

    private static final Map<String, Browser> SIGNED_IN = new LinkedHashMap<>();
    private static final Map<String, Set<String>> PERMISSIONS = new LinkedHashMap<>();

    /** Another, that no proxy stands before; for attacks that change accounts. */
    static final class Direct {
        static final Running SERVER = Running.server().forAllClasses();

        private Direct() {}
    }

    private Target() {}

    /** A demo account's browser; for attacks that do not end its session. */
    static synchronized Browser as(String username) {
        return SIGNED_IN.computeIfAbsent(username, Target::fresh);
    }

    /** One that nobody else uses. */
    static Browser fresh(String username) {
        return SERVER.browser().signedIn(username);
    }

    static Browser stranger() {
        var browser = SERVER.browser();
        return browser.withToken(
                browser.get("/api/session").json().at("/csrf/token").asString());
    }

    static List<String> accounts() {
        var names = new ArrayList<String>();
        SERVER.browser()
                .get("/api/session")
                .json()
                .path("demoAccounts")
                .forEach(account -> names.add(account.path("username").asString()));
        return names;
    }

    /** A demo account that holds the permission somewhere. */
    static synchronized String holding(Permission permission) {
        if (PERMISSIONS.isEmpty()) {
            for (var account : accounts()) {
                var held = new HashSet<String>();
                as(account).get("/api/session").json().path("permissions").forEach(key -> held.add(key.asString()));
                PERMISSIONS.put(account, held);
            }
        }
        return PERMISSIONS.entrySet().stream()
                .filter(entry ->
                        permission == Permission.OWN_ACCOUNT || entry.getValue().contains(permission.key()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no demo account holds " + permission));
    }

    /** A demo account that may do it with the register of firms. */
    static String holdingForFirms(Permission permission) {
        var verb = permission.key().replace("records-", "");
        return accounts().stream()
                .filter(account -> as(account)
                        .get("/api/desk/registers/firm")
                        .json()
                        .path("may")
                        .toString()
                        .contains('"' + verb + '"'))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no demo account may " + verb + " firms"));
    }

    /** A demo account that may do it with grid events. */
    static String holdingForGridEvents(Permission permission) {
        var verb = permission.key().replace("cases-", "");
        return accounts().stream()
                .filter(account -> as(account)
                        .get("/api/desk/case-types/grid-event")
                        .json()
                        .path("may")
                        .toString()
                        .contains('"' + verb + '"'))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no demo account may " + verb + " grid events"));
    }

    /** The database as its superuser sees it. */
    static JdbcClient database() {
        return JdbcClient.create(SERVER.database().dataSource());
    }

    /** A request as it stands: no client in between that mends it. The answer with its headers. */
    static String raw(String method, String path, String... headers) {
        return raw(Integer.MAX_VALUE, method, path, headers);
    }

    /** {@code HTTP/1.1 413}, without waiting for the end of the connection. */
    static String status(String method, String path, String... headers) {
        return raw("HTTP/1.1 200".length(), method, path, headers);
    }

    private static String raw(int most, String method, String path, String... headers) {
        var address = URI.create(SERVER.url());
        var request = new StringBuilder(method + " " + path + " HTTP/1.1\r\nConnection: close\r\n");
        if (List.of(headers).stream().noneMatch(header -> header.startsWith("Host:"))) {
            request.append("Host: localhost\r\n");
        }
        for (var header : headers) {
            request.append(header).append("\r\n");
        }
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write((request + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(most), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The session cookie of a demo account's browser, as a header. */
    static String cookieOf(String username) {
        return as(username).cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("hongqiao-session"))
                .map(cookie -> "Cookie: " + cookie.getName() + "=" + cookie.getValue())
                .findFirst()
                .orElseThrow();
    }
}
