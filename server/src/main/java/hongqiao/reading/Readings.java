package hongqiao.reading;

import static hongqiao.reading.ReadingProblem.ASSIGNMENT_CHANGED_MEANWHILE;
import static hongqiao.reading.ReadingProblem.FORM_NEEDED;
import static hongqiao.reading.ReadingProblem.READING_SUPERSEDED_MEANWHILE;
import static hongqiao.reading.ReadingProblem.READING_UNCHANGED;
import static hongqiao.reading.ReadingProblem.RULE_CHANGED_MEANWHILE;
import static hongqiao.reading.ReadingProblem.RULE_NOT_SOUND;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.indicator.Assignment;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.reading.ReadingStore.Approval;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The way in for whoever files a reading, says how an indicator is judged, or what the city assigned. */
@Component
public class Readings {

    private final Monitor monitor;
    private final ReadingCheck check;
    private final ReadingStore store;
    private final RuleStore rules;
    private final AssignmentStore assignments;
    private final Journal journal;
    private final Today today;
    private final District district;

    Readings(
            Monitor monitor,
            ReadingCheck check,
            ReadingStore store,
            RuleStore rules,
            AssignmentStore assignments,
            Journal journal,
            Today today,
            District district) {
        this.monitor = monitor;
        this.check = check;
        this.store = store;
        this.rules = rules;
        this.assignments = assignments;
        this.journal = journal;
        this.today = today;
        this.district = district;
    }

    /**
     * Records a reading for the planning office, which counts as approved; it supersedes the one of its period, which stays.
     * What says just what is there already changes nothing. A unit files on its form instead.
     *
     * @throws Problem {@code plan-not-found}, {@code indicator-not-found}, {@code out-of-scope}: the indicator is another
     *     unit's, {@code form-needed}, {@code period-locked}, {@code reading-superseded-meanwhile}, and what
     *     {@link ReadingCheck} refuses
     */
    @Transactional
    public KeptReading file(String plan, String code, NewReading reading) {
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        requireRecording(judged);
        var before = before(judged, reading);
        if (before.filter(reading::saysWhat).isPresent()) {
            return before.get();
        }
        ReadingCheck.requireUnlocked(before);
        check.require(monitor.plan(plan), judged, reading, before);
        return keep(plan, judged, reading, before);
    }

    /** Whoever records readings himself. @throws Problem {@code out-of-scope}, {@code form-needed} */
    public static void requireRecording(Judged judged) {
        requireLead(judged);
        requireOffice();
    }

    /** Whoever has not the whole district files on a form. @throws Problem {@code form-needed} */
    static void requireOffice() {
        if (!Scopes.current().all()) {
            throw FORM_NEEDED.problem();
        }
    }

    /** One that has been checked, and says something new. @throws Problem {@code reading-superseded-meanwhile} */
    KeptReading keep(String plan, Judged judged, NewReading reading, Optional<KeptReading> before) {
        var who = Scopes.current().self();
        return insert(
                plan,
                judged.indicator().code(),
                reading,
                lead(judged),
                Approval.OWN,
                before.map(KeptReading::id).orElse(null),
                who);
    }

    private KeptReading insert(
            String plan,
            String code,
            NewReading reading,
            @Nullable Integer unit,
            Approval approval,
            @Nullable Long supersedes,
            String by) {
        try {
            var kept = store.insert(plan, code, reading, unit, approval, supersedes, today.now(), by);
            var before = supersedes == null ? null : store.find(supersedes).orElse(null);
            var action = supersedes == null ? "reading-filed" : "reading-superseded";
            journal.append(new Entry(subject(plan, code), Scopes.current().self(), action, before, kept));
            return kept;
        } catch (DuplicateKeyException raced) {
            throw READING_SUPERSEDED_MEANWHILE.problem();
        }
    }

    /** A figure that may be put on the form of its indicator, and the approved reading that it would correct. */
    public record Prepared(Judged judged, Optional<KeptReading> before) {}

    /**
     * @throws Problem {@code plan-not-found}, {@code indicator-not-found}, {@code out-of-scope}, {@code reading-unchanged},
     *     and what {@link ReadingCheck} refuses
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Prepared prepare(String plan, String code, NewReading reading) {
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        requireLead(judged);
        var before = before(judged, reading);
        if (before.filter(reading::saysWhat).isPresent()) {
            throw READING_UNCHANGED.problem();
        }
        check.require(monitor.plan(plan), judged, reading, before);
        return new Prepared(judged, before);
    }

    /**
     * What was filed on a form, approved by who asks. Where the form corrects nothing though the office had recorded a figure
     * before it that its unit does not see, it takes the place of that one.
     *
     * @param by who filed it, and when
     * @throws Problem {@code reading-superseded-meanwhile}: the office recorded another one while the form waited
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public KeptReading approved(
            String plan,
            String code,
            NewReading reading,
            @Nullable Integer unit,
            long filing,
            @Nullable Integer verifier,
            @Nullable Long corrects,
            String by,
            Instant filedAt) {
        var approval = new Approval(filing, verifier, Scopes.current().self());
        var unseen = before(monitor.get(plan, code, monitor.asked(null, null)), reading)
                .filter(kept -> kept.recordedAt().isBefore(filedAt))
                .map(KeptReading::id)
                .orElse(null);
        return insert(plan, code, reading, unit, approval, corrects == null ? unseen : corrects, by);
    }

    /** The reading of that period that counts now. */
    static Optional<KeptReading> before(Judged judged, NewReading reading) {
        return judged.readings().stream()
                .filter(kept ->
                        kept.series() == reading.series() && kept.period().equals(reading.period()))
                .reduce((earlier, later) -> later);
    }

    /** Whether who asks files its readings: who leads it, or has the whole district. */
    public static boolean mayFile(Judged judged) {
        var lead = lead(judged);
        var scope = Scopes.current();
        return scope.all() || lead != null && scope.hasUnit(lead);
    }

    private static @Nullable Integer lead(Judged judged) {
        return judged.rule() == null ? null : judged.rule().leadUnit();
    }

    /** @throws Problem {@code out-of-scope} */
    public static void requireLead(Judged judged) {
        if (!mayFile(judged)) {
            var lead = lead(judged);
            throw OUT_OF_SCOPE.because(
                    lead == null ? "指标“%s”由全区统一填报" : "指标“%s”由其他单位填报",
                    lead == null ? "“%s” is filed for the whole district" : "“%s” is filed by another unit",
                    judged.indicator().name());
        }
    }

    /**
     * Says from now on how an indicator is judged. What was judged before can still be asked as it was known then.
     *
     * @param reason why; needed
     * @throws Problem {@code plan-not-found}, {@code indicator-not-found}, {@code rule-not-sound}, {@code check-not-sound},
     *     {@code rule-changed-meanwhile}, {@code out-of-scope}: only who has the whole district may
     */
    @Transactional
    public void rule(String plan, String code, Rule rule, String reason) {
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        try {
            if (Definitions.of(judged.indicator(), monitor.plan(plan).period(), rule)
                    .isEmpty()) {
                throw RULE_NOT_SOUND.because("规划中这个指标没有这类目标", "The plan has no target of this kind for it");
            }
        } catch (IllegalArgumentException clash) {
            throw RULE_NOT_SOUND.problem();
        }
        Checks.requireSound(rule.reporting(), monitor.codes(plan));
        var who = Scopes.current().self();
        var ruling = judged.ruling();
        try {
            rules.insert(plan, code, rule, reason, ruling == null ? null : ruling.id(), today.now(), who);
        } catch (DuplicateKeyException raced) {
            throw RULE_CHANGED_MEANWHILE.problem();
        }
        journal.append(new Entry(subject(plan, code), who, "indicator-rule-set", judged.rule(), rule));
    }

    /**
     * Records what the city assigned for a year, or its word on it.
     *
     * @throws Problem {@code plan-not-found}, {@code indicator-not-found}, {@code assignment-changed-meanwhile},
     *     {@code out-of-scope}: only who has the whole district may
     */
    @Transactional
    public void assign(String plan, String code, Assignment assignment, boolean simulated) {
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        check.require(monitor.plan(plan), assignment);
        var before = judged.assignments().stream()
                .filter(kept -> kept.assignment().year() == assignment.year())
                .reduce((earlier, later) -> later);
        var who = Scopes.current().self();
        try {
            assignments.insert(
                    plan,
                    code,
                    assignment,
                    simulated,
                    before.map(KeptAssignment::id).orElse(null),
                    today.now(),
                    who);
        } catch (DuplicateKeyException raced) {
            throw ASSIGNMENT_CHANGED_MEANWHILE.problem();
        }
        journal.append(new Entry(
                subject(plan, code),
                who,
                "assignment-recorded",
                before.map(KeptAssignment::assignment).orElse(null),
                assignment));
    }

    private Subject subject(String plan, String code) {
        return new Subject(district.code(), "indicator", plan + "/" + code);
    }
}
