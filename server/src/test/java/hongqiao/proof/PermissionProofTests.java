package hongqiao.proof;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.scope.Needs;
import hongqiao.scope.Open;
import hongqiao.scope.Operation;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint × role × {own, below, beside, above, other district} × {read, list, search, count, export, write}, many at
 * once. A new endpoint fails here until somebody says to whom its rows belong: add a {@link Probe}.
 */
@DisplayName("谁也看不见不归他的：逐一证明")
class PermissionProofTests {

    private static World world;

    @BeforeAll
    static void build() {
        world = new World();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    private record Declared(String permission, Set<Operation> does) {}

    @Test
    @DisplayName("每个地址都有规则，规则与声明一致")
    void knowsARuleForEveryEndpoint() {
        var declared = new TreeMap<String, Declared>();
        var bare = new TreeSet<String>();
        routes().forEach((route, method) -> {
            var needs = needs(method);
            if (needs != null) {
                declared.put(route, new Declared(needs.value().key(), EnumSet.copyOf(Set.of(needs.does()))));
            } else if (!isOpen(method)) {
                bare.add(route);
            }
        });
        var proven = new TreeMap<String, Declared>();
        Probes.ALL.stream().collect(Collectors.groupingBy(Probe::route)).forEach((route, probes) -> {
            var needs = probes.stream().map(probe -> probe.needs().key()).collect(Collectors.toSet());
            assertThat(needs).as(route).hasSize(1);
            var does = probes.stream().map(Probe::does).collect(Collectors.toSet());
            proven.put(route, new Declared(needs.iterator().next(), EnumSet.copyOf(does)));
        });

        assertThat(bare).as("neither open nor with a permission").isEmpty();
        assertThat(proven).isEqualTo(declared);
    }

    @Test
    @DisplayName("所有组合，八个一齐")
    void reachesExactlyWhatTheRulesSay() throws Exception {
        var begun = System.nanoTime();
        var outcomes = Trial.together(world, Probes.ALL, 8);
        var wrong = outcomes.stream()
                .filter(outcome -> !outcome.problem().isEmpty())
                .map(Trial.Outcome::toString)
                .sorted()
                .toList();
        var routes = Probes.ALL.stream().map(Probe::route).distinct().count();
        System.out.printf(
                "permission proof: %d combinations of %d routes × %d accounts × %d places, %d reached, %d violations, %.1f s%n",
                outcomes.size(),
                routes,
                world.actors.size(),
                Place.values().length,
                outcomes.stream().filter(Trial.Outcome::reached).count(),
                wrong.size(),
                (System.nanoTime() - begun) / 1e9);

        assertThat(wrong).isEmpty();
        assertThat(Trial.neverReached(outcomes)).as("probes that prove nothing").isEmpty();
        assertThat(outcomes).hasSizeGreaterThan(2000);
    }

    @Test
    @DisplayName("演示账号都有包里写的授权")
    void findsEachDemoAccountWithTheGrantsOfThePack() throws Exception {
        var pack =
                java.nio.file.Files.readString(java.nio.file.Path.of("../packs/districts/hongqiao/demo/accounts.yaml"));
        long written = java.util.regex.Pattern.compile("\\{role: ")
                .matcher(pack)
                .results()
                .count();

        assertThat(world.rows.jdbc.queryForObject("select count(*) from identity.role_grant where demo", Long.class))
                .isEqualTo(written);
    }

    private static Map<String, HandlerMethod> routes() {
        var routes = new TreeMap<String, HandlerMethod>();
        for (var mapping : world.server
                .context()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()) {
            mapping.getHandlerMethods().forEach((info, method) -> {
                for (var path : info.getPatternValues()) {
                    var methods = info.getMethodsCondition().getMethods();
                    (methods.isEmpty() ? Set.of("ANY") : methods)
                            .forEach(verb -> routes.put(verb + " " + path, method));
                }
            });
        }
        return routes;
    }

    private static Needs needs(HandlerMethod method) {
        var own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
        return own != null ? own : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
    }

    /** The container's own page of errors and the description of the API belong to nobody. */
    private static boolean isOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), Open.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), Open.class)
                || method.getBeanType().getSimpleName().equals("ErrorRoutes")
                || method.getBeanType().getName().startsWith("org.springdoc");
    }
}
