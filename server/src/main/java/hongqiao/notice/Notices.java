package hongqiao.notice;

import hongqiao.identity.SecretBox;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Messages that go out. */
@Component
public class Notices {

    private static final String PURPOSE = "notice/phone";

    private final OutgoingStore store;
    private final SecretBox box;
    private final Clock clock;

    Notices(OutgoingStore store, SecretBox box, Clock clock) {
        this.store = store;
        this.box = box;
        this.clock = clock;
    }

    /** @param who a name that says nothing of him, e.g. of his report */
    public Recipient recipient(String who, To to) {
        return new Recipient(who, box.seal(PURPOSE, who, to.text().getBytes(StandardCharsets.UTF_8)), to.masked());
    }

    /**
     * Leaves a message in the transaction of what causes it: both are kept, or neither. It is sent afterwards.
     *
     * @param about number of the case
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void leave(Recipient to, String about, String text) {
        store.insert(to, about, text, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** @throws IllegalStateException it was sealed with another key */
    To opened(Outgoing message) {
        return To.parse(new String(
                box.open(PURPOSE, message.who(), message.recipient())
                        .orElseThrow(() -> new IllegalStateException(
                                "message %d was sealed with another key".formatted(message.id()))),
                StandardCharsets.UTF_8));
    }
}
