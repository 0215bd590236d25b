package hongqiao.open311.client;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.open311.client.PassedStore.Passed;
import hongqiao.open311.client.PassedStore.State;
import hongqiao.scope.Scope;
import hongqiao.shared.District;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the journal says of cases that went to another city's server: that they went, and what became of them there. */
@Component
class PassedJournal {

    private final Journal journal;
    private final District district;

    PassedJournal(Journal journal, District district) {
        this.journal = journal;
        this.district = district;
    }

    /** In the transaction that notes it. */
    void changed(Passed one, State now, @Nullable String number, @Nullable String notes, @Nullable String failure) {
        var after = new LinkedHashMap<String, Object>(Map.of("state", now.name(), "peer", one.peer()));
        put(after, "requestId", number == null ? one.requestId() : number);
        put(after, "notes", notes);
        put(after, "failure", failure);
        journal.append(new Entry(
                new Subject(district.code(), "passed-case", one.number()),
                Scope.SYSTEM,
                "case-passed",
                Map.of("state", one.state().name()),
                after));
    }

    private static void put(Map<String, Object> to, String name, @Nullable String value) {
        if (value != null) {
            to.put(name, value);
        }
    }
}
