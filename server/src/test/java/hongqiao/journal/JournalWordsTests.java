package hongqiao.journal;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.area.ChangeKind;
import hongqiao.organisation.UnitAction;
import hongqiao.plan.PlanEvent;
import hongqiao.support.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the journal reads words: each action that the code may write has one, in both languages. */
@DisplayName("日志里的每种动作都有说法")
class JournalWordsTests {

    /** An action is a noun and what was done with it: {@code role-granted}, {@code record-not-same}. */
    private static final Pattern ACTION = Pattern.compile(
            "\"([a-z]+(?:-[a-z]+)*-(?:[a-z]+ed|begun|made|parted|set|reset|split|used|over|removed|same|in|out))\"");

    /** Files that write into the journal, or hand an action to one that does. */
    private static final Pattern WRITER = Pattern.compile("hongqiao\\.journal\\.|\\bDeeds\\b|\\bRecordWriter\\b");

    /** Looks like one, and is the code of a refusal or a purpose. */
    private static final Set<String> NO_ACTION = Set.of("field-not-asked", "sign-in");

    private static Set<String> actions() throws IOException {
        var actions = new TreeSet<String>();
        try (Stream<Path> files = Files.walk(Project.file("server/src/main/java/hongqiao"))) {
            for (var file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                var text = Files.readString(file);
                if (WRITER.matcher(text).find()) {
                    ACTION.matcher(text).results().forEach(found -> actions.add(found.group(1)));
                }
            }
        }
        actions.removeAll(NO_ACTION);
        for (var change : ChangeKind.values()) {
            actions.add("area-" + change.name().toLowerCase(Locale.ROOT));
        }
        for (var action : UnitAction.values()) {
            actions.add("unit-" + action.name().toLowerCase(Locale.ROOT));
        }
        for (var event : PlanEvent.values()) {
            actions.add(event.action());
        }
        return actions;
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void hasWordsForEachActionThatTheCodeWrites(String language) throws IOException {
        var words =
                new String(Project.bytes("web/src/lib/messages/journal." + language + ".ts"), StandardCharsets.UTF_8);
        var list = words.substring(words.indexOf("actions: {"), words.indexOf("fields: {"));

        assertThat(actions())
                .contains("edition-published", "record-parted", "area-split", "unit-moved")
                .allSatisfy(action -> assertThat(list).contains("'" + action + "': '"));
    }
}
