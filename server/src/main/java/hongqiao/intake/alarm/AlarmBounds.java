package hongqiao.intake.alarm;

import hongqiao.intake.IntakeJournal;
import hongqiao.intake.IntakeProblem;
import hongqiao.intake.door.Door;
import hongqiao.shared.Recent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * How many alarms of one device are taken in an hour. What is beyond is refused; the journal says so once when it begins, and once, with
 * how many were refused, when the device is let in again. In memory, of 20 000 devices, in each process.
 */
@Component
class AlarmBounds {

    /** What a device is called in the journal. */
    static final String SOURCE = "alarm-source";

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DEVICES = 20_000;

    private final IntakeJournal journal;
    private final Clock clock;
    private final Map<String, Device> devices = Recent.map(DEVICES);

    AlarmBounds(IntakeJournal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    private static final class Device {
        final Deque<Instant> taken = new ArrayDeque<>();
        long refused;
    }

    /** @param most alarms in an hour */
    record AlarmsRefused(String door, String source, int most) {}

    /** @param refused how many were, since the last entry */
    record AlarmsLetIn(String door, String source, long refused) {}

    /** Counts one alarm. @throws hongqiao.shared.Problem {@code too-many-alarms} with when to try again */
    void count(Door door, String source) {
        var now = clock.instant();
        var most = door.most().device();
        var device = devices.computeIfAbsent(door.key() + "\n" + source, key -> new Device());
        long refused;
        Instant next = null;
        synchronized (device) {
            while (!device.taken.isEmpty() && !device.taken.getFirst().isAfter(now.minus(HOUR))) {
                device.taken.removeFirst();
            }
            if (device.taken.size() >= most) {
                next = device.taken.getFirst().plus(HOUR);
                refused = ++device.refused;
            } else {
                device.taken.addLast(now);
                refused = device.refused;
                device.refused = 0;
            }
        }
        if (next != null) {
            if (refused == 1) {
                journal.append(
                        SOURCE, named(door, source), "alarms-refused", new AlarmsRefused(door.key(), source, most));
            }
            throw IntakeProblem.TOO_MANY_ALARMS
                    .because("每小时最多 %d 次", "%d an hour at most", most)
                    .retryAfter(Duration.between(now, next).plusSeconds(1));
        }
        if (refused > 0) {
            journal.append(SOURCE, named(door, source), "alarms-let-in", new AlarmsLetIn(door.key(), source, refused));
        }
    }

    private static String named(Door door, String source) {
        return door.key() + "/" + source;
    }

    void forget() {
        devices.clear();
    }
}
