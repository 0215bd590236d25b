package hongqiao.identity;

import hongqiao.identity.ScopedRecords.Placement;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import hongqiao.support.Browser;
import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import hongqiao.support.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * A demo district at work on Thursday 26 November 2026, with a clock the test sets, the places of {@link SmallDistrict}, and
 * one more route, {@code /api/desk/reach}, that tells in which scope it runs. Whoever changes accounts makes new ones.
 */
final class Office implements AutoCloseable {

    static final String NEW_PASSWORD = "三月的风吹过北运河两岸-7";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable Office shared;

    final SetClock clock;
    final Running server;

    private Office(SetClock clock, Running server) {
        this.clock = clock;
        this.server = server;
        addReach();
    }

    static synchronized Office shared() {
        if (shared == null) {
            shared = open();
            shared.server.forAllClasses();
        }
        return shared;
    }

    static Office open(String... properties) {
        return over(TestDatabase.migrated(), Running.newFolder(), properties);
    }

    static Office over(TestDatabase database, Path data, String... properties) {
        return over(SetClock.at("2026-11-26T01:00:00Z"), database, data, properties);
    }

    static Office over(SetClock clock, TestDatabase database, Path data, String... properties) {
        var all = new java.util.ArrayList<>(List.of("server.forward-headers-strategy=native"));
        all.addAll(List.of(properties));
        return new Office(
                clock,
                Running.over(
                        database,
                        data,
                        Map.of(
                                Clock.class, clock,
                                ScopeRoots.class, new SmallDistrict(),
                                ScopedRecords.class, new Letters()),
                        all.toArray(String[]::new)));
    }

    /** The same district after the process ended and another began. */
    Office restarted() {
        server.close();
        return over(clock, server.database(), server.data());
    }

    Browser as(String username) {
        return server.browser().signedIn(username);
    }

    /** A new account with these roles, whose owner has changed his password and is signed in. */
    Browser officer(String username, Map<?, ?>... grants) {
        var password = as("system-officer")
                .send("POST", "/api/desk/accounts", account(username))
                .expecting(201)
                .json()
                .path("password")
                .asString();
        for (var grant : grants) {
            grant(username, grant);
        }
        var browser = signedIn(username, password);
        browser.send("PUT", "/api/desk/me/password", Map.of("current", password, "next", NEW_PASSWORD))
                .expecting(200);
        return browser;
    }

    int grant(String username, Map<?, ?> grant) {
        var body = new HashMap<Object, Object>(grant);
        body.put("username", username);
        return as("security-officer")
                .send("POST", "/api/desk/grants", body)
                .expecting(201)
                .json()
                .path("id")
                .asInt();
    }

    Browser signedIn(String username, String password) {
        var browser = stranger();
        var session = browser.signIn(username, password).expecting(200).json();
        return browser.withToken(session.at("/csrf/token").asString());
    }

    Browser stranger() {
        var browser = server.browser();
        return browser.withToken(
                browser.get("/api/session").json().at("/csrf/token").asString());
    }

    Answer signInFrom(String address, String username, String password) {
        return stranger()
                .send(
                        "POST",
                        "/api/session",
                        Map.of("username", username, "password", password),
                        "X-Forwarded-For",
                        address);
    }

    /** What {@code /api/desk/reach} answers. */
    static String reach(Browser browser) {
        var answer = browser.get("/api/desk/reach");
        return answer.status() == 200 ? answer.body() : answer.code();
    }

    Office later(Duration duration) {
        clock.advance(duration);
        return this;
    }

    /** The database as its superuser sees it. */
    JdbcClient database() {
        return JdbcClient.create(server.database().dataSource());
    }

    static String newName() {
        return "officer-" + COUNT.incrementAndGet();
    }

    static Map<String, Object> account(String username) {
        return Map.of(
                "username",
                username,
                "post",
                Map.of("zh", "测试岗位", "en", "Test post"),
                "unit",
                Map.of("zh", "测试单位", "en", "Test unit"));
    }

    @Override
    public void close() {
        server.close();
    }

    private void addReach() {
        try {
            server.context()
                    .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                    .registerMapping(
                            RequestMappingInfo.paths("/api/desk/reach").build(),
                            new Reaching(),
                            Reaching.class.getDeclaredMethod("reach"));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static class Reaching {
        @Needs(value = Permission.PEOPLE_READ, does = Operation.READ)
        @ResponseBody
        String reach() {
            Scope scope = Scopes.current();
            return scope.all() ? "all" : "units " + scope.units() + " areas " + scope.areas();
        }
    }

    /** Letters to the street of Xiyuzhuang: 1 to its enforcement team, 2 to a grid; 3 to the street of Xigu. */
    static final class Letters implements ScopedRecords {

        @Override
        public String kind() {
            return "letter";
        }

        @Override
        public Words name() {
            return new Words("来信", "Letter");
        }

        @Override
        public Permission permission() {
            return Permission.PEOPLE_READ;
        }

        @Override
        public Optional<Placement> find(String id) {
            var title = new Words("来信" + id, "Letter " + id);
            return switch (id) {
                case "1" -> Optional.of(new Placement(title, List.of(22), List.of()));
                case "2" -> Optional.of(new Placement(title, List.of(), List.of(1111)));
                case "3" -> Optional.of(new Placement(title, List.of(3), List.of(120)));
                default -> Optional.empty();
            };
        }
    }
}
