package hongqiao.organisation.people;

import static hongqiao.organisation.OrganisationProblem.ACCOUNT_TAKEN;
import static hongqiao.organisation.OrganisationProblem.PERSON_CHANGED_MEANWHILE;
import static hongqiao.organisation.OrganisationProblem.PERSON_NOT_FOUND;
import static hongqiao.organisation.OrganisationProblem.STAFF_NUMBER_TAKEN;
import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_IN_FORCE;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.organisation.Deeds;
import hongqiao.organisation.Texts;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of this district; one sees those whose home unit is in one's scope, and oneself. */
@Component
public class People {

    private static final int EXPORT_PAGE = 2_000;

    private final PersonStore store;
    private final Units units;
    private final Deeds deeds;
    private final Today today;

    People(PersonStore store, Units units, Deeds deeds, Today today) {
        this.store = store;
        this.units = units;
        this.deeds = deeds;
        this.today = today;
    }

    /**
     * @param q part of a name or a staff number; blank: all
     * @param unit people of this unit and of those below it; null: all in scope
     * @param after staff number of the last one seen; null: from the beginning
     */
    @Transactional(readOnly = true)
    public PeoplePage search(@Nullable String q, @Nullable Integer unit, @Nullable String after, int limit) {
        var wanted = wanted(q, unit);
        var rows = store.page(wanted, after == null ? "" : after, limit + 1);
        var people = rows.stream().limit(limit).map(PersonStore.Row::person).toList();
        return new PeoplePage(
                people,
                store.count(wanted),
                rows.size() > limit ? people.getLast().staffNo() : null);
    }

    /** All that {@link #search} would page through, one after the other. */
    @Transactional(readOnly = true)
    public void each(@Nullable String q, @Nullable Integer unit, Consumer<List<Person>> reader) {
        var wanted = wanted(q, unit);
        var after = "";
        while (true) {
            var page = store.page(wanted, after, EXPORT_PAGE);
            reader.accept(page.stream().map(PersonStore.Row::person).toList());
            if (page.size() < EXPORT_PAGE) {
                return;
            }
            after = page.getLast().facts().staffNo();
        }
    }

    private PersonStore.Wanted wanted(@Nullable String q, @Nullable Integer unit) {
        var like = q == null || q.isBlank()
                ? null
                : "%" + q.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return new PersonStore.Wanted(like, unit == null ? null : units.tree().descendants(unit));
    }

    /** How many people of each unit are in scope. */
    @Transactional(readOnly = true)
    public Map<Integer, Long> countByUnit() {
        return store.countByUnit();
    }

    /** @throws Problem {@code person-not-found}, also for one out of scope */
    @Transactional(readOnly = true)
    public Person get(int id) {
        return row(id).person();
    }

    @Transactional(readOnly = true)
    public Optional<Person> findByAccount(String account) {
        return store.findByAccount(account).map(PersonStore.Row::person);
    }

    /** Those in scope. */
    @Transactional(readOnly = true)
    public Map<Integer, Person> byId(Collection<Integer> ids) {
        var people = new HashMap<Integer, Person>();
        store.byId(ids).forEach((id, row) -> people.put(id, row.person()));
        return people;
    }

    /** @throws Problem {@code staff-number-taken}, {@code account-taken}, {@code out-of-scope}, and of a field */
    @Transactional
    public int create(PersonFacts facts, boolean simulated) {
        facts.requireSound();
        requireUnit(facts.unit());
        var id = store.ids(1).getFirst();
        var row = new PersonStore.Row(id, facts, simulated, 1);
        if (guarded(() -> store.insert(List.of(row), simulated, today.now())).isEmpty()) {
            throw STAFF_NUMBER_TAKEN.problem().atField("staffNo");
        }
        deeds.record("person", id, "person-created", null, facts.recorded());
        return id;
    }

    /**
     * @param version the one the change was made on
     * @throws Problem {@code person-changed-meanwhile} as well
     */
    @Transactional
    public Person change(int id, int version, UnaryOperator<PersonFacts> change) {
        var before = row(id);
        if (before.version() != version) {
            throw PERSON_CHANGED_MEANWHILE.problem();
        }
        var after = change.apply(before.facts()).requireSound();
        if (after.equals(before.facts())) {
            return before.person();
        }
        requireUnit(after.unit());
        if (!Scopes.current().hasUnit(before.facts().unit())) {
            throw OUT_OF_SCOPE.problem();
        }
        var row = new PersonStore.Row(id, after, before.simulated(), version);
        if (!guarded(() -> store.update(List.of(row), today.now()))[0]) {
            throw PERSON_CHANGED_MEANWHILE.problem();
        }
        deeds.record("person", id, "person-changed", before.facts().recorded(), after.recorded());
        return row(id).person();
    }

    /**
     * The whole number, told against a reason that goes into the journal.
     *
     * @return null where none is known
     * @throws Problem {@code person-not-found}, {@code reason-needed}
     */
    @Transactional
    public @Nullable String unmask(int id, @Nullable String reason) {
        var why = Texts.reason(reason);
        var row = row(id);
        deeds.record("person", id, "person-unmasked", null, Map.of("field", "mobile", "reason", why));
        return row.facts().mobile();
    }

    /** Of a unit that ends: its people go over to another. */
    @Transactional
    public void rehome(int from, int to) {
        var rows = store.ofUnit(from);
        var moved = new ArrayList<PersonStore.Row>();
        var done = new ArrayList<Deeds.Deed>();
        for (var row : rows) {
            var facts = row.facts();
            var after = new PersonFacts(facts.staffNo(), facts.name(), facts.mobile(), to, facts.account());
            moved.add(new PersonStore.Row(row.id(), after, row.simulated(), row.version()));
            done.add(new Deeds.Deed("person", row.id(), "person-changed", facts.recorded(), after.recorded()));
        }
        for (var written : store.update(moved, today.now())) {
            if (!written) {
                throw PERSON_CHANGED_MEANWHILE.problem();
            }
        }
        deeds.recordAll(done);
    }

    private PersonStore.Row row(int id) {
        return store.find(id).orElseThrow(PERSON_NOT_FOUND::problem);
    }

    private void requireUnit(int unit) {
        if (!Scopes.current().hasUnit(unit)) {
            throw OUT_OF_SCOPE.problem().atField("unit");
        }
        if (units.find(unit, today.asOf(null, null)).isEmpty()) {
            throw UNIT_NOT_IN_FORCE.problem().atField("unit");
        }
    }

    private static <T> T guarded(Supplier<T> write) {
        try {
            return write.get();
        } catch (DuplicateKeyException twice) {
            throw ACCOUNT_TAKEN.problem().atField("account");
        }
    }
}
