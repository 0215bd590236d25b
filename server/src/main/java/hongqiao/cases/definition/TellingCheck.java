package hongqiao.cases.definition;

import hongqiao.cases.definition.CaseType.Opening;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.cases.definition.CaseType.Step;
import hongqiao.pack.CheckedYaml;
import hongqiao.shared.NearNames;
import hongqiao.shared.Words;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What steps tell the case they came of: it must be a step of the system's there, and must not end that case. */
final class TellingCheck {

    private TellingCheck() {}

    /** Every step that some case is told to take, whichever. */
    static Set<String> told(Collection<CheckedYaml> files) {
        var told = new LinkedHashSet<String>();
        files.forEach(file -> file.tree().path("steps").propertyStream().forEach(step -> {
            var tells = step.getValue().path("tells").path("step");
            if (tells.isString()) {
                told.add(tells.asString());
            }
        }));
        return told;
    }

    static void check(CaseReader reader, CaseType type, Map<String, CaseType> types) {
        for (var step : type.steps().values()) {
            var tells = step.tells();
            if (tells == null) {
                continue;
            }
            var at = "/steps/" + step.key() + "/tells/step";
            var fields = "/steps/" + step.key() + "/tells/with/";
            var taken = types.values().stream()
                    .filter(other -> opens(other, type.key()))
                    .flatMap(other -> other.step(tells.step()).stream()
                            .filter(one -> one.by().stream()
                                    .anyMatch(part -> other.part(part).is() == Relation.SYSTEM))
                            .peek(one -> refuseEnd(reader, at, other, one))
                            .peek(one -> tells.with().keySet().stream()
                                    .filter(field -> !one.asks().contains(field))
                                    .forEach(field -> refuseField(reader, fields + field, one, field))))
                    .toList();
            if (taken.isEmpty()) {
                reader.refuse(
                        at,
                        "tells-nobody",
                        "产生本类案件的案件都没有由系统办理的步骤“%s”".formatted(tells.step()),
                        "no case that opens this one has a step “%s” of the system's".formatted(tells.step()),
                        new Words("写对方由系统办理的步骤，或在对方加上它", "name a step that the system takes there, or add one"));
            }
        }
    }

    private static void refuseEnd(CaseReader reader, String at, CaseType type, Step step) {
        Stream.of(step.to(), step.toWhenAll())
                .filter(Objects::nonNull)
                .filter(to -> type.state(to).last())
                .forEach(to -> reader.refuse(
                        at,
                        "tells-closes",
                        "“%s”会使对方结案，结案须由人办理".formatted(step.title().zh()),
                        "“%s” ends the other case, which somebody must do"
                                .formatted(step.title().en()),
                        new Words("让对方停在待核查的状态", "let it come to a state in which somebody checks")));
    }

    private static void refuseField(CaseReader reader, String at, Step step, String field) {
        reader.refuse(
                at,
                "dangling-field",
                "步骤“%s”不填字段“%s”".formatted(step.key(), field),
                "the step “%s” does not ask for “%s”".formatted(step.key(), field),
                NearNames.of(field, step.asks(), new Words("可用的有", "there are")));
    }

    private static boolean opens(CaseType type, String other) {
        return Stream.concat(
                        type.steps().values().stream().map(Step::opens),
                        type.clocks().values().stream()
                                .map(clock -> clock.breach() == null
                                        ? null
                                        : clock.breach().opens()))
                .filter(Objects::nonNull)
                .map(Opening::type)
                .anyMatch(other::equals);
    }
}
