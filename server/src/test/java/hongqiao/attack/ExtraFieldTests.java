package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fields that the form does not have are sent along (mass assignment): every JSON body refuses them by name. */
@DisplayName("多余字段：每一个接收 JSON 的接口")
class ExtraFieldTests {

    private static final Map<String, Object> EXTRA = Map.ofEntries(
            Map.entry("id", 1),
            Map.entry("district", "120105"),
            Map.entry("roles", List.of("security-officer")),
            Map.entry("grants", List.of(Map.of("role", "leader"))),
            Map.entry("permissions", List.of("grants-edit")),
            Map.entry("duty", "SECURITY"),
            Map.entry("simulated", false),
            Map.entry("demo", true),
            Map.entry("recordedBy", "leader"),
            Map.entry("recordedAt", "2020-01-01T00:00:00Z"),
            Map.entry("validTo", "2020-01-01"),
            Map.entry("supersededAt", "2020-01-01T00:00:00Z"),
            Map.entry("account", "security-officer"),
            Map.entry("username", "security-officer"),
            Map.entry("passwordHash", "{noop}x"),
            Map.entry("mustChange", false),
            Map.entry("givenBy", "security-officer"),
            Map.entry("approvedBy", "security-officer"),
            Map.entry("until", "2099-01-01T00:00:00Z"),
            Map.entry("class", Map.of("classLoader", "x")),
            Map.entry("@class", "java.lang.Runtime"),
            Map.entry("__proto__", Map.of("admin", true)));

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#withBody")
    void refusesEveryFieldThatItDoesNotHave(Route route) {
        var browser = route.account().map(Target::as).orElseGet(Target::stranger);
        var type = route.body().orElseThrow();
        EXTRA.forEach((name, value) -> {
            if (!names(type).contains(name)) {
                refused(browser, route, type, name, value);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#withBody")
    @DisplayName("嵌套的对象里也一样")
    void refusesThemInsideAsWell(Route route) {
        var browser = route.account().map(Target::as).orElseGet(Target::stranger);
        var type = route.body().orElseThrow();
        for (var component : type.getRecordComponents()) {
            inner(component).ifPresent(inner -> {
                for (var name : List.of("id", "district", "recordedBy", "@class")) {
                    if (!names(inner).contains(name)) {
                        Object value = Map.of(name, 1);
                        var sent = List.class.isAssignableFrom(component.getType()) ? List.of(value) : value;
                        refused(browser, route, type, component.getName(), sent);
                    }
                }
            });
        }
    }

    private static void refused(Browser browser, Route route, Class<?> type, String name, Object value) {
        var body = new HashMap<String, Object>();
        for (var component : type.getRecordComponents()) {
            if (component.getType().isPrimitive()) {
                body.put(component.getName(), component.getType() == boolean.class ? (Object) false : (Object) 1);
            }
        }
        body.put(name, value);
        var answer = browser.send(
                route.method(),
                route.at("1"),
                body,
                "Report-Key",
                "0123456789abcdef",
                "Report-Code",
                "0123456789abcdef");
        assertThat(answer.status()).as("%s %s", body, answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("value-not-valid");
        assertThat(answer.json().at("/at/field").asString("")).as(answer.body()).startsWith(name);
    }

    /** The record that a component is, or a list of it. */
    private static Optional<Class<?>> inner(RecordComponent component) {
        var types = new ArrayList<Class<?>>(List.of(component.getType()));
        if (component.getGenericType() instanceof ParameterizedType several) {
            Arrays.stream(several.getActualTypeArguments())
                    .filter(Class.class::isInstance)
                    .map(type -> (Class<?>) type)
                    .forEach(types::add);
        }
        return types.stream()
                .<Class<?>>map(type -> type)
                .filter(Class::isRecord)
                .findFirst();
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }
}
