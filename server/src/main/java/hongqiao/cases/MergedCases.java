package hongqiao.cases;

import hongqiao.organisation.Today;
import hongqiao.register.record.Forms;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells cases what became of the main case they were merged into: it closed, and so do they, with its result; it was opened
 * again; it was itself merged, and they with it. Those cases may lie where nobody who works on the main case reaches, so the
 * system tells them, right after the step that was taken, or after a crash later; each once, since the telling and that it
 * was told are one transaction.
 */
@Component
public class MergedCases {

    private static final Logger LOG = LoggerFactory.getLogger(MergedCases.class);
    private static final int AT_ONCE = 100;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final CaseStore store;
    private final CaseJournal journal;
    private final Clocks clocks;
    private final CallBacks calls;
    private final Openings openings;
    private final Forms forms;
    private final Today today;
    private final String district;

    MergedCases(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            CaseStore store,
            CaseJournal journal,
            Clocks clocks,
            CallBacks calls,
            Openings openings,
            Forms forms,
            Today today,
            District district) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.store = store;
        this.journal = journal;
        this.clocks = clocks;
        this.calls = calls;
        this.openings = openings;
        this.forms = forms;
        this.today = today;
        this.district = district.code();
    }

    /** After a step, outside its transaction. */
    public void follow(CaseFile main) {
        if (main.merged().untold()) {
            tellAll();
        }
    }

    /** All that still have to be told. @return how many main cases had something to tell */
    int tellAll() {
        return Scopes.everything("cases merged into one may belong to other areas", () -> {
            var told = 0;
            while (true) {
                var round = 0;
                var untold = untold();
                for (var id : untold) {
                    round += tell(id) ? 1 : 0;
                }
                told += round;
                if (round == 0) {
                    return told;
                }
            }
        });
    }

    private List<Long> untold() {
        return transactions.execute(status -> jdbc.queryForList(
                "select id from cases.case_file where district = ? and untold order by id limit ?",
                Long.class,
                district,
                AT_ONCE));
    }

    /** One that fails keeps the others from nothing; it is tried again. */
    private boolean tell(long id) {
        try {
            return Boolean.TRUE.equals(transactions.execute(status -> store.find(id)
                    .filter(main -> main.merged().untold())
                    .map(main -> {
                        var now = today.now();
                        merged(main.id()).forEach(one -> tell(one, main, now));
                        store.update(main, main.with(main.merged().told()));
                        return true;
                    })
                    .orElse(false)));
        } catch (Problem refused) {
            if (refused.type() != CaseProblem.CASE_CHANGED_MEANWHILE) { // else somebody took a step in that moment
                LOG.error("what became of case {} could not be told", id, refused);
            }
            return false;
        } catch (RuntimeException failure) {
            LOG.error("what became of case {} could not be told", id, failure);
            return false;
        }
    }

    private List<CaseFile> merged(long main) {
        var ids = jdbc.queryForList(
                "select id from cases.case_file where district = ? and merged_into = ? order by id",
                Long.class,
                district,
                main);
        var all = new ArrayList<CaseFile>();
        ids.forEach(id -> store.find(id).ifPresent(all::add));
        return all;
    }

    private void tell(CaseFile one, CaseFile main, Instant now) {
        var next = main.merged().into();
        if (main.isMerged() && next != null) {
            if (one.isMerged()) {
                moved(one, next, now);
            }
        } else if (main.closedAt() == null) {
            if (one.closedAt() != null) {
                journal.linked(one, one, Actor.SYSTEM, CaseJournal.MAIN_REOPENED, main.id(), null);
            }
        } else {
            ended(one, main, now);
        }
    }

    /** Its main case was merged: chains are flat. */
    private void moved(CaseFile one, long main, Instant now) {
        var kept = store.update(
                one,
                one.in(one.state(), now)
                        .with(one.merged().into(main, one.merged().held())));
        journal.linked(one, kept, Actor.SYSTEM, CaseJournal.MERGED, main, null);
        journal.linked(main, Actor.SYSTEM, CaseJournal.TOOK_IN, one.id());
    }

    private void ended(CaseFile one, CaseFile main, Instant now) {
        var end = end(one, main);
        if (end == null) {
            if (one.isMerged()) {
                letGo(one, main, now);
            }
            return;
        }
        var copied = copied(one, main);
        if (one.closedAt() != null && copied.form().differing(one.form()).isEmpty()) {
            journal.linked(one, one, Actor.SYSTEM, CaseJournal.CLOSED_WITH, main.id(), null);
            return;
        }
        var released = copied.assignments().stream()
                .map(each -> each.isOpen() ? each.released(now) : each)
                .toList();
        var closed = clocks.stopped(copied.in(end, now).withAssignments(released), now);
        var kept =
                store.update(one, calls.closing(one, closed.with(closed.merged().untelling())));
        journal.linked(one, kept, Actor.SYSTEM, CaseJournal.CLOSED_WITH, main.id(), null);
        var merging = one.type().merging();
        if (merging != null && merging.opens() != null) {
            openings.open(kept, merging.opens(), null, Actor.SYSTEM);
        }
    }

    private static @Nullable String end(CaseFile one, CaseFile main) {
        var merging = one.type().merging();
        return merging == null ? null : merging.end(main.state()).orElse(null);
    }

    private void letGo(CaseFile one, CaseFile main, Instant now) {
        var kept = store.update(
                one,
                clocks.letGo(one.in(one.state(), now), one.merged().held(), now)
                        .with(one.merged().alone()));
        journal.linked(one, kept, Actor.SYSTEM, CaseJournal.PARTED, main.id(), null);
        journal.linked(main.id(), Actor.SYSTEM, CaseJournal.LET_GO, one.id());
    }

    private CaseFile copied(CaseFile one, CaseFile main) {
        var values = new HashMap<String, @Nullable Object>();
        var merging = one.type().merging();
        if (merging != null) {
            merging.copies().stream()
                    .filter(field -> main.type().form().find(field).isPresent())
                    .forEach(field -> values.put(field, main.form().value(field)));
        }
        return values.isEmpty() ? one : one.with(forms.with(one.type().form(), one.form(), values));
    }
}
