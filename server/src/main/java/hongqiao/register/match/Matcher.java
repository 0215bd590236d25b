package hongqiao.register.match;

import hongqiao.organisation.Today;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordStore;
import hongqiao.scope.Scopes;
import hongqiao.shared.FilesComingIn;
import hongqiao.shared.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds new and changed records against the others, soon after they are written. It works off markers that were committed
 * with the records, some hundreds a transaction, so it goes on where it was after any crash and never keeps a writer waiting.
 * While a file is taken in it leaves that the machine, but for a step every other minute.
 */
@Component
public class Matcher {

    /** Markers a transaction. */
    private static final int AT_ONCE = 500;

    /** Records that share one key and are still compared each with each. */
    static final int MOST_IN_COMMON = 300;

    private final Registers registers;
    private final RecordStore records;
    private final MatchStore store;
    private final PlaceNames places;
    private final TransactionTemplate transaction;
    private final Today today;
    private final FilesComingIn.Patience patience;

    Matcher(
            Registers registers,
            RecordStore records,
            MatchStore store,
            PlaceNames places,
            TransactionTemplate transaction,
            Today today,
            FilesComingIn files) {
        this.patience = files.patience();
        this.registers = registers;
        this.records = records;
        this.store = store;
        this.places = places;
        this.transaction = transaction;
        this.today = today;
    }

    /** Until nothing waits any more. */
    @Scheduled(
            fixedDelayString = "${hongqiao.register.match-every:2s}",
            initialDelayString = "${hongqiao.register.match-every:2s}")
    public void catchUp() {
        Scopes.everything("two records that are one may belong to two areas", () -> {
            for (var key : waiting()) {
                var register = registers.definitions().find(key);
                while (patience.mayGoOn() && step(key, register.orElse(null))) {
                    // one transaction each
                }
            }
        });
    }

    /** After a change of the pack's rules, and at the first start, everything waits. */
    private List<String> waiting() {
        return Objects.requireNonNull(transaction.execute(status -> {
            registers.definitions().stream()
                    .filter(register -> register.matching() != null)
                    .forEach(register -> store.markAllIfNew(register, String.valueOf(register.matching())));
            return store.waiting();
        }));
    }

    /** @param register null: the pack no longer has it, or no longer matches it @return whether there may be more */
    private boolean step(String key, @org.jspecify.annotations.Nullable Register register) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            store.takeTurn();
            var markers = store.markers(key, AT_ONCE);
            if (register != null
                    && register.matching() != null
                    && !markers.records().isEmpty()) {
                match(register, markers.records());
            }
            store.drop(markers);
            return markers.numbers().size() == AT_ONCE;
        }));
    }

    private void match(Register register, Set<Long> ids) {
        var comparer = new Comparer(register, places.known());
        var mine = records.list(register, ids);
        var keys = new LinkedHashMap<Long, Set<String>>();
        ids.forEach(id -> keys.put(id, Set.of()));
        mine.forEach(record -> keys.put(record.id(), Blocks.of(register, comparer, record)));
        store.rememberKeys(register, keys);
        store.follow(register, mine);
        var found = found(register, comparer, mine, store.neighbours(register, ids, MOST_IN_COMMON));
        store.dropOthers(register, ids, found);
        store.put(register, found, today.now());
    }

    private List<MatchStore.Found> found(
            Register register, Comparer comparer, List<Kept> mine, Map<Long, Set<Long>> neighbours) {
        var known = new HashMap<Long, Kept>();
        mine.forEach(record -> known.put(record.id(), record));
        var missing = new HashSet<Long>();
        neighbours.values().forEach(missing::addAll);
        missing.removeAll(known.keySet());
        if (!missing.isEmpty()) {
            records.list(register, missing).forEach(record -> known.put(record.id(), record));
        }
        var from = Objects.requireNonNull(register.matching()).from();
        var found = new ArrayList<MatchStore.Found>();
        var seen = new HashSet<List<Long>>();
        neighbours.forEach((id, others) -> others.forEach(other -> {
            var a = known.get(Math.min(id, other));
            var b = known.get(Math.max(id, other));
            if (a != null && b != null && seen.add(List.of(a.id(), b.id())) && isLive(a) && isLive(b)) {
                var score = comparer.score(a, b);
                if (score.value().compareTo(from) >= 0) {
                    found.add(new MatchStore.Found(a, b, score, compared(register, comparer, a, b)));
                }
            }
        }));
        return found;
    }

    private static boolean isLive(Kept record) {
        return record.mergedInto() == null && record.removedAt() == null;
    }

    /** What was compared, as one hash. */
    static String compared(Register register, Comparer comparer, Kept a, Kept b) {
        var digest = Sha256.digest();
        for (var field : Objects.requireNonNull(register.matching()).fields()) {
            for (var record : List.of(a, b)) {
                var text = comparer.text(field.field(), record);
                digest.update(
                        (field.field() + "=" + (text == null ? "" : text) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
