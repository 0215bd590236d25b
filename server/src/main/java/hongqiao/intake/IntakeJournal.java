package hongqiao.intake;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal says of what is not let in where nobody waits for an answer. */
@Component
public class IntakeJournal {

    private final Journal journal;
    private final TransactionTemplate transactions;
    private final District district;

    IntakeJournal(Journal journal, TransactionTemplate transactions, District district) {
        this.journal = journal;
        this.transactions = transactions;
        this.district = district;
    }

    /**
     * In a transaction of its own.
     *
     * @param kind what the source is, as the journal's subjects have it
     * @param source e.g. a device of a door, a topic, a mailbox
     * @param what facts as JSON
     */
    public void append(String kind, String source, String action, Object what) {
        var subject = new Subject(district.code(), kind, source);
        Scopes.everything(
                "why something was not let in is noted for the whole district",
                () -> transactions.executeWithoutResult(
                        status -> journal.append(new Entry(subject, Scope.SYSTEM, action, null, what))));
    }
}
