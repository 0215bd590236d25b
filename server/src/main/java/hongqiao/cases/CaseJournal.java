package hongqiao.cases;

import hongqiao.journal.Entry;
import hongqiao.journal.Event;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Unit;
import hongqiao.organisation.Units;
import hongqiao.register.definition.Field;
import hongqiao.register.record.Forms;
import hongqiao.shared.District;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened to a case, in the journal: enough to tell its story and to work out each of its deadlines and its routing
 * again, from that alone.
 */
@Component
class CaseJournal {

    static final String SUBJECT = "case";
    static final String OPENED = "case-opened";
    static final String STEP = "case-step";
    static final String WARNED = "case-clock-warned";
    static final String BREACHED = "case-clock-breached";
    static final String UNMASKED = "case-unmasked";
    /** Somebody looked, with the person's consent, which earlier cases tell of the same. */
    static final String EARLIER_SEEN = "case-earlier-seen";

    /** The person concerned was given a code by which he follows it. */
    static final String CODE_GIVEN = "case-code-given";

    /** This one was merged into {@code other}, or goes its own way again. */
    static final String MERGED = "case-merged";

    static final String PARTED = "case-parted";
    /** {@code other} was merged into this one, or goes its own way again. */
    static final String TOOK_IN = "case-took-in";

    static final String LET_GO = "case-let-go";
    /** Its main case closed, and it with it; or was opened again. */
    static final String CLOSED_WITH = "case-closed-with-main";

    static final String RELATED = "case-related";

    static final String UNRELATED = "case-unrelated";

    /** It goes on by the definition of another edition. */
    static final String MOVED = "case-moved-edition";

    static final String MAIN_REOPENED = "case-main-reopened";

    private final Journal journal;
    private final CaseCatalogue catalogue;
    private final Forms forms;
    private final Units units;
    private final String district;

    /** Of units by id; a unit keeps its code for ever. */
    private final Map<Integer, String> codes = new ConcurrentHashMap<>();

    CaseJournal(Journal journal, CaseCatalogue catalogue, Forms forms, Units units, District district) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.forms = forms;
        this.units = units;
        this.district = district.code();
    }

    void opened(CaseFile file, Actor actor, ObjectNode more) {
        var after = JsonNodeFactory.instance
                .objectNode()
                .put("number", file.head().number())
                .put("type", file.type().key())
                .put("to", file.state());
        after.set("fields", forms.sealed(file.type().form(), file.form(), keys(file)));
        changes(after, null, file);
        after.setAll(more);
        journal.begin(journal.firsts(
                List.of(new Entry(subject(file.id()), actor.self(), OPENED, null, after, catalogue.packVersion()))));
    }

    void stepped(CaseFile before, CaseFile after, Actor actor, ObjectNode what) {
        var event = JsonNodeFactory.instance
                .objectNode()
                .put("from", before.state())
                .put("to", after.state());
        event.setAll(what);
        var changed = List.copyOf(before.form().differing(after.form()).keySet());
        if (!changed.isEmpty()) {
            event.set("fields", forms.sealed(after.type().form(), after.form(), changed));
        }
        changes(event, before, after);
        append(after.id(), actor, STEP, changed.isEmpty() ? null : was(before, changed), event);
    }

    /** Something between it and another case; whoever may not see that one is not told of it. */
    void linked(CaseFile before, CaseFile after, Actor actor, String action, long other, @Nullable String reason) {
        var event = JsonNodeFactory.instance.objectNode().put("other", other);
        if (!before.state().equals(after.state())) {
            event.put("from", before.state()).put("to", after.state());
        }
        if (reason != null) {
            event.put("reason", reason);
        }
        var changed = List.copyOf(before.form().differing(after.form()).keySet());
        if (!changed.isEmpty()) {
            event.set("fields", forms.sealed(after.type().form(), after.form(), changed));
        }
        changes(event, before, after);
        append(after.id(), actor, action, changed.isEmpty() ? null : was(before, changed), event);
    }

    /** The other side of it, where nothing else has changed. */
    void linked(long id, Actor actor, String action, long other) {
        append(id, actor, action, null, JsonNodeFactory.instance.objectNode().put("other", other));
    }

    void fired(CaseFile file, Clock clock, boolean breached) {
        append(
                file.id(),
                Actor.SYSTEM,
                breached ? BREACHED : WARNED,
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("clock", clock.key())
                        .put("no", clock.no())
                        .put("due", clock.dueAt().toString())
                        .put("warning", clock.warned()));
    }

    void moved(CaseFile before, CaseFile after) {
        append(
                after.id(),
                Actor.SYSTEM,
                MOVED,
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("from", before.state())
                        .put("to", after.state())
                        .put("was", before.type().definition())
                        .put("definition", after.type().definition()));
    }

    void unmasked(CaseFile file, Actor actor, String field, String reason) {
        append(
                file.id(),
                actor,
                UNMASKED,
                null,
                JsonNodeFactory.instance.objectNode().put("field", field).put("reason", reason));
    }

    void earlierSeen(CaseFile file, Actor actor, String reason, int cases) {
        append(
                file.id(),
                actor,
                EARLIER_SEEN,
                null,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("reason", reason)
                        .put("agreed", true)
                        .put("cases", cases));
    }

    void codeGiven(CaseFile file, String who) {
        append(
                file.id(),
                new Actor(who, List.of(), List.of()),
                CODE_GIVEN,
                null,
                JsonNodeFactory.instance.objectNode());
    }

    List<Event> story(long id) {
        return journal.list(subject(id));
    }

    private void append(long id, Actor actor, String action, @Nullable ObjectNode before, ObjectNode after) {
        journal.append(new Entry(subject(id), actor.self(), action, before, after, catalogue.packVersion()));
    }

    private Subject subject(long id) {
        return new Subject(district, SUBJECT, Long.toString(id));
    }

    private ObjectNode was(CaseFile before, Collection<String> fields) {
        return forms.sealed(before.type().form(), before.form(), fields);
    }

    private static List<String> keys(CaseFile file) {
        return file.type().form().stored().stream().map(Field::key).toList();
    }

    /** Assignments and clocks as they are after it, those that it changed. */
    private void changes(ObjectNode event, @Nullable CaseFile before, CaseFile after) {
        var assigned = after.assignments().stream()
                .filter(one -> before == null || !before.assignments().contains(one))
                .toList();
        if (!assigned.isEmpty()) {
            var all = event.putArray("assignments");
            for (var one : assigned) {
                var node = all.addObject()
                        .put("no", one.no())
                        .put("unit", code(one.unit()))
                        .put("relation", one.relation().name())
                        .put("standing", one.standing().name());
                if (one.score() != null) {
                    node.put("score", one.score());
                }
            }
        }
        var clocks = after.clocks().stream()
                .filter(clock -> before == null || !before.clocks().contains(clock))
                .toList();
        if (!clocks.isEmpty()) {
            var all = event.putArray("clocks");
            clocks.forEach(clock -> all.add(clock(clock)));
        }
    }

    private String code(int unit) {
        var known = codes.get(unit);
        if (known == null) {
            known = units.findEver(unit).map(Unit::code).orElse("#" + unit);
            codes.put(unit, known);
        }
        return known;
    }

    private static ObjectNode clock(Clock clock) {
        var node = JsonNodeFactory.instance.objectNode().put("no", clock.no()).put("clock", clock.key());
        if (clock.assignment() != null) {
            node.put("assignment", clock.assignment());
        }
        if (clock.stoppedAt() != null) {
            return node.put("stopped", clock.stoppedAt().toString()).put("late", clock.isOver(clock.stoppedAt()));
        }
        node.put("started", clock.startedAt().toString())
                .put("limit", clock.limit())
                .put("calendar", clock.calendar());
        if (!clock.pauses().isEmpty()) {
            node.set("pauses", CaseParts.json(clock.pauses()));
        }
        if (!clock.extensions().isEmpty()) {
            node.set("extensions", CaseParts.extended(clock.extensions()));
        }
        if (clock.isPaused()) {
            return node.put("paused", true);
        }
        node.put("due", clock.dueAt().toString());
        node.set("lines", clock.lines());
        return node;
    }
}
