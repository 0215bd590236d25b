package hongqiao.intake.alarm;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What the journal says of devices that are refused. */
@Component
class AlarmJournal {

    private final Journal journal;
    private final TransactionTemplate transactions;
    private final District district;

    AlarmJournal(Journal journal, TransactionTemplate transactions, District district) {
        this.journal = journal;
        this.transactions = transactions;
        this.district = district;
    }

    /** In a transaction of its own. @param source a device of a door, or a topic; @param what facts as JSON */
    void append(String source, String action, Object what) {
        var subject = new Subject(district.code(), "alarm-source", source);
        Scopes.everything(
                "why a device is not heard is noted for the whole district",
                () -> transactions.executeWithoutResult(
                        status -> journal.append(new Entry(subject, Scope.SYSTEM, action, null, what))));
    }
}
