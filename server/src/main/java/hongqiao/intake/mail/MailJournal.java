package hongqiao.intake.mail;

import hongqiao.intake.IntakeJournal;
import hongqiao.shared.Problem;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the journal says of mails that did not become reports: nobody waits for an answer. Each that is set aside has a line with its number in
 * the mailbox and the code; of those that machines wrote the first at once, then one line an hour with how many there were.
 */
@Component
class MailJournal {

    private static final String SOURCE = "mailbox";
    private static final Duration QUIET = Duration.ofHours(1);

    private final IntakeJournal journal;
    private final Clock clock;
    private @Nullable Instant told;
    private long machines;

    MailJournal(IntakeJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** @param mail its number (UID) in the folder, by which somebody finds it there */
    record MailSetAside(String mailbox, long mail, String code, String says) {}

    /** @param count since the last such line */
    record MailsOfMachines(String mailbox, long count) {}

    void setAside(String mailbox, long uid, Problem problem) {
        journal.append(
                SOURCE,
                mailbox,
                "mail-set-aside",
                new MailSetAside(mailbox, uid, problem.code(), problem.detail().zh()));
    }

    synchronized void byMachine(String mailbox) {
        machines++;
        var last = told;
        var now = clock.instant();
        if (last != null && now.isBefore(last.plus(QUIET))) {
            return;
        }
        journal.append(SOURCE, mailbox, "mails-of-machines", new MailsOfMachines(mailbox, machines));
        told = now;
        machines = 0;
    }
}
