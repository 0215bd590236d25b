package hongqiao.register;

import hongqiao.pack.story.StoryRun;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Verb;
import hongqiao.shared.CommonProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the steps of stories share: whether who acts may read, and values held against what a story names. */
final class Expecting {

    private Expecting() {}

    /** @throws hongqiao.shared.Problem {@code register-not-found}, {@code not-allowed} */
    static Register reads(Registers registers, StoryRun run, String key) {
        var register = registers.get(key);
        if (run.roles().stream().noneMatch(role -> register.lets(Verb.READ, role))) {
            throw CommonProblem.NOT_ALLOWED.problem();
        }
        return register;
    }

    /** Only those parts that the story names. @param actual null: there is no such thing */
    static void parts(StoryRun run, String what, JsonNode wanted, @Nullable ObjectNode actual) {
        if (actual == null) {
            run.expect(what, wanted, "-");
            return;
        }
        wanted.propertyStream()
                .forEach(entry -> run.expect(
                        what + " " + entry.getKey(), plain(entry.getValue()), plain(actual.path(entry.getKey()))));
    }

    static String plain(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "missing";
        }
        return value.isNumber()
                ? value.decimalValue().stripTrailingZeros().toPlainString()
                : value.isString() ? value.asString() : value.toString();
    }

    static @Nullable String text(JsonNode node) {
        return node.isString() ? node.asString() : null;
    }
}
