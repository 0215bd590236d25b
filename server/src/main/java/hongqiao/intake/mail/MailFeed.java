package hongqiao.intake.mail;

import hongqiao.intake.Allowances;
import hongqiao.intake.door.Door;
import hongqiao.shared.Problem;
import hongqiao.shared.Recent;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Letters by IMAP, off unless a server is configured. A mail is marked as seen only when its report is written down, or it is none and that is
 * noted; what dies in between is read again, and is one report. What cannot become one is marked as flagged too and stays where it is. What
 * cannot be written down just then stays unseen and is read again after 5, 10, 20 … seconds. A line that is lost is taken up again after 1,
 * 2, 4 … 30 seconds.
 */
@Component
class MailFeed implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailFeed.class);
    private static final long LONGEST_WAIT = 30;
    private static final Duration ENOUGH = Duration.ofSeconds(5);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    private static final int MOST_DOUBLED = 8;
    private static final int PUT_OFF = 10_000;

    /** So many in a row that cannot be written down: it is not they. */
    private static final int NOT_THEY = 3;

    private final MailSettings settings;
    private final Letters letters;
    private final Allowances allowances;
    private final MailJournal journal;
    private final Clock clock;
    private final Map<Long, PutOff> later = Recent.map(PUT_OFF);
    private @Nullable ScheduledExecutorService line;
    private volatile boolean running;
    private @Nullable Mailbox mailbox;
    private long wait = 1;

    MailFeed(MailSettings settings, Letters letters, Allowances allowances, MailJournal journal, Clock clock) {
        this.settings = settings;
        this.letters = letters;
        this.allowances = allowances;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of one that could not be written down. */
    private record PutOff(int tries, Instant until) {}

    @Override
    public void start() {
        if (!settings.isOn()) {
            return;
        }
        running = true;
        var thread = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("mail-feed").factory());
        line = thread;
        thread.execute(this::turn);
    }

    private void turn() {
        var next = settings.every();
        try {
            look(opened());
            wait = 1;
        } catch (MessagingException | RuntimeException failed) {
            LOG.warn("no letters from {}: {}; again in {} s", settings, failed.toString(), wait);
            drop();
            next = Duration.ofSeconds(wait);
            wait = Math.min(LONGEST_WAIT, wait * 2);
        } finally {
            again(next);
        }
    }

    private void again(Duration next) {
        var thread = line;
        if (running && thread != null) {
            thread.schedule(this::turn, next.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Mailbox opened() throws MessagingException {
        var open = mailbox;
        if (open == null) {
            open = Mailbox.open(settings);
            mailbox = open;
            later.clear(); // their numbers may be another's by now
            LOG.info("letters are read from {}", settings);
        }
        return open;
    }

    /** All that is unseen and whose turn it is. */
    private void look(Mailbox from) throws MessagingException {
        var door = letters.door(settings.door());
        int failed = 0;
        for (var mail : from.unseen()) {
            if (!running || failed == NOT_THEY || !allowances.hasRoom(door)) {
                return; // they wait where they are
            }
            var put = later.get(from.uid(mail));
            if (put == null || !clock.instant().isBefore(put.until())) {
                failed = take(from, mail, door) ? 0 : failed + 1;
            }
        }
    }

    /** @return false: it could not be written down just then */
    private boolean take(Mailbox from, Message mail, Door door) throws MessagingException {
        long uid = from.uid(mail);
        try {
            from.done(mail, isSetAside(from, mail, uid, door));
            later.remove(uid);
            return true;
        } catch (RuntimeException | OutOfMemoryError failed) { // one that is too much for us keeps no other waiting
            var put = later.get(uid);
            int tries = put == null ? 0 : put.tries();
            var until = clock.instant().plus(FIRST_WAIT.multipliedBy(1L << Math.min(tries, MOST_DOUBLED)));
            later.put(uid, new PutOff(tries + 1, until));
            LOG.error("mail {} of {} could not be written down; it is read again", uid, settings, failed);
            return false;
        }
    }

    /** Whether it came to nothing and somebody is to look at it. */
    private boolean isSetAside(Mailbox from, Message mail, long uid, Door door) throws MessagingException {
        try {
            var came = letters.receive(door, from.read(mail));
            LOG.debug("mail {} of {}: {}", uid, settings, came);
            if (came == Letters.Came.BY_MACHINE) {
                journal.byMachine(settings.toString());
            }
            return false;
        } catch (Problem problem) {
            if (problem.type().status().is5xxServerError()) {
                throw problem;
            }
            LOG.warn("mail {} of {} is set aside: {}", uid, settings, problem.code());
            journal.setAside(settings.toString(), uid, problem);
            return true;
        }
    }

    private void drop() {
        var old = mailbox;
        mailbox = null;
        if (old != null) {
            try {
                old.close();
            } catch (MessagingException | RuntimeException gone) {
                LOG.debug("it was gone already", gone);
            }
        }
    }

    @Override
    public void stop() {
        running = false;
        var thread = line;
        line = null;
        if (thread == null) {
            return;
        }
        thread.shutdownNow();
        try {
            if (thread.awaitTermination(ENOUGH.toMillis(), TimeUnit.MILLISECONDS)) {
                drop();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
