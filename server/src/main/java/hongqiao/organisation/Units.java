package hongqiao.organisation;

import static hongqiao.organisation.OrganisationProblem.UNIT_CODE_TAKEN;
import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_FOUND;
import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_IN_FORCE;
import static hongqiao.organisation.OrganisationProblem.UNIT_STILL_NEEDED;
import static hongqiao.organisation.OrganisationProblem.UNIT_UNDER_ITSELF;
import static hongqiao.organisation.OrganisationProblem.USCC_NOT_VALID;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way in: the units of this district as a tree, as it was on any day and as we knew it then. Every officer may read it;
 * who changes a unit needs it in his scope.
 */
@Component
public class Units {

    private final UnitStore store;
    private final UnitUse use;
    private final Turn turn;
    private final Deeds deeds;
    private final Today today;

    private volatile @Nullable UnitTree tree;

    Units(UnitStore store, UnitUse use, Turn turn, Deeds deeds, Today today) {
        this.store = store;
        this.use = use;
        this.turn = turn;
        this.deeds = deeds;
        this.today = today;
    }

    /** The tree of a day, by code. */
    @Transactional(readOnly = true)
    public List<Unit> list(AsOf asOf) {
        return store.list(asOf);
    }

    /** As it is today. */
    @Transactional(readOnly = true)
    public List<Unit> list() {
        return store.list(today.asOf(null, null));
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(String code, AsOf asOf) {
        return store.find(code, asOf);
    }

    @Transactional(readOnly = true)
    public Optional<Unit> find(int id, AsOf asOf) {
        return store.find(id, asOf);
    }

    /** As it is, was or will be last, whether it is there today or not. */
    @Transactional(readOnly = true)
    public Optional<Unit> findEver(int id) {
        return store.last(id);
    }

    /** As {@link #findEver(int)}, of many in one question, in no order. */
    @Transactional(readOnly = true)
    public List<Unit> findEver(Collection<Integer> ids) {
        return ids.isEmpty() ? List.of() : store.last(ids);
    }

    /** Of a unit that is or ever was. */
    @Transactional(readOnly = true)
    public Optional<Integer> idOf(String code) {
        return store.idOf(code);
    }

    /** @throws Problem {@code unit-not-found} */
    @Transactional(readOnly = true)
    public int getId(String code) {
        return store.idOf(code).orElseThrow(UNIT_NOT_FOUND::problem);
    }

    /** As it is today; kept until a unit changes, in whichever process, or the day does. */
    @Transactional(readOnly = true)
    public UnitTree tree() {
        var day = today.day();
        var stamp = store.stamp();
        var known = tree;
        if (known == null || !known.isOf(stamp, day)) {
            known = new UnitTree(store.lastParents(day), stamp, day);
            tree = known;
        }
        return known;
    }

    @Transactional(readOnly = true)
    public List<UnitVersion> history(String code) {
        return store.history(getId(code));
    }

    /** @throws Problem {@code unit-code-taken}, {@code unit-not-in-force} of the parent, {@code uscc-not-valid} */
    @Transactional
    public int create(NewUnit unit) {
        turn.take();
        requireSound(unit.facts());
        if (store.idOf(unit.code()).isPresent()) {
            throw UNIT_CODE_TAKEN.problem().atField("code");
        }
        if (unit.facts().parent() == null && !Scopes.current().all()) {
            throw OUT_OF_SCOPE.problem();
        }
        if (unit.facts().parent() != null) {
            requireThere(unit.facts().parent(), unit.from());
        }
        var id = store.insert(unit.code(), unit.simulated());
        var origin = new UnitStore.Origin(UnitAction.CREATED, unit.reason(), Deeds.actor(), today.now(), true);
        store.insertVersion(id, new Span<>(unit.from(), null, unit.facts()), origin);
        deeds.record("unit", unit.code(), UnitAction.CREATED.event(), null, recorded(unit.from(), unit.facts(), null));
        return id;
    }

    /**
     * From that day on the unit is called otherwise, is of another kind or covers another area. A later change that is known
     * already stands.
     *
     * @throws Problem {@code unit-not-found}, {@code unit-not-in-force}, {@code uscc-not-valid}
     */
    @Transactional
    public void change(String code, LocalDate effective, String reason, UnaryOperator<UnitFacts> change) {
        turn.take();
        var id = getId(code);
        var before = heldOn(id, effective).value();
        var after = change.apply(before).under(before.parent());
        requireSound(after);
        rewrite(id, code, effective, UnitAction.CHANGED, reason, before, after);
    }

    /** @throws Problem {@code unit-under-itself} as well */
    @Transactional
    public void move(String code, int parent, LocalDate effective, String reason) {
        turn.take();
        if (!Scopes.current().hasUnit(parent)) {
            throw OUT_OF_SCOPE.problem();
        }
        var id = getId(code);
        move(id, code, parent, effective, UnitAction.MOVED, reason);
    }

    void move(int id, String code, int parent, LocalDate effective, UnitAction action, String reason) {
        var before = heldOn(id, effective).value();
        rewrite(id, code, effective, action, reason, before, before.under(parent));
        requireTree(id, effective);
    }

    /** @throws Problem {@code unit-still-needed} with what rests on it */
    @Transactional
    public void end(String code, LocalDate effective, String reason) {
        turn.take();
        end(code, effective, reason, UnitAction.ENDED);
    }

    void end(String code, LocalDate effective, String reason, UnitAction action) {
        var id = getId(code);
        var before = heldOn(id, effective).value();
        var uses = use.of(id, effective);
        if (!uses.isEmpty()) {
            throw new Problem(UNIT_STILL_NEEDED, UnitUse.told(uses)).with("uses", uses);
        }
        var rewrite = store.timeline(id).ended(effective);
        write(id, rewrite, new UnitStore.Origin(action, reason, Deeds.actor(), today.now(), false));
        deeds.record(
                "unit", code, action.event(), recorded(effective, before, null), recorded(effective, null, reason));
    }

    /** What held on that day. @throws Problem {@code unit-not-in-force} */
    Span<UnitFacts> heldOn(int id, LocalDate day) {
        return store.timeline(id)
                .at(day)
                .orElseThrow(() -> UNIT_NOT_IN_FORCE
                        .because("%s 该单位不存在", "The unit does not exist on %s", day)
                        .atField("effective"));
    }

    private void rewrite(
            int id,
            String code,
            LocalDate effective,
            UnitAction action,
            String reason,
            UnitFacts before,
            UnitFacts after) {
        var rewrite = store.timeline(id).changed(effective, (held, here) -> here.following(before, after));
        if (rewrite.superseded().isEmpty()) {
            return;
        }
        write(id, rewrite, new UnitStore.Origin(action, reason, Deeds.actor(), today.now(), false));
        deeds.record(
                "unit", code, action.event(), recorded(effective, before, null), recorded(effective, after, reason));
    }

    private void write(int id, Timeline.Rewrite<UnitFacts> rewrite, UnitStore.Origin origin) {
        if (store.supersede(rewrite.superseded(), origin.now())
                < rewrite.superseded().size()) {
            throw OUT_OF_SCOPE.problem();
        }
        rewrite.added().forEach(span -> store.insertVersion(id, span, origin));
    }

    /** From that day on without an end, as far as we know: for a new unit, which has nothing below it, that is enough. */
    private void requireThere(int parent, LocalDate from) {
        var timeline = store.timeline(parent);
        if (timeline.at(from).isEmpty()
                || timeline.whole().filter(span -> span.to() == null).isEmpty()) {
            throw UNIT_NOT_IN_FORCE
                    .because("上级单位自 %s 起不再或尚未存在", "The unit above is not there from %s on", from)
                    .atField("parent");
        }
    }

    /** On every day from that one on the unit hangs under units that are there, up to a topmost one. */
    private void requireTree(int id, LocalDate from) {
        var days = new ArrayList<>(store.turningDays(from));
        days.add(from);
        for (var day : days) {
            var parents = new HashMap<Integer, @Nullable Integer>();
            store.list(new AsOf(day, null)).forEach(unit -> parents.put(unit.id(), unit.parent()));
            var seen = new HashSet<Integer>();
            Integer next = parents.containsKey(id) ? id : null;
            while (next != null) {
                if (!seen.add(next)) {
                    throw UNIT_UNDER_ITSELF.because("%s 会形成循环", "On %s it would stand under itself", day);
                }
                if (!parents.containsKey(next)) {
                    throw UNIT_NOT_IN_FORCE.because("%s 上级单位不存在", "On %s the unit above does not exist", day);
                }
                next = parents.get(next);
            }
        }
    }

    private static void requireSound(UnitFacts facts) {
        if (facts.uscc() != null && !Uscc.isValid(facts.uscc())) {
            throw USCC_NOT_VALID
                    .because("校验位不符，请核对 18 位代码", "The check character does not fit; compare all 18 characters")
                    .atField("uscc");
        }
    }

    private static Map<String, @Nullable Object> recorded(
            LocalDate day, @Nullable UnitFacts facts, @Nullable String reason) {
        var recorded = new LinkedHashMap<String, @Nullable Object>();
        recorded.put("effective", day);
        recorded.put("facts", facts);
        recorded.put("reason", reason);
        return recorded;
    }
}
