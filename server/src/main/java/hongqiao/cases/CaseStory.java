package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.journal.Event;
import hongqiao.shared.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads a case's own events: as a story for people, and to work out its deadlines again from them alone. */
@Component
public class CaseStory {

    private final CaseJournal journal;
    private final OtherCases others;
    private final Definitions definitions;

    CaseStory(CaseJournal journal, OtherCases others, Definitions definitions) {
        this.journal = journal;
        this.others = others;
        this.definitions = definitions;
    }

    /**
     * One thing that happened.
     *
     * @param what step, clock or opening, as its type calls it
     * @param who username; {@code system}: a clock
     * @param details as the journal has them, without what was filled in; another case is named only to who may see it
     */
    public record Chapter(
            int seq,
            Instant at,
            String who,
            String action,
            Words what,
            @Nullable Words to,
            JsonNode details) {}

    /**
     * A deadline that a clock had at some time.
     *
     * @param due as it was told then; @param again worked out now from the lines in the journal; the two are the same
     */
    public record Recomputed(int seq, int no, String clock, Instant due, Instant again, List<Words> lines) {

        public boolean holds() {
            return due.equals(again);
        }
    }

    @Transactional(readOnly = true)
    public List<Chapter> of(CaseFile file, Actor reader) {
        var events = journal.story(file.id());
        var named = events.stream()
                .map(event -> after(event).path("other"))
                .filter(JsonNode::isNumber)
                .map(JsonNode::asLong)
                .collect(Collectors.toSet());
        var seen = others.seen(named, reader);
        var chapters = new ArrayList<Chapter>();
        var type = firstType(file, events);
        for (var event : events) {
            if (event.action().equals(CaseJournal.MOVED)) {
                type = definitions.of(
                        file.type().key(), after(event).path("definition").asString());
            }
            chapters.add(chapter(type, event, seen));
        }
        return chapters;
    }

    /** By which it was opened: each thing is called as it was called then. */
    private CaseType firstType(CaseFile file, List<Event> events) {
        return events.stream()
                .filter(event -> event.action().equals(CaseJournal.MOVED))
                .findFirst()
                .map(event -> definitions.of(
                        file.type().key(), after(event).path("was").asString()))
                .orElse(file.type());
    }

    @Transactional(readOnly = true)
    public List<Recomputed> recomputed(CaseFile file) {
        var all = new ArrayList<Recomputed>();
        for (var event : journal.story(file.id())) {
            for (var clock : after(event).path("clocks")) {
                if (clock.has("lines") && clock.has("due")) {
                    all.add(new Recomputed(
                            event.seq(),
                            clock.path("no").asInt(),
                            clock.path("clock").asString(),
                            Instant.parse(clock.path("due").asString()),
                            ClockLines.recompute(clock.path("lines")),
                            ClockLines.read(clock.path("lines")).stream()
                                    .map(line -> line.words())
                                    .toList()));
                }
            }
        }
        return all;
    }

    /** Why each unit was chosen, in the order in which they were. */
    @Transactional(readOnly = true)
    public List<JsonNode> routing(CaseFile file) {
        return journal.story(file.id()).stream()
                .map(event -> after(event).path("routing"))
                .filter(JsonNode::isObject)
                .toList();
    }

    private static JsonNode after(Event event) {
        return event.after() == null
                ? tools.jackson.databind.node.MissingNode.getInstance()
                : Objects.requireNonNull(event.after());
    }

    private static Chapter chapter(CaseType type, Event event, Map<Long, OtherCases.Other> seen) {
        var after = after(event);
        var details = after.isObject() ? ((ObjectNode) after.deepCopy()) : after;
        if (details instanceof ObjectNode node) {
            node.remove(List.of("fields", "clocks"));
            if (node.has("other")) {
                name(node, seen.get(node.path("other").asLong()));
            }
        }
        return new Chapter(
                event.seq(),
                event.at(),
                event.who(),
                event.action(),
                what(type, event.action(), after),
                after.path("to").isString() && !after.path("to").equals(after.path("from"))
                        ? type.state(after.path("to").asString()).title()
                        : null,
                details);
    }

    /** What is said of another case may tell what it is about. */
    private static void name(ObjectNode details, OtherCases.@Nullable Other other) {
        if (other == null) {
            details.remove(List.of("other", "reason"));
        } else {
            details.putObject("other")
                    .put("type", other.type())
                    .put("number", other.number())
                    .put("title", other.title());
        }
    }

    private static Words what(CaseType type, String action, JsonNode after) {
        return switch (action) {
            case CaseJournal.OPENED -> new Words("登记", "Opened");
            case CaseJournal.STEP ->
                type.step(after.path("step").asString())
                        .map(CaseType.Step::title)
                        .orElseGet(() -> plain(after.path("step")));
            case CaseJournal.WARNED -> {
                var clock = clock(type, after);
                yield new Words(clock.zh() + "临近时限", clock.en() + " is running out");
            }
            case CaseJournal.BREACHED -> {
                var clock = clock(type, after);
                yield new Words(clock.zh() + "超时", clock.en() + " has run out");
            }
            case CaseJournal.UNMASKED -> new Words("查看了个人信息", "A personal field was looked at");
            case CaseJournal.EARLIER_SEEN ->
                new Words("经本人同意，查看了此前反映", "With the person's consent, earlier cases were looked at");
            case CaseJournal.CODE_GIVEN -> new Words("给了当事人查询码", "The person concerned was given a code");
            case CaseJournal.MERGED -> new Words("并入主案", "Merged into its main case");
            case CaseJournal.PARTED -> new Words("与主案分开，继续办理", "Parted from its main case, it goes on");
            case CaseJournal.TOOK_IN -> new Words("并入了一件", "Another case was merged into it");
            case CaseJournal.LET_GO -> new Words("分出了一件", "A case was parted from it");
            case CaseJournal.CLOSED_WITH -> new Words("主案办结，本案一并办结", "Its main case ended, and it with it");
            case CaseJournal.MAIN_REOPENED -> new Words("主案重新打开", "Its main case was opened again");
            case CaseJournal.MOVED -> new Words("改按新版办理", "It goes on by another edition");
            case CaseJournal.RELATED -> new Words("关联了一件", "Related to another case");
            case CaseJournal.UNRELATED -> new Words("解除关联", "No longer related");
            default -> new Words(action, action);
        };
    }

    private static Words clock(CaseType type, JsonNode after) {
        var rule = type.clocks().get(after.path("clock").asString());
        return rule == null ? plain(after.path("clock")) : rule.title();
    }

    private static Words plain(JsonNode node) {
        return new Words(node.asString(), node.asString());
    }
}
