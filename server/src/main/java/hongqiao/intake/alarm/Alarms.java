package hongqiao.intake.alarm;

import hongqiao.files.Files;
import hongqiao.intake.Intake;
import hongqiao.intake.IntakeProblem;
import hongqiao.intake.Report;
import hongqiao.intake.ReportPlaces;
import hongqiao.intake.Sent;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Part;
import hongqiao.intake.door.Door.Sender;
import hongqiao.scope.Scopes;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Takes alarms. One opens a case; another of the same device and class joins it while it is open, and within the class's {@code once}
 * whatever became of it. The same id is one alarm. Two processes that hear the same device at the same moment may open two cases.
 */
@Component
class Alarms {

    private static final int STRIPES = 64;
    private static final String NAME = "alarm.jpg";

    private final Intake intake;
    private final ReportPlaces places;
    private final AlarmBounds bounds;
    private final AlarmStore store;
    private final Files files;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(STRIPES).toList();

    Alarms(
            Intake intake,
            ReportPlaces places,
            AlarmBounds bounds,
            AlarmStore store,
            Files files,
            TransactionTemplate transactions,
            Clock clock) {
        this.intake = intake;
        this.places = places;
        this.bounds = bounds;
        this.store = store;
        this.files = files;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * What an alarm came to.
     *
     * @param token of the report that it opened or joined
     * @param number of the case; null: it is not open yet, and will be
     * @param joined whether it joined; its picture is not kept then
     * @param fresh false: it was sent before
     */
    record AlarmReceipt(String token, @Nullable String number, boolean joined, boolean fresh) {}

    /**
     * Takes an alarm. When this returns, it survives a crash.
     *
     * @param sender the system whose key it came with
     * @throws hongqiao.shared.Problem {@code door-not-found}, {@code too-many-alarms}, {@code report-key-reused}, and those of {@link
     *     Alarm#of}, {@link Files#receive}, {@link Intake#receive}
     */
    AlarmReceipt receive(String door, String sender, AlarmBody body) {
        var through = intake.door(door, Sender.ALARM);
        var alarm = Alarm.of(through, body, places, clock.instant());
        bounds.count(through, alarm.source());
        var sent = new Sent(Sender.ALARM, sender, alarm.key());
        var lock = locks.get(
                Math.floorMod(Objects.hash(door, alarm.source(), alarm.kind().key()), STRIPES));
        lock.lock();
        try {
            return taken(through, alarm, sent);
        } finally {
            lock.unlock();
        }
    }

    private AlarmReceipt taken(Door door, Alarm alarm, Sent sent) {
        var digest = alarm.digest(door);
        var known = system(() -> store.bySent(sent.hash()));
        if (known.isPresent()) {
            return again(known.get(), digest);
        }
        // What was cut off between its report and its own row is one alarm with that report.
        var cutOff = intake.find(sent.token());
        if (cutOff.isPresent()) {
            return noted(door, alarm, sent, digest, sent.token(), cutOff.get().number(), true);
        }
        var last = system(
                () -> store.lastOpening(door.key(), alarm.source(), alarm.kind().key()));
        var open = last.flatMap(one -> joined(one, alarm));
        if (open.isPresent()) {
            return noted(
                    door, alarm, sent, digest, last.get().token(), open.get().number(), false);
        }
        var file = intake.receive(door, report(door, alarm, pictures(alarm, sent)), sent)
                .file();
        var number = file == null ? null : file.head().number();
        return noted(door, alarm, sent, digest, sent.token(), number, true);
    }

    private static void requireSame(AlarmStore.Kept known, byte[] digest) {
        if (!Arrays.equals(known.digest(), digest)) {
            throw IntakeProblem.REPORT_KEY_REUSED.problem().atField("id");
        }
    }

    private AlarmReceipt again(AlarmStore.Kept known, byte[] digest) {
        requireSame(known, digest);
        var number = intake.find(known.token()).map(Intake.Taken::number).orElse(null);
        return new AlarmReceipt(known.token(), number, !known.opened(), false);
    }

    private Optional<Intake.Taken> joined(AlarmStore.Kept last, Alarm alarm) {
        return intake.find(last.token())
                .filter(taken -> !taken.refused())
                .filter(taken -> !taken.closed()
                        || now().isBefore(last.receivedAt().plus(alarm.kind().once())));
    }

    private AlarmReceipt noted(
            Door door, Alarm alarm, Sent sent, byte[] digest, String token, @Nullable String number, boolean opened) {
        system(() -> {
            store.insert(door.key(), sent.from(), alarm, sent.hash(), digest, token, opened, now());
            return token;
        });
        return new AlarmReceipt(token, number, !opened, true);
    }

    private List<UUID> pictures(Alarm alarm, Sent sent) {
        var picture = alarm.picture();
        if (picture == null) {
            return List.of();
        }
        try (var own = Scopes.bind(sent.own())) {
            return List.of(files.receive(picture, NAME).id());
        }
    }

    private static Report report(Door door, Alarm alarm, List<UUID> pictures) {
        var nodes = JsonNodeFactory.instance;
        var more = new LinkedHashMap<String, JsonNode>();
        put(more, door, Part.DEVICE, nodes.stringNode(alarm.source()));
        put(more, door, Part.CLASS, nodes.stringNode(alarm.kind().key()));
        put(
                more,
                door,
                Part.AT,
                nodes.stringNode(alarm.at().truncatedTo(ChronoUnit.SECONDS).toString()));
        var value = alarm.value();
        if (value != null) {
            put(more, door, Part.VALUE, nodes.numberNode(value));
            put(more, door, Part.UNIT, nodes.stringNode(Objects.requireNonNull(alarm.unit())));
        }
        return new Report(alarm.words(), alarm.kind().subject(), alarm.point(), null, null, pictures, null, null, more);
    }

    private static void put(Map<String, JsonNode> more, Door door, Part part, JsonNode value) {
        Optional.ofNullable(door.field(part)).ifPresent(field -> more.put(field, value));
    }

    private <T> T system(Supplier<T> work) {
        return Scopes.everything(
                "alarms of a device are told apart over all of them",
                () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
