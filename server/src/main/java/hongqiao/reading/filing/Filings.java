package hongqiao.reading.filing;

import static hongqiao.reading.ReadingProblem.FILING_DECIDED;
import static hongqiao.reading.ReadingProblem.FILING_NOT_FOUND;
import static hongqiao.reading.ReadingProblem.GROUNDS_MISSING;
import static hongqiao.reading.ReadingProblem.OWN_FILING;
import static hongqiao.reading.ReadingProblem.READING_QUESTIONED;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.reading.Judged;
import hongqiao.reading.KeptReading;
import hongqiao.reading.Monitor;
import hongqiao.reading.NewReading;
import hongqiao.reading.Readings;
import hongqiao.reading.filing.Filing.Decision;
import hongqiao.reading.filing.Filing.Outcome;
import hongqiao.reading.filing.Filing.State;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in for whoever puts a figure on its form, and for whoever approves it. */
@Component
public class Filings {

    private static final int LONGEST = 400;

    private final Readings readings;
    private final Monitor monitor;
    private final Asking asking;
    private final FilingStore store;
    private final Journal journal;
    private final Today today;
    private final District district;

    Filings(
            Readings readings,
            Monitor monitor,
            Asking asking,
            FilingStore store,
            Journal journal,
            Today today,
            District district) {
        this.readings = readings;
        this.monitor = monitor;
        this.asking = asking;
        this.store = store;
        this.journal = journal;
        this.today = today;
        this.district = district;
    }

    /**
     * What would be asked of that figure.
     *
     * @throws Problem {@code plan-not-found}, {@code indicator-not-found}, {@code out-of-scope}
     */
    @Transactional(readOnly = true)
    public List<Question> questions(String plan, String code, ReportingPeriod period, BigDecimal value) {
        var judged = monitor.get(plan, code, monitor.asked(null, null));
        Readings.requireLead(judged);
        return questions(plan, judged, period, value);
    }

    private List<Question> questions(String plan, Judged judged, ReportingPeriod period, BigDecimal value) {
        var all = monitor.list(plan, monitor.asked(null, null));
        return asking.about(judged, all, store.list(plan), period, value);
    }

    /** Of one period, the first filed first. */
    @Transactional(readOnly = true)
    public List<Filing> list(String plan, String code, ReportingPeriod period) {
        return store.list(plan, code, period);
    }

    /**
     * Files a figure for approval. One that still waits is withdrawn for it; where the period is approved it is a correction,
     * which takes the place of the reading once it is approved itself.
     *
     * @param confirmed a word about what is asked of the figure; null or blank: none
     * @throws Problem {@code out-of-scope}: the indicator is another unit's; {@code reading-questioned} with the questions;
     *     {@code reading-unchanged}, {@code note-missing} and what else is refused of a reading
     */
    @Transactional
    public Filing file(String plan, String code, NewReading reading, @Nullable String confirmed) {
        store.waitForTurn(plan, code, reading.period());
        var prepared = readings.prepare(plan, code, reading);
        var value = reading.value();
        var questions =
                value == null ? List.<Question>of() : questions(plan, prepared.judged(), reading.period(), value);
        var word = confirmed == null || confirmed.isBlank() ? null : confirmed.strip();
        if (!questions.isEmpty() && (word == null || word.length() > LONGEST)) {
            throw READING_QUESTIONED.problem().with("questions", questions).atField("confirmed");
        }
        var chain = store.list(plan, code, reading.period());
        var rule = prepared.judged().rule();
        var about = new FilingStore.About(
                rule == null ? null : rule.leadUnit(),
                rule == null ? null : rule.reporting().verifier(),
                prepared.before().map(KeptReading::id).orElse(null),
                chain.isEmpty() ? null : chain.getLast().id(),
                questions,
                questions.isEmpty() ? null : word);
        var who = Scopes.current().self();
        var id = store.insert(plan, code, reading, about, today.now(), who);
        var filing = get(plan, id);
        journal.append(new Entry(
                subject(plan, code), who, "filing-submitted", chain.isEmpty() ? null : chain.getLast(), filing));
        return filing;
    }

    /** What waits for approval and is seen by who asks, the first filed first; {@link #mayDecide} says whether by him. */
    @Transactional(readOnly = true)
    public List<Filing> waiting(String plan) {
        return store.list(plan).stream()
                .filter(filing -> filing.state() == State.WAITING)
                .toList();
    }

    @Transactional(readOnly = true)
    public Filing get(String plan, long id) {
        return store.find(plan, id).orElseThrow(FILING_NOT_FOUND::problem);
    }

    /**
     * Approves a filing, which becomes a reading and locks its period; or sends it back.
     *
     * @param grounds needed where it goes back
     * @throws Problem {@code filing-not-found}, {@code filing-decided}, {@code own-filing}, {@code grounds-missing},
     *     {@code out-of-scope}: another unit approves it, {@code reading-superseded-meanwhile}
     */
    @Transactional
    public Filing decide(String plan, long id, Outcome outcome, @Nullable String grounds) {
        var seen = get(plan, id);
        store.waitForTurn(plan, seen.indicator(), seen.period());
        var filing = get(plan, id);
        requireDecidable(filing);
        var why = grounds == null || grounds.isBlank() ? null : grounds.strip();
        if (outcome == Outcome.RETURNED && why == null || why != null && why.length() > LONGEST) {
            throw GROUNDS_MISSING
                    .because("退回须说明理由，最多 %d 字", "Say why it goes back, in %d characters at most", LONGEST)
                    .atField("grounds");
        }
        var who = Scopes.current().self();
        store.decide(id, new Decision(outcome, why, today.now(), who));
        if (outcome == Outcome.APPROVED) {
            readings.approved(
                    plan,
                    filing.indicator(),
                    filing.reading(),
                    filing.unit(),
                    id,
                    filing.verifier(),
                    filing.corrects(),
                    filing.recordedBy(),
                    filing.recordedAt());
        }
        var decided = get(plan, id);
        var action = outcome == Outcome.APPROVED ? "filing-approved" : "filing-returned";
        journal.append(new Entry(subject(plan, filing.indicator()), who, action, filing, decided));
        return decided;
    }

    /** Whether who asks approves it: it waits, for his unit or him, and is another's. */
    public static boolean mayDecide(Filing filing) {
        return filing.state() == State.WAITING
                && isVerifier(filing)
                && !filing.recordedBy().equals(Scopes.current().self());
    }

    private static boolean isVerifier(Filing filing) {
        var scope = Scopes.current();
        var verifier = filing.verifier();
        return scope.all() || verifier != null && scope.hasUnit(verifier);
    }

    private static void requireDecidable(Filing filing) {
        if (!isVerifier(filing)) {
            throw OUT_OF_SCOPE.because("这份填报由其他单位审核", "Another unit approves this filing");
        }
        if (filing.recordedBy().equals(Scopes.current().self())) {
            throw OWN_FILING.problem();
        }
        if (filing.state() != State.WAITING) {
            throw FILING_DECIDED.problem();
        }
    }

    private Subject subject(String plan, String code) {
        return new Subject(district.code(), "indicator", plan + "/" + code);
    }
}
