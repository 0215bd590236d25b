package hongqiao.plan;

import static hongqiao.plan.PlanProblem.PLAN_NOT_FOUND;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.shared.District;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way in: the adopted plans of this district. */
@Component
public class Plans {

    private final PlanReader reader;
    private final PlanWriter writer;
    private final Journal journal;
    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    Plans(PlanReader reader, PlanWriter writer, Journal journal, JdbcClient jdbc, District district, Clock clock) {
        this.reader = reader;
        this.writer = writer;
        this.journal = journal;
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    /** Periods that have begun, the newest first; then those to come; samples last. Of each the newest edition first. */
    public List<PlanHead> list() {
        return reader.heads();
    }

    public Optional<PlanHead> find(String key) {
        return reader.find(key);
    }

    /** Changes whenever any process adopts a plan; until then every answer here stays the same. */
    public String stamp() {
        return reader.stamp();
    }

    /** @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public PlanContent get(String key) {
        var head = find(key).orElseThrow(PLAN_NOT_FOUND::problem);
        var indicators = reader.indicators(key, head.origin());
        var commitments = reader.commitments(key, head.origin());
        var actions = reader.actions(key, head.origin());
        var sections = Section.counted(
                reader.sections(key),
                indicators.stream().map(Indicator::sectionId),
                commitments.stream().map(Commitment::sectionId),
                actions.stream().map(Action::sectionId));
        return new PlanContent(head, reader.text(key), sections, indicators, commitments, actions, history(head));
    }

    /** Those of one plan, in its order. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<Indicator> indicators(String key) {
        return reader.indicators(
                key, find(key).orElseThrow(PLAN_NOT_FOUND::problem).origin());
    }

    /** Its table of indicators held against its body. @throws hongqiao.shared.Problem {@code plan-not-found} */
    @Transactional(readOnly = true)
    public List<BodyFigure> bodyFigures(String key) {
        var head = find(key).orElseThrow(PLAN_NOT_FOUND::problem);
        return BodyFigures.of(
                reader.indicators(key, head.origin()), reader.commitments(key, head.origin()), head.period());
    }

    /**
     * An edition and those before it that it goes on from: what was filed of an indicator under one of them still counts after a
     * revision. The newest first; only itself where it is no revision; empty if there is no such plan.
     */
    @Transactional(readOnly = true)
    public List<String> lineage(String key) {
        var all = list();
        var lineage = new ArrayList<String>();
        for (var at = head(all, key); at.isPresent(); ) {
            lineage.add(at.get().key());
            var before = at.get().origin() == Origin.REVISION ? at.get().supersedes() : null;
            at = before == null ? Optional.empty() : head(all, before);
        }
        return lineage;
    }

    private static Optional<PlanHead> head(List<PlanHead> all, String key) {
        return all.stream().filter(plan -> plan.key().equals(key)).findFirst();
    }

    /** SHA-256, hex, over all that was adopted; what the adoption's event in the journal carries. */
    @Transactional(readOnly = true)
    public String sha256(String key) {
        return AdoptedPlans.sha256(jdbc, district.code(), key);
    }

    /**
     * Makes the next edition of its period, inside the caller's transaction. Two that adopt at once come one after the
     * other and get two numbers.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public PlanHead adopt(NewPlan plan) {
        waitForTurn();
        var edition = next(plan);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        writer.write(district.code(), edition, plan, now);
        var record = new LinkedHashMap<String, Object>();
        record.put("key", edition.key());
        record.put("title", plan.title());
        record.put("origin", plan.origin());
        record.put("supersedes", edition.supersedes());
        record.put("draft", plan.draft());
        record.put("approval", plan.approval());
        record.put("indicators", plan.indicators());
        record.put("commitments", plan.commitments());
        record.put("actions", plan.actions());
        record.put(AdoptedPlans.HASH, AdoptedPlans.sha256(jdbc, district.code(), edition.key()));
        journal.append(new Entry(
                subject(edition.key()), plan.by(), PlanEvent.PLAN_ADOPTED.action(), null, record, plan.packVersion()));
        return find(edition.key()).orElseThrow();
    }

    /** From here to the end of the transaction nobody else adopts a plan of this district, in whichever process. */
    void waitForTurn() {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("plan/" + district.code())
                .query(row -> {});
    }

    private PlanWriter.Edition next(NewPlan plan) {
        var samePeriod = list().stream()
                .filter(old -> old.period().equals(plan.period()) && old.sample() == plan.sample())
                .toList();
        var number = samePeriod.stream().mapToInt(PlanHead::edition).max().orElse(0) + 1;
        var key = (plan.sample() ? "sample-" : "") + plan.period().key() + (number == 1 ? "" : "-" + number);
        var supersedes = samePeriod.stream()
                .filter(PlanHead::isNewestEdition)
                .map(PlanHead::key)
                .findFirst()
                .orElse(null);
        return new PlanWriter.Edition(key, number, supersedes);
    }

    private Subject subject(String key) {
        return new Subject(district.code(), "plan", key);
    }

    private Map<String, List<PlanEvent.Entry>> history(PlanHead head) {
        var history = new HashMap<String, List<PlanEvent.Entry>>();
        reader.draftOf(head.key()).ifPresent(draft -> {
            for (var event : journal.list(new Subject(district.code(), "plan-draft", draft.toString()))) {
                var item =
                        event.after() == null ? "" : event.after().path("item").asString("");
                history.computeIfAbsent(item, k -> new ArrayList<>()).add(PlanEvent.Entry.of(event, null));
            }
        });
        for (var event : journal.list(subject(head.key()))) {
            var entry = PlanEvent.Entry.of(event, head.approval().documentNo());
            history.computeIfAbsent("", k -> new ArrayList<>()).add(entry);
        }
        return history;
    }
}
