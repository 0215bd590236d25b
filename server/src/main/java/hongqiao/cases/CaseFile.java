package hongqiao.cases;

import hongqiao.cases.Assignment.Standing;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.register.record.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A case as it stands (案件).
 *
 * @param revision one more with each write; @param version one more with each step
 * @param form what was filled in; personal fields sealed
 * @param assignments in the order in which units were asked
 * @param taken how often each step was taken
 * @param level how many orders of supervision have come of it
 * @param merged how it stands to cases that are one with it
 * @param calling the call-back it was drawn for when it closed; null: for none
 */
public record CaseFile(
        Head head,
        int revision,
        int version,
        String state,
        Kept form,
        List<Assignment> assignments,
        List<Clock> clocks,
        Map<String, Integer> taken,
        int level,
        Instant changedAt,
        @Nullable Instant closedAt,
        Merged merged,
        @Nullable Calling calling) {

    /**
     * What never changes.
     *
     * @param origin id of the unit it was opened from
     * @param about id of the case it came of; @param aboutClock the clock whose end opened it
     * @param sourceSystem where its number {@code externalId} is from
     */
    public record Head(
            long id,
            String number,
            CaseType type,
            @Nullable Integer origin,
            @Nullable String channel,
            Instant openedAt,
            String openedBy,
            @Nullable Long about,
            @Nullable String aboutClock,
            boolean simulated,
            @Nullable String sourceSystem,
            @Nullable String externalId) {}

    public CaseFile {
        assignments = List.copyOf(assignments);
        clocks = List.copyOf(clocks);
        taken = Map.copyOf(taken);
    }

    public long id() {
        return head.id();
    }

    public CaseType type() {
        return head.type();
    }

    public String title() {
        return form.value(type().form().titleField()) instanceof Object value ? value.toString() : head.number();
    }

    public @Nullable String matter() {
        var matters = type().matters();
        return matters == null ? null : (String) form.value(matters.field());
    }

    public @Nullable Integer area() {
        return form.place().area();
    }

    /** Of its point. @param axis {@code lon} or {@code lat}; null: its form knows no point, or none was set */
    @Nullable
    Double degrees(String axis) {
        return degrees(type(), form, axis);
    }

    static @Nullable Double degrees(CaseType type, Kept form, String axis) {
        var point = type.form().place().point();
        return point != null && form.value(point) instanceof JsonNode node
                ? node.path(axis).asDouble()
                : null;
    }

    /** Those that still have something to do. */
    public List<Assignment> open(Relation relation) {
        return assignments.stream()
                .filter(one -> one.relation() == relation && one.isOpen())
                .toList();
    }

    /** The unit that leads now, or led last. */
    public Optional<Assignment> lead() {
        return assignments.stream()
                .filter(one -> one.relation() == Relation.LEAD && one.standing() != Standing.RELEASED)
                .reduce((one, other) -> other);
    }

    /** Every unit that has, or had, to do with it. */
    public List<Integer> units() {
        var units = new TreeSet<Integer>();
        if (head.origin() != null) {
            units.add(head.origin());
        }
        assignments.forEach(one -> units.add(one.unit()));
        return List.copyOf(units);
    }

    /** Of those that run and are not paused, the one that runs out first. */
    public Optional<Clock> nextDue() {
        return clocks.stream()
                .filter(clock -> clock.isRunning() && !clock.isPaused())
                .min(Comparator.comparing(Clock::dueAt));
    }

    /** As a list shows it. */
    public CaseLine line() {
        var due = nextDue();
        return new CaseLine(
                id(),
                head.number(),
                type().key(),
                type().definition(),
                version,
                state,
                title(),
                matter(),
                area(),
                lead().map(Assignment::unit).orElse(null),
                head.openedAt(),
                changedAt,
                closedAt,
                due.map(Clock::dueAt).orElse(null),
                due.map(Clock::key).orElse(null),
                isOverdue(),
                level,
                head.simulated(),
                merged.into());
    }

    /** Whether a clock of it has run out that nobody has stopped. */
    boolean isOverdue() {
        return clocks.stream().anyMatch(clock -> clock.isRunning() && clock.breachedAt() != null);
    }

    /** What conditions read of it besides its fields. */
    public Map<String, @Nullable Object> facts() {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("number", head.number());
        facts.put("state", state);
        facts.put("openedAt", head.openedAt());
        facts.put(
                "dispatches",
                assignments.stream()
                        .filter(one -> one.relation() == Relation.LEAD)
                        .count());
        facts.put(
                "returns",
                assignments.stream()
                        .filter(one -> one.relation() == Relation.LEAD && one.standing() == Standing.RELEASED)
                        .count());
        facts.put("unfinished", assignments.stream().filter(Assignment::isOpen).count());
        facts.put(
                "declined",
                assignments.stream()
                        .filter(one -> one.standing() == Standing.DECLINED)
                        .count());
        facts.put("level", level);
        facts.put("lead", lead().map(Assignment::unit).orElse(null));
        facts.put("whose", lead().map(Assignment::unit).orElse(null));
        return facts;
    }

    CaseFile in(String next, Instant at) {
        var last = type().state(next).last();
        return with(draft -> {
            draft.version = version + 1;
            draft.state = next;
            draft.changedAt = at;
            draft.closedAt = last ? (closedAt == null ? at : closedAt) : null;
        });
    }

    CaseFile with(Kept filled) {
        return with(draft -> draft.form = filled);
    }

    CaseFile withAssignments(List<Assignment> all) {
        return with(draft -> draft.assignments = all);
    }

    CaseFile with(Assignment one) {
        var all = new ArrayList<>(assignments);
        all.replaceAll(other -> other.no() == one.no() ? one : other);
        return withAssignments(all);
    }

    CaseFile withClocks(List<Clock> all) {
        return with(draft -> draft.clocks = all);
    }

    CaseFile taking(String step) {
        var times = new HashMap<>(taken);
        times.merge(step, 1, Integer::sum);
        return with(draft -> draft.taken = times);
    }

    CaseFile revised(int now) {
        return with(draft -> draft.revision = now);
    }

    CaseFile with(Merged otherwise) {
        return with(draft -> draft.merged = otherwise);
    }

    CaseFile withCalling(@Nullable Calling other) {
        return with(draft -> draft.calling = other);
    }

    /** Whether it stands with its main case, and goes no way of its own. */
    public boolean isMerged() {
        return merged.into() != null && closedAt == null;
    }

    CaseFile raised() {
        return with(draft -> draft.level = level + 1);
    }

    private CaseFile with(Consumer<Draft> change) {
        var draft = new Draft();
        change.accept(draft);
        return draft.file();
    }

    /** This case, to be changed and made again. */
    private final class Draft {

        int revision = CaseFile.this.revision;
        int version = CaseFile.this.version;
        String state = CaseFile.this.state;
        Kept form = CaseFile.this.form;
        List<Assignment> assignments = CaseFile.this.assignments;
        List<Clock> clocks = CaseFile.this.clocks;
        Map<String, Integer> taken = CaseFile.this.taken;
        int level = CaseFile.this.level;
        Instant changedAt = CaseFile.this.changedAt;

        @Nullable
        Instant closedAt = CaseFile.this.closedAt;

        Merged merged = CaseFile.this.merged;

        @Nullable
        Calling calling = CaseFile.this.calling;

        CaseFile file() {
            return new CaseFile(
                    head,
                    revision,
                    version,
                    state,
                    form,
                    assignments,
                    clocks,
                    taken,
                    level,
                    changedAt,
                    closedAt,
                    merged,
                    calling);
        }
    }
}
