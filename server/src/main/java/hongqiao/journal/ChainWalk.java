package hongqiao.journal;

import static hongqiao.journal.JournalReport.Kind.*;

import hongqiao.journal.JournalReport.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the chains, event by event in the order of subject and seq. */
final class ChainWalk {

    private final List<Finding> findings;
    private @Nullable Event previous;
    private long events;
    private long subjects;

    ChainWalk(List<Finding> findings) {
        this.findings = findings;
    }

    void take(Event event) {
        events++;
        if (previous == null || !previous.subject().equals(event.subject())) {
            subjects++;
            previous = null;
        }
        var expectedSeq = previous == null ? 1 : previous.seq() + 1;
        var expectedHash = previous == null ? Event.NO_HASH : previous.hash();
        for (int missing = expectedSeq; missing < event.seq(); missing++) {
            findings.add(new Finding(EVENT_MISSING, event.subject(), missing, null));
        }
        if (!event.computedHash().equals(event.hash())) {
            findings.add(new Finding(EVENT_EDITED, event.subject(), event.seq(), null));
        } else if (event.seq() == expectedSeq && !event.previousHash().equals(expectedHash)) {
            findings.add(new Finding(CHAIN_BROKEN, event.subject(), event.seq(), null));
        }
        if (previous != null && previous.position() > event.position()) {
            findings.add(new Finding(EVENTS_REORDERED, event.subject(), event.seq(), null));
        }
        previous = event;
    }

    long events() {
        return events;
    }

    long subjects() {
        return subjects;
    }
}
