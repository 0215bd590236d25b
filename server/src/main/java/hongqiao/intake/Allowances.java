package hongqiao.intake;

import hongqiao.identity.SecretBox;
import hongqiao.intake.door.Door;
import hongqiao.shared.Problem;
import hongqiao.shared.Recent;
import hongqiao.shared.Sha256;
import hongqiao.shared.TokenBucket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps machines from flooding a door. Who sends more than a door's pack allows has to show some seconds of his own machine's work with
 * each further report; who sends ten times as much is refused. No third party is asked, and nothing is kept of anybody but a keyed hash of
 * his address, in memory, for a day, of 20 000 at most.
 */
@Component
public class Allowances {

    /** How many bits of a proof's hash are nought: some 65 000 tries. */
    public static final int BITS = 16;

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int ADDRESSES = 20_000;
    private static final int SHOWN = 50_000;
    private static final int HARD = 10;
    private static final String EVERYBODY = "";

    /** A minute: one asks again whenever one's fingers rest, and a few people stand behind one address. */
    private static final int LOOKS = 120;

    /** A minute: a map that is moved, another system that follows some hundred of its requests. */
    private static final int READS = 300;

    private final SecretBox box;
    private final Clock clock;
    private final Map<String, Deque<Instant>> sent = Recent.map(ADDRESSES);
    private final Map<String, TokenBucket> asked = Recent.map(ADDRESSES);
    private final Map<String, Boolean> shown = Recent.map(SHOWN);

    Allowances(SecretBox box, Clock clock) {
        this.box = box;
        this.clock = clock;
    }

    /**
     * Counts one report, before it is looked at.
     *
     * @param address where it comes from
     * @param proof {@code NONCE:COUNTER}, whose SHA-256 begins with {@link #BITS} bits of nought; null: none
     * @throws Problem {@code show-no-machine} with {@code nonce} and {@code bits}; {@code too-many-reports}
     */
    public synchronized void count(Door door, String address, @Nullable String proof) {
        var now = clock.instant();
        var own = times(door.key() + "\n" + hash(address), now);
        var all = times(door.key() + "\n" + EVERYBODY, now);
        var most = door.most();
        long hour = within(own, now, HOUR);
        if (hour >= (long) most.hour() * HARD || own.size() >= (long) most.day() * HARD) {
            throw IntakeProblem.TOO_MANY_REPORTS.problem().retryAfter(HOUR);
        }
        if (hour >= most.hour() || own.size() >= most.day() || within(all, now, HOUR) >= most.all()) {
            requireProof(address, proof, now);
        }
        own.addLast(now);
        all.addLast(now);
    }

    /**
     * Counts one picture, which is sent before its report and under a key that anybody can make: so many as the most reports in an hour
     * can have, and no more.
     *
     * @throws Problem {@code too-many-reports}
     */
    public synchronized void countPicture(Door door, String address) {
        var now = clock.instant();
        var own = times(door.key() + "\npictures\n" + hash(address), now);
        if (within(own, now, HOUR) >= (long) door.most().hour() * HARD * Report.MOST_PHOTOS) {
            throw IntakeProblem.TOO_MANY_REPORTS.problem().retryAfter(HOUR);
        }
        own.addLast(now);
    }

    /**
     * Counts one mail, before it becomes a report. By mail nobody can show that he is no machine: what is beyond the door's bounds is not
     * taken.
     *
     * @throws Problem {@code too-many-reports}
     */
    public synchronized void countMail(Door door, String address) {
        var now = clock.instant();
        var own = times(door.key() + "\n" + hash(address.toLowerCase(Locale.ROOT)), now);
        if (within(own, now, HOUR) >= door.most().hour()
                || own.size() >= door.most().day()) {
            throw IntakeProblem.TOO_MANY_REPORTS.problem().retryAfter(HOUR);
        }
        own.addLast(now);
        times(door.key() + "\n" + EVERYBODY, now).addLast(now);
    }

    /** Whether everybody together has reported less in this hour than the door takes. */
    public synchronized boolean hasRoom(Door door) {
        var now = clock.instant();
        return within(times(door.key() + "\n" + EVERYBODY, now), now, HOUR)
                < door.most().all();
    }

    /** Counts one look at what is written and not sent yet. @throws Problem {@code too-many-questions} with when to try again */
    public void countLook(String address) {
        take("look\n", LOOKS, address);
    }

    /** Counts one question for what is public. @throws Problem likewise */
    public void countRead(String address) {
        take("read\n", READS, address);
    }

    private void take(String what, int perMinute, String address) {
        var now = clock.instant();
        var wait = asked.computeIfAbsent(what + hash(address), fresh -> new TokenBucket(perMinute, now))
                .take(now);
        if (wait != null) {
            throw IntakeProblem.TOO_MANY_QUESTIONS.problem().retryAfter(wait);
        }
    }

    private Deque<Instant> times(String key, Instant now) {
        var times = sent.computeIfAbsent(key, fresh -> new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(DAY))) {
            times.removeFirst();
        }
        return times;
    }

    private static long within(Deque<Instant> times, Instant now, Duration window) {
        long count = 0;
        for (var latest = times.descendingIterator(); latest.hasNext(); count++) {
            if (latest.next().isBefore(now.minus(window))) {
                break;
            }
        }
        return count;
    }

    private void requireProof(String address, @Nullable String proof, Instant now) {
        var nonce = nonce(address, now);
        var of = proof == null ? "" : proof.substring(0, Math.max(0, proof.indexOf(':')));
        var ours = of.equals(nonce) || of.equals(nonce(address, now.minus(HOUR)));
        if (proof == null
                || !ours
                || proof.length() > 200
                || zeros(Sha256.of(proof)) < BITS
                || shown.put(proof, true) != null) {
            throw IntakeProblem.SHOW_NO_MACHINE.problem().with("nonce", nonce).with("bits", BITS);
        }
    }

    private String nonce(String address, Instant at) {
        var hour = at.getEpochSecond() / HOUR.toSeconds();
        return HexFormat.of().formatHex(box.proof("intake/nonce", hour + "\n" + address), 0, 16);
    }

    private static int zeros(byte[] hash) {
        return Integer.numberOfLeadingZeros(
                (hash[0] & 0xFF) << 24 | (hash[1] & 0xFF) << 16 | (hash[2] & 0xFF) << 8 | hash[3] & 0xFF);
    }

    private String hash(String address) {
        return HexFormat.of().formatHex(box.proof("intake/address", address));
    }
}
