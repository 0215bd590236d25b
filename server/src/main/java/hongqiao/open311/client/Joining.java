package hongqiao.open311.client;

import static hongqiao.open311.client.Rows.text;

import hongqiao.intake.Intake;
import hongqiao.intake.IntakeProblem;
import hongqiao.intake.Report;
import hongqiao.intake.ReportPlaces;
import hongqiao.intake.Sent;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Sender;
import hongqiao.open311.client.PeerStore.Counts;
import hongqiao.open311.client.PeerStore.Reading;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import hongqiao.shared.Sha256;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what was asked for at other cities' servers, by windows of time and pages, and takes what lies in the district. A request is one report
 * however often it is read; a reading that was cut short goes on at its page.
 */
@Component
class Joining {

    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);
    private static final int PAGE = 100;
    private static final int MOST_PAGES = 1_000;
    private static final int LONGEST_ID = 200;
    private static final int LONGEST_ADDRESS = 200;

    /** Servers show a request some time after it was made. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private static final Duration LONGEST = Duration.ofDays(30);

    private final Peers peers;
    private final PeerClient client;
    private final PeerStore store;
    private final PassedStore passed;
    private final Intake intake;
    private final ReportPlaces places;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Duration first;

    Joining(
            Peers peers,
            PeerClient client,
            PeerStore store,
            PassedStore passed,
            Intake intake,
            ReportPlaces places,
            TransactionTemplate transactions,
            Clock clock,
            @Value("${hongqiao.open311.first:7d}") Duration first) {
        this.peers = peers;
        this.client = client;
        this.store = store;
        this.passed = passed;
        this.intake = intake;
        this.places = places;
        this.transactions = transactions;
        this.clock = clock;
        this.first = first;
    }

    @Scheduled(fixedDelayString = "${hongqiao.open311.every:5m}", initialDelayString = "${hongqiao.open311.every:5m}")
    void lookForAll() throws InterruptedException {
        for (var peer : peers.all()) {
            if (peer.door() != null) {
                look(peer);
            }
        }
    }

    /** Until all is read that there is now, or something fails: that is noted and goes on the next time. */
    void look(Peer peer) throws InterruptedException {
        var reading = work(() -> begun(store.reading(peer.key())));
        try {
            while (read(peer, reading)) {
                reading = work(() -> store.reading(peer.key()));
                if (Duration.between(Objects.requireNonNull(reading.doneTo()), now())
                                .compareTo(OVERLAP)
                        <= 0) {
                    return;
                }
                reading = begun(reading);
            }
        } catch (PeerFault fault) {
            LOG.warn("server {} could not be read: {}", peer.key(), fault.getMessage());
            note(peer, work(() -> store.reading(peer.key())), Counts.NONE, fault.getMessage());
        }
    }

    /** The window that was begun, or the next one. */
    private Reading begun(Reading reading) {
        if (reading.since() != null) {
            return reading;
        }
        var done = reading.doneTo();
        var since = done == null ? now().minus(first) : done.minus(OVERLAP);
        var until = since.plus(LONGEST).isBefore(now()) ? since.plus(LONGEST) : now();
        return new Reading(done, since, until, 1);
    }

    /** One window. @return whether it was read to its end */
    private boolean read(Peer peer, Reading window) throws PeerFault, InterruptedException {
        var seen = new HashSet<String>();
        var since = Objects.requireNonNull(window.since());
        var until = Objects.requireNonNull(window.until());
        for (int page = window.page(); page <= MOST_PAGES; page++) {
            var rows = client.get(
                    peer,
                    "/requests",
                    Map.of(
                            "start_date", since.truncatedTo(ChronoUnit.SECONDS).toString(),
                            "end_date", until.truncatedTo(ChronoUnit.SECONDS).toString(),
                            "page", Integer.toString(page),
                            "page_size", Integer.toString(PAGE)));
            var counts = take(peer, rows, seen);
            if (counts == null) {
                // Nothing new: the end, or a server that knows no pages and says the same again.
                note(peer, new Reading(until, null, null, 1), Counts.NONE, null);
                return true;
            }
            note(peer, new Reading(window.doneTo(), since, until, page + 1), counts, null);
        }
        throw PeerFault.lasting("more than " + MOST_PAGES + " pages");
    }

    /** @return null: none of them is new in this window */
    private @Nullable Counts take(Peer peer, List<Map<String, String>> rows, Set<String> seen) {
        int taken = 0;
        int leftOut = 0;
        int refused = 0;
        boolean news = false;
        for (var row : rows) {
            var id = text(row, "service_request_id").orElse(null);
            if (id == null || id.length() > LONGEST_ID) {
                refused++;
                continue;
            }
            if (!seen.add(id)) {
                continue;
            }
            news = true;
            switch (take(peer, row, id)) {
                case TAKEN -> taken++;
                case LEFT_OUT -> leftOut++;
                case REFUSED -> refused++;
                case KNOWN -> {} // counted when it came
            }
        }
        return news ? new Counts(taken, leftOut, refused) : null;
    }

    private enum Fate {
        TAKEN,
        KNOWN,
        LEFT_OUT,
        REFUSED
    }

    private Fate take(Peer peer, Map<String, String> row, String id) {
        boolean known = work(() -> store.isJoined(peer.key(), id) || passed.isOurs(peer.key(), id));
        if (known) {
            return Fate.KNOWN;
        }
        var point = point(row);
        if (point == null
                || text(row, "status").filter("closed"::equalsIgnoreCase).isPresent()
                || places.around(point).isEmpty()) {
            return Fate.LEFT_OUT;
        }
        var sent =
                new Sent(Sender.OPEN311, peer.sender(), "id-" + HexFormat.of().formatHex(Sha256.of(id)));
        try {
            var door = intake.door(Objects.requireNonNull(peer.door()), Sender.OPEN311);
            var receipt = intake.receive(door, report(peer, door, row, point), sent);
            work(() -> {
                store.join(peer.key(), id, sent.who(), now());
                return true;
            });
            return receipt.fresh() ? Fate.TAKEN : Fate.KNOWN;
        } catch (Problem refused) {
            if (refused.type() == IntakeProblem.REPORT_KEY_REUSED) {
                return Fate
                        .KNOWN; // taken by a process that died before it was noted; it has been rewritten there since
            }
            LOG.warn("request {} of {} is not taken: {}", PeerFault.plain(id), peer.key(), refused.getMessage());
            return Fate.REFUSED;
        }
    }

    private Report report(Peer peer, Door door, Map<String, String> row, Report.Point point) {
        var code = text(row, "service_code").orElse("");
        var words = text(row, "description", "service_name", "service_code").orElse(peer.key());
        return new Report(
                cut(words, intake.mostWords(door)),
                peer.subjects().get(code),
                point,
                null,
                text(row, "address").map(one -> cut(one, LONGEST_ADDRESS)).orElse(null),
                List.of(),
                null,
                null,
                Map.of());
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /** GeoReport's degrees are WGS 84. Null: it has none that can be one; nought and nought is what servers write for none. */
    private static Report.@Nullable Point point(Map<String, String> row) {
        try {
            double lat = Double.parseDouble(text(row, "lat").orElse("NaN"));
            double lon = Double.parseDouble(text(row, "long", "lon", "lng").orElse("NaN"));
            boolean is = Math.abs(lat) <= 90 && Math.abs(lon) <= 180 && (lat != 0 || lon != 0);
            return is ? new Report.Point(lon, lat) : null;
        } catch (NumberFormatException none) {
            return null;
        }
    }

    private void note(Peer peer, Reading reading, Counts counts, @Nullable String failure) {
        work(() -> {
            store.write(peer.key(), reading, counts, failure, now());
            return true;
        });
    }

    private <T> T work(Supplier<T> work) {
        return Scopes.everything(
                "what other cities' servers hold is read for the whole district",
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
