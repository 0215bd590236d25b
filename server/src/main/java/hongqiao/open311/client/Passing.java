package hongqiao.open311.client;

import static hongqiao.open311.client.Rows.text;

import hongqiao.cases.CaseFile;
import hongqiao.cases.CaseStepped;
import hongqiao.cases.Cases;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.DoorKind;
import hongqiao.open311.client.PassedStore.Passed;
import hongqiao.open311.client.PassedStore.State;
import hongqiao.pack.Packs;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Sha256;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Sends cases of ours to another city's server where their door says so, and follows them there until they are closed. Words, address and
 * point go, nobody's name or number, and no picture; a case that is confidential does not go.
 *
 * <p>It is sent under the same {@code Idempotency-Key} each time. A server that does not know that header may have one twice, where a process
 * dies between sending and noting it.
 */
@Component
class Passing {

    private static final Logger LOG = LoggerFactory.getLogger(Passing.class);
    private static final int AT_ONCE = 50;
    private static final int MOST_TRIES = 12;
    private static final int MOST_DOUBLED = 9;
    private static final int LONGEST_ID = 200;
    private static final Duration CLAIMED = Duration.ofMinutes(10);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(1);

    private final Peers peers;
    private final PeerClient client;
    private final PassedStore store;
    private final PeerStore joined;
    private final PassedJournal journal;
    private final Packs packs;
    private final Cases cases;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final String district;
    private final Duration followEvery;

    Passing(
            Peers peers,
            PeerClient client,
            PassedStore store,
            PeerStore joined,
            PassedJournal journal,
            Packs packs,
            Cases cases,
            TransactionTemplate transactions,
            Clock clock,
            District district,
            @Value("${hongqiao.open311.follow-every:15m}") Duration followEvery) {
        this.peers = peers;
        this.client = client;
        this.store = store;
        this.joined = joined;
        this.journal = journal;
        this.packs = packs;
        this.cases = cases;
        this.transactions = transactions;
        this.clock = clock;
        this.district = district.code();
        this.followEvery = followEvery;
    }

    @EventListener
    void stepped(CaseStepped taken) {
        var file = taken.file();
        for (var door : packs.of(DoorKind.class).all().values()) {
            var passes = door.passes();
            if (passes != null && passes.at().equals(taken.step()) && cameBy(file, door)) {
                var service = passes.service(file.matter());
                if (service != null) {
                    store.leave(file, door.key(), passes.to(), service, now());
                }
            }
        }
    }

    private static boolean cameBy(CaseFile file, Door door) {
        var channel = file.head().channel();
        return file.type().key().equals(door.opens())
                && channel != null
                && door.senders().stream()
                        .anyMatch(
                                sender -> sender.name().toLowerCase(Locale.ROOT).equals(channel));
    }

    @Scheduled(fixedDelayString = "${hongqiao.open311.every:5m}", initialDelayString = "${hongqiao.open311.every:5m}")
    void lookForAll() throws InterruptedException {
        // Each has its next turn later, so that this ends.
        var now = now();
        var due = work(() -> store.claim(now, CLAIMED, AT_ONCE));
        while (!due.isEmpty()) {
            for (var one : due) {
                look(one);
            }
            due = due.size() < AT_ONCE ? List.of() : work(() -> store.claim(now, CLAIMED, AT_ONCE));
        }
    }

    private void look(Passed one) throws InterruptedException {
        try {
            var peer = peers.find(one.peer())
                    .orElseThrow(() -> PeerFault.passing("there is no such server in the settings"));
            switch (one.state()) {
                case WAITING -> send(peer, one);
                case SENT -> ask(peer, one);
                case OPEN -> follow(peer, one);
                default -> throw new IllegalStateException(one.state() + " is over");
            }
        } catch (PeerFault fault) {
            LOG.warn("case {} at {}: {}", one.number(), one.peer(), fault.getMessage());
            var over = one.state() == State.WAITING && (fault.isLasting() || one.tries() >= MOST_TRIES);
            var wait = FIRST_WAIT.multipliedBy(1L << Math.min(one.tries(), MOST_DOUBLED));
            settle(one, over ? State.REFUSED : one.state(), null, null, null, fault.getMessage(), wait);
        }
    }

    private void send(Peer peer, Passed one) throws PeerFault, InterruptedException {
        if (work(() -> isTheirs(one))) {
            settle(one, State.WITHHELD, null, null, null, "it came from there", FIRST_WAIT);
            return;
        }
        var form = form(one);
        if (form.isEmpty()) {
            settle(one, State.WITHHELD, null, null, null, "confidential", FIRST_WAIT);
            return;
        }
        requireService(peer, one.service());
        var answer = client.post(peer, form.get(), id(one)).stream().findFirst().orElse(Map.of());
        var number = id(answer, "service_request_id");
        var token = id(answer, "token");
        if (number == null && token == null) {
            throw PeerFault.lasting("the answer names neither a request nor a token");
        }
        settle(one, number == null ? State.SENT : State.OPEN, token, number, null, null, FIRST_WAIT);
    }

    /** A code that they have never heard of would be refused, or worse, be taken for something else. */
    private void requireService(Peer peer, String code) throws PeerFault, InterruptedException {
        var services = client.get(peer, "/services", Map.of());
        if (services.stream()
                .noneMatch(row -> text(row, "service_code").filter(code::equals).isPresent())) {
            throw PeerFault.lasting("there is no service " + PeerFault.plain(code));
        }
    }

    /** Sent back to where it came from it would come again, and again. */
    private boolean isTheirs(Passed one) {
        return joined.joined(cases.get(one.caseId()).head().openedBy())
                .filter(from -> from.peer().equals(one.peer()))
                .isPresent();
    }

    private void ask(Peer peer, Passed one) throws PeerFault, InterruptedException {
        var answer = client.get(peer, "/tokens/" + path(Objects.requireNonNull(one.token())), Map.of()).stream()
                .findFirst()
                .orElse(Map.of());
        var number = id(answer, "service_request_id");
        settle(one, number == null ? State.SENT : State.OPEN, null, number, null, null, FIRST_WAIT);
    }

    private void follow(Peer peer, Passed one) throws PeerFault, InterruptedException {
        var number = Objects.requireNonNull(one.requestId());
        var answer = client.get(peer, "/requests/" + path(number), Map.of()).stream()
                .filter(row ->
                        text(row, "service_request_id").filter(number::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> PeerFault.passing("the answer is about another request"));
        var closed = text(answer, "status").filter("closed"::equalsIgnoreCase).isPresent();
        var notes = text(answer, "status_notes").map(PeerFault::plain).orElse(null);
        settle(one, closed ? State.CLOSED : State.OPEN, null, null, notes, null, followEvery);
    }

    /** Numbers of theirs go into addresses as one part of a path. */
    private static String path(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static @Nullable String id(Map<String, String> row, String name) {
        return text(row, name)
                .filter(id -> id.length() <= LONGEST_ID && id.equals(PeerFault.plain(id)))
                .filter(id -> !id.equals(".") && !id.equals(".."))
                .orElse(null);
    }

    private String id(Passed one) {
        return "hq-" + HexFormat.of().formatHex(Sha256.of(district + "\n" + one.peer() + "\n" + one.number()));
    }

    /** As anybody of the district may read it; empty: it is confidential by now. */
    private Optional<Map<String, String>> form(Passed one) throws PeerFault {
        var door = packs.of(DoorKind.class)
                .find(one.door())
                .orElseThrow(() -> PeerFault.lasting("there is no such door any more"));
        return Scopes.during(
                        Scope.district("open311"),
                        () -> Objects.requireNonNull(transactions.execute(status -> cases.find(one.caseId()))))
                .map(file -> form(file, door, one.service()));
    }

    private static Map<String, String> form(CaseFile file, Door door, String service) {
        var form = new LinkedHashMap<String, String>();
        form.put("service_code", service);
        value(file, door, Part.WORDS).ifPresent(words -> form.put("description", words.toString()));
        value(file, door, Part.ADDRESS).ifPresent(address -> form.put("address_string", address.toString()));
        if (value(file, door, Part.POINT).orElse(null) instanceof JsonNode point) {
            form.put("lat", point.path("lat").asString());
            form.put("long", point.path("lon").asString());
        }
        return form;
    }

    private static Optional<Object> value(CaseFile file, Door door, Part part) {
        var field = door.field(part);
        return field == null
                ? Optional.empty()
                : Optional.ofNullable(file.form().value(field));
    }

    private void settle(
            Passed one,
            State state,
            @Nullable String token,
            @Nullable String number,
            @Nullable String notes,
            @Nullable String failure,
            Duration wait) {
        work(() -> {
            var now = now();
            store.settle(one.id(), state, token, number, notes, failure, state.isOver() ? null : now.plus(wait), now);
            if (state != one.state()) {
                journal.changed(one, state, number, notes, failure);
            }
            return true;
        });
    }

    private <T> T work(Supplier<T> work) {
        return Scopes.everything(
                "cases that went to other cities' servers are followed for the whole district",
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
