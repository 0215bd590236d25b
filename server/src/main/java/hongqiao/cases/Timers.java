package hongqiao.cases;

import hongqiao.organisation.Today;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets clocks speak when their time has come: a warning, or the end and what comes of it. A clock says each thing once,
 * whichever of several processes asks and whenever one dies: what it says and that it has said it are one transaction.
 */
@Component
class Timers {

    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
    private static final int AT_ONCE = 200;

    private static final String DUE = """
            select case_id, min(fires_at) as at from cases.clock
             where district = ? and fires_at <= ?
             group by case_id order by at limit ?
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final CaseStore store;
    private final CaseJournal journal;
    private final Clocks clocks;
    private final Openings openings;
    private final Steps steps;
    private final Errands errands;
    private final MergedCases merged;
    private final ApplicationEventPublisher events;
    private final Today today;
    private final String district;

    Timers(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            CaseStore store,
            CaseJournal journal,
            Clocks clocks,
            Openings openings,
            Steps steps,
            Errands errands,
            MergedCases merged,
            ApplicationEventPublisher events,
            Today today,
            District district) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.store = store;
        this.journal = journal;
        this.clocks = clocks;
        this.openings = openings;
        this.steps = steps;
        this.errands = errands;
        this.merged = merged;
        this.events = events;
        this.today = today;
        this.district = district.code();
    }

    /** All that is due by now, and what comes of it for merged cases. @return how many things clocks have said */
    int fireDue() {
        var said = speakDue();
        merged.tellAll();
        return said;
    }

    private int speakDue() {
        return Scopes.everything("clocks run out whoever looks", () -> {
            var said = runErrands();
            while (true) {
                var due = due();
                var round = 0;
                for (var id : due) {
                    round += fire(id);
                }
                said += round;
                if (due.size() < AT_ONCE || round == 0) {
                    return said;
                }
            }
        });
    }

    /** When the next clock speaks; empty: none will. An errand that waits is run at the time it was left. */
    Optional<Instant> next() {
        return Scopes.everything(
                "clocks run out whoever looks",
                () -> transactions.execute(status -> errands.first().or(this::nextClock)));
    }

    private Optional<Instant> nextClock() {
        return jdbc.query(
                        "select min(fires_at) as at from cases.clock where district = ? and fires_at is not null",
                        (row, n) -> Optional.ofNullable(Instants.find(row, "at")),
                        district)
                .getFirst();
    }

    /** What steps have left to tell other cases. @return how many errands were run */
    int runErrands() {
        return Scopes.everything("whoever tells a case something need not see it", () -> {
            var run = 0;
            for (var errand : transactions.execute(status -> errands.waiting(today.now(), AT_ONCE))) {
                run += alone(errand.caseId(), () -> run(errand) ? 1 : 0);
            }
            return run;
        });
    }

    /** What is left to tell one case, in the caller's transaction. @return how many errands were run */
    int tell(long id) {
        var run = 0;
        for (var errand : errands.waiting(today.now(), AT_ONCE)) {
            run += errand.caseId() == id && run(errand) ? 1 : 0;
        }
        return run;
    }

    /** Where the case cannot take the step now, there is nothing to do: somebody was faster. */
    private boolean run(Errands.Errand errand) {
        if (!errands.done(errand)) {
            return false;
        }
        store.find(errand.caseId())
                .filter(file -> steps.lets(file, errand.step(), Actor.SYSTEM))
                .ifPresentOrElse(
                        file -> steps.taken(
                                file, errand.step(), Given.told(errand.reason(), errand.fields()), Actor.SYSTEM),
                        () -> LOG.info("case {} was told to {} and cannot", errand.caseId(), errand.step()));
        return true;
    }

    private List<Long> due() {
        return transactions.execute(status -> jdbc.query(
                DUE, (row, n) -> row.getLong("case_id"), district, CaseStore.timestamp(today.now()), AT_ONCE));
    }

    /** A case that fails keeps the others from nothing; it is tried again. */
    private int fire(long id) {
        return alone(id, () -> store.find(id).map(this::fire).orElse(0));
    }

    private int alone(long id, Supplier<Integer> work) {
        try {
            Integer said = transactions.execute(status -> work.get());
            return said == null ? 0 : said;
        } catch (Problem refused) {
            if (refused.type() != CaseProblem.CASE_CHANGED_MEANWHILE) { // else somebody took a step in that moment
                LOG.error("a clock of case {} could not speak", id, refused);
            }
            return 0;
        } catch (RuntimeException failure) {
            LOG.error("a clock of case {} could not speak", id, failure);
            return 0;
        }
    }

    /** All of it that is due by now, in the caller's transaction. @return how many things were said */
    int fire(CaseFile file) {
        var now = today.now();
        var before = file;
        var said = 0;
        for (var clock : file.clocks()) {
            if (clock.firesAt() == null || clock.firesAt().isAfter(now)) {
                continue;
            }
            var fired = clocks.fired(file.type(), clock, now);
            var breached = fired.breachedAt() != null;
            var next = before.withClocks(before.clocks().stream()
                    .map(one -> one.no() == fired.no() ? fired : one)
                    .toList());
            said++;
            before = breached ? breached(before, next, fired) : written(before, next, fired);
            if (breached && clock.breachedAt() == null) {
                events.publishEvent(new CaseLate(before, fired));
            }
        }
        return said;
    }

    /** The case first and its journal then, as steps do: two who lock them crosswise would wait for each other. */
    private CaseFile written(CaseFile before, CaseFile next, Clock fired) {
        var written = store.update(before, next);
        journal.fired(written, fired, fired.breachedAt() != null);
        return written;
    }

    private CaseFile breached(CaseFile before, CaseFile next, Clock clock) {
        var rule = next.type().clocks().get(clock.key());
        var breach = rule == null ? null : rule.breach();
        if (breach == null) {
            return written(before, next, clock);
        }
        var opened = breach.opens() == null ? next : openings.open(next, breach.opens(), clock, Actor.SYSTEM);
        var written = written(before, opened, clock);
        return breach.takes().stream()
                .filter(step -> steps.lets(written, step, Actor.SYSTEM))
                .findFirst()
                .map(step -> steps.taken(written, step, Given.NOTHING, Actor.SYSTEM))
                .orElse(written);
    }
}
