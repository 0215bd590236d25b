package hongqiao.bench;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.Cases;
import hongqiao.cases.Given;
import hongqiao.cases.Steps;
import hongqiao.cases.definition.CaseType;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The life of a grid event in the engine itself: six steps from its report to its close, each a transaction. Safe for threads. */
final class EngineLife {

    private static final JsonNode LITTER = JsonMapper.shared()
            .readTree("{\"what\":\"模拟暴露垃圾\",\"matter\":\"06010\",\"source\":\"PATROL\",\"area\":\"120106001002\"}");
    private static final JsonNode EVIDENCE =
            JsonMapper.shared().readTree("[{\"label\":\"after\",\"name\":\"after.jpg\"}]");
    private static final JsonNode RESULT = JsonMapper.shared().readTree("{\"result\":\"已清运\"}");

    /** Simulated: of such a case the name of a picture will do, so that what is measured are steps and not pictures. */
    private static final Cases.Source MADE_UP = new Cases.Source("bench", null, null, null, null, true);

    private final Cases cases;
    private final Steps steps;
    private final CaseType type;
    private final Scope district = Scope.district("bench");
    private final Scope unit;
    private final Actor dispatcher = new Actor("bench", List.of(new Actor.Granted("dispatcher", district)), List.of());
    private final Actor handler;

    EngineLife(ConfigurableApplicationContext context) {
        this.cases = context.getBean(Cases.class);
        this.steps = context.getBean(Steps.class);
        this.type = context.getBean(CaseCatalogue.class).get("grid-event");
        var units = context.getBean(JdbcTemplate.class)
                .query("select id from organisation.unit where code = 'sanitation'", (row, n) -> row.getInt("id"));
        this.unit = Scope.of(units, List.of(), "bench-handler");
        this.handler = new Actor("bench-handler", List.of(new Actor.Granted("handler", unit)), units);
    }

    /** @return transactions */
    int live() {
        return live(() -> {});
    }

    /** @param pace before each step */
    int live(Runnable pace) {
        pace.run();
        CaseFile file = Scopes.during(
                district, () -> cases.open(type, LITTER, MADE_UP, dispatcher).file());
        pace.run();
        file = step(district, file, "file", Given.NOTHING, dispatcher);
        pace.run();
        file = step(district, file, "dispatch", Given.NOTHING, dispatcher);
        pace.run();
        file = step(unit, file, "accept", Given.NOTHING, handler);
        pace.run();
        file = step(unit, file, "handle", given(RESULT), handler);
        pace.run();
        step(district, file, "verify", given(null), dispatcher);
        return 6;
    }

    private static Given given(@Nullable JsonNode fields) {
        return new Given(null, fields, EVIDENCE, null, null, null, null, null);
    }

    private CaseFile step(Scope scope, CaseFile file, String step, Given given, Actor actor) {
        return Scopes.during(scope, () -> steps.take(type, file.head().number(), file.version(), step, given, actor));
    }
}
