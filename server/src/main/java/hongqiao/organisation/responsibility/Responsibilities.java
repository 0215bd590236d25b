package hongqiao.organisation.responsibility;

import static hongqiao.organisation.OrganisationProblem.PERIOD_NOT_VALID;
import static hongqiao.organisation.OrganisationProblem.RESPONSIBILITY_NOT_FOUND;
import static hongqiao.organisation.OrganisationProblem.RESPONSIBILITY_TWICE;
import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_IN_FORCE;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Deeds;
import hongqiao.organisation.Span;
import hongqiao.organisation.Timeline;
import hongqiao.organisation.Today;
import hongqiao.organisation.Turn;
import hongqiao.organisation.Units;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table of who answers for what: subject, area and time give the unit that leads and those that assist. */
@Component
public class Responsibilities {

    private final ResponsibilityStore store;
    private final Units units;
    private final Turn turn;
    private final Deeds deeds;
    private final Today today;

    Responsibilities(ResponsibilityStore store, Units units, Turn turn, Deeds deeds, Today today) {
        this.store = store;
        this.units = units;
        this.turn = turn;
        this.deeds = deeds;
        this.today = today;
    }

    /** Rows that hold on a day; each of the three narrows, null does not. @param subject with all below it */
    @Transactional(readOnly = true)
    public List<Responsibility> list(
            @Nullable String subject, @Nullable Integer area, @Nullable Integer unit, AsOf asOf) {
        var conditions = new ArrayList<String>();
        var params = new HashMap<String, Object>();
        if (subject != null) {
            conditions.add("(v.subject = :subject or v.subject like :below)");
            params.put("subject", subject);
            params.put("below", SubjectKey.required(subject) + "/%");
        }
        if (area != null) {
            conditions.add("v.area = :area");
            params.put("area", area);
        }
        if (unit != null) {
            conditions.add("(v.lead = :unit or :unit = any (v.assisting))");
            params.put("unit", unit);
        }
        return store.list(asOf, conditions, params);
    }

    /** How many rows are for an area from that day on. */
    @Transactional(readOnly = true)
    public List<Responsibility> ofAreaFrom(int area, LocalDate day) {
        return store.known().stream()
                .filter(row -> row.facts().area() != null && row.facts().area() == area)
                .filter(row -> span(row).reaches(day))
                .toList();
    }

    /**
     * @param to first day on which it no longer holds; null: open
     * @throws Problem {@code responsibility-twice} with the id of the other row, {@code unit-not-in-force},
     *     {@code out-of-scope}, {@code period-not-valid}
     */
    @Transactional
    public int add(ResponsibilityFacts facts, LocalDate from, @Nullable LocalDate to) {
        turn.take();
        requireSound(facts, from, to);
        twin(store.known(), facts, from, to).ifPresent(other -> {
            throw RESPONSIBILITY_TWICE
                    .because("与第 %d 条同一事项、区域和时间", "Row %d is for the same subject, area and time", other.id())
                    .with("responsibility", other.id());
        });
        var id = store.ids(1).getFirst();
        store.insert(List.of(new ResponsibilityStore.Row(id, new Span<>(from, to, facts))), Deeds.actor(), today.now());
        deeds.record("responsibility", id, "responsibility-added", null, recorded(facts, from, to));
        return id;
    }

    /** Rows to add, after {@link #twin} has found none: for imports and packs, in the caller's transaction and turn. */
    @Transactional
    public List<Integer> addAll(List<Span<ResponsibilityFacts>> rows) {
        turn.take();
        var ids = store.ids(rows.size());
        var stored = new ArrayList<ResponsibilityStore.Row>();
        var done = new ArrayList<Deeds.Deed>();
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            stored.add(new ResponsibilityStore.Row(ids.get(i), row));
            done.add(new Deeds.Deed(
                    "responsibility",
                    ids.get(i),
                    "responsibility-added",
                    null,
                    recorded(row.value(), row.from(), row.to())));
        }
        store.insert(stored, Deeds.actor(), today.now());
        deeds.recordAll(done);
        return ids;
    }

    /** Everything known now, on whatever day. */
    @Transactional(readOnly = true)
    public List<Responsibility> known() {
        return store.known();
    }

    /** A row that answers the same question at an overlapping time. */
    public static Optional<Responsibility> twin(
            List<Responsibility> known, ResponsibilityFacts facts, LocalDate from, @Nullable LocalDate to) {
        return known.stream()
                .filter(row -> row.facts().sameQuestion(facts) && span(row).overlaps(from, to))
                .findFirst();
    }

    /** @throws Problem {@code responsibility-not-found}, {@code out-of-scope} */
    @Transactional
    public void end(int id, LocalDate effective) {
        turn.take();
        var timeline = store.timeline(id);
        var before = timeline.whole().orElseThrow(RESPONSIBILITY_NOT_FOUND::problem);
        if (!before.reaches(effective)) {
            throw PERIOD_NOT_VALID
                    .because("已于 %s 结束", "It ended on %s already", Objects.toString(before.to()))
                    .atField("effective");
        }
        replace(id, timeline.ended(effective));
        var after = new LinkedHashMap<String, @Nullable Object>();
        after.put("effective", effective);
        deeds.record(
                "responsibility",
                id,
                "responsibility-ended",
                recorded(before.value(), before.from(), before.to()),
                after);
    }

    /** From that day on one unit answers in the place of another: the other has been merged into it. */
    @Transactional
    public void handOver(int from, int to, LocalDate effective) {
        turn.take();
        var rows = store.known().stream()
                .filter(row -> span(row).reaches(effective))
                .filter(row ->
                        row.facts().lead() == from || row.facts().assisting().contains(from))
                .map(Responsibility::id)
                .distinct()
                .toList();
        for (var id : rows) {
            var timeline = store.timeline(id);
            var day = timeline.whole().orElseThrow().from().isAfter(effective)
                    ? timeline.whole().orElseThrow().from()
                    : effective;
            var before = timeline.at(day).orElseThrow().value();
            replace(id, timeline.changed(day, (held, here) -> here.with(from, to)));
            deeds.record("responsibility", id, "responsibility-handed-over", before, before.with(from, to));
        }
    }

    private void replace(int id, Timeline.Rewrite<ResponsibilityFacts> rewrite) {
        var now = today.now();
        if (store.supersede(rewrite.superseded(), now) < rewrite.superseded().size()) {
            throw OUT_OF_SCOPE.problem();
        }
        store.insertVersions(
                rewrite.added().stream()
                        .map(span -> new ResponsibilityStore.Row(id, span))
                        .toList(),
                Deeds.actor(),
                now);
    }

    private void requireSound(ResponsibilityFacts facts, LocalDate from, @Nullable LocalDate to) {
        if (to != null && !to.isAfter(from)) {
            throw PERIOD_NOT_VALID.problem().atField("to");
        }
        if (facts.kind() == ResponsibilityKind.FALLBACK != (facts.area() == null)) {
            throw VALUE_NOT_VALID
                    .because("兜底不写区域，其余须写", "The fallback has no area, all others have one")
                    .atField("area");
        }
        if (facts.placeKind() != null && facts.kind() != ResponsibilityKind.EXCEPTION) {
            throw VALUE_NOT_VALID
                    .because("只有例外才写场所类别", "Only an exception is for a kind of place")
                    .atField("placeKind");
        }
        var scope = Scopes.current();
        if (!scope.all() && (facts.area() == null || !scope.hasArea(facts.area()) || !scope.hasUnit(facts.lead()))) {
            throw OUT_OF_SCOPE.problem();
        }
        Stream.concat(Stream.of(facts.lead()), facts.assisting().stream()).forEach(unit -> {
            if (units.find(unit, new AsOf(from, null)).isEmpty()) {
                throw UNIT_NOT_IN_FORCE.problem().atField("lead");
            }
        });
    }

    private static Span<ResponsibilityFacts> span(Responsibility row) {
        return new Span<>(row.from(), row.to(), row.facts());
    }

    private static LinkedHashMap<String, @Nullable Object> recorded(
            ResponsibilityFacts facts, LocalDate from, @Nullable LocalDate to) {
        var recorded = new LinkedHashMap<String, @Nullable Object>();
        recorded.put("from", from);
        recorded.put("to", to);
        recorded.put("facts", facts);
        return recorded;
    }
}
