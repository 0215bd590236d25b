package hongqiao.register.match;

import static hongqiao.register.RegisterProblem.MERGE_NOT_FOUND;
import static hongqiao.register.RegisterProblem.MERGE_NOT_LAST;
import static hongqiao.register.RegisterProblem.MERGE_PARTED;
import static hongqiao.register.RegisterProblem.PAIR_NOT_VALID;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.RecordWriter;
import hongqiao.register.record.RecordWriter.Change;
import hongqiao.register.record.Records;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Two records become one, and two again. Nothing is lost: the merged record stays with all it was and says where it went; what
 * the merge changed is remembered, so that parting undoes that and nothing else.
 */
@Component
public class Merges {

    private final Records records;
    private final RecordStore store;
    private final RecordWriter writer;
    private final Inwards inwards;
    private final Pairs pairs;
    private final MergeStore merges;
    private final TransactionTemplate transaction;

    Merges(
            Records records,
            RecordStore store,
            RecordWriter writer,
            Inwards inwards,
            Pairs pairs,
            MergeStore merges,
            TransactionTemplate transaction) {
        this.records = records;
        this.store = store;
        this.writer = writer;
        this.inwards = inwards;
        this.pairs = pairs;
        this.merges = merges;
        this.transaction = transaction;
    }

    /**
     * @param survivor id of the record that stays, {@code merged} of the one that goes into it; with the versions that were seen
     * @param take by field, id of the record whose value the survivor has from now on; for the others {@link Pairs#defaults}
     */
    public record Request(
            long survivor,
            int survivorVersion,
            long merged,
            int mergedVersion,
            Map<String, Long> take,
            @Nullable String reason) {}

    /**
     * @throws Problem {@code record-not-found}, {@code out-of-scope}, {@code record-merged}, {@code record-changed-meanwhile},
     *     {@code record-not-valid}, {@code record-locked}, {@code reason-needed}, {@code pair-not-valid}, {@code not-matched}
     */
    public Merge merge(Register register, Request request) {
        Pairs.requireMatched(register);
        var reason = Pairs.reason(request.reason());
        if (request.survivor() == request.merged()) {
            throw PAIR_NOT_VALID.because("要选两条不同的记录", "Choose two records");
        }
        requireSeen(register, List.of(request.survivor(), request.merged()));
        return withAllReferences(mine -> {
            var both = records.lockedBoth(
                    register,
                    new TreeMap<>(Map.of(
                            request.survivor(), request.survivorVersion(),
                            request.merged(), request.mergedVersion())));
            var survivor = Objects.requireNonNull(both.get(request.survivor()));
            var merged = Objects.requireNonNull(both.get(request.merged()));
            requireMine(survivor, mine);
            requireMine(merged, mine);
            return merge(register, survivor, merged, request.take(), reason);
        });
    }

    private Merge merge(Register register, Kept survivor, Kept merged, Map<String, Long> take, String reason) {
        var chosen = chosen(register, survivor, merged, take);
        var a = survivor.id() < merged.id() ? survivor : merged;
        var score = pairs.decide(register, a, a == survivor ? merged : survivor, "SAME", reason);
        var had = inwards.to(register, survivor.id());
        // The one that goes first: what is unique may pass from it to the survivor.
        write(
                register,
                merged,
                records.next(merged.into(survivor.id())),
                "record-merged",
                note("into", survivor, reason));
        var after = records.rewritten(register, survivor, chosen.values(), chosen.keys());
        write(register, survivor, after, "record-absorbed", note("merged", merged, reason));
        var led = inwards.lead(register, merged.id(), survivor.id());
        var no = merges.insert(register, survivor, after, merged, score, reason, led, had);
        return merges.find(register, no).orElseThrow();
    }

    private record Chosen(Map<String, Object> values, Map<String, String> keys) {}

    private static Chosen chosen(Register register, Kept survivor, Kept merged, Map<String, Long> take) {
        var from = new HashMap<String, Long>();
        Defaults.of(register, survivor, merged).forEach(choice -> from.put(choice.field(), choice.from()));
        take.forEach((field, id) -> {
            if (register.find(field).filter(one -> one.isStored()).isEmpty()
                    || id == null
                    || id != survivor.id() && id != merged.id()) {
                throw VALUE_NOT_VALID
                        .because("没有这个字段，或取值的记录不是这两条之一", "There is no such field, or the record is neither of the two")
                        .atField("take");
            }
            from.put(field, id);
        });
        var values = new HashMap<>(survivor.values());
        var keys = new HashMap<>(survivor.keys());
        from.forEach((field, id) -> {
            if (id == merged.id()) {
                put(values, field, merged.value(field));
                put(keys, field, merged.keys().get(field));
                put(keys, "#" + field, merged.keys().get("#" + field));
            }
        });
        return new Chosen(values, keys);
    }

    /** Those in which a record had a part, the first one first. */
    @Transactional(readOnly = true)
    public List<Merge> list(Register register, long id) {
        records.get(register, id);
        return merges.of(register, id);
    }

    /**
     * What parting did.
     *
     * @param backMoved references that lead to the parted record again
     * @param keptFields of the survivor, changed since the merge: they stay as they are; {@code stage} may be among them
     * @param keptReferences that went along and were led elsewhere since
     * @param newReferences that the survivor got since; they stay with it
     */
    public record Parting(Merge merge, int backMoved, List<String> keptFields, int keptReferences, int newReferences) {}

    /**
     * @throws Problem {@code merge-not-found}, {@code merge-parted}, {@code merge-not-last}, {@code record-twice},
     *     {@code reason-needed}, {@code out-of-scope}
     */
    public Parting part(Register register, long no, @Nullable String given) {
        var reason = Pairs.reason(given);
        var seen = transaction.execute(status -> merges.find(register, no).orElseThrow(MERGE_NOT_FOUND::problem));
        var merge = Objects.requireNonNull(seen);
        requireSeen(register, List.of(merge.survivor(), merge.merged()));
        return withAllReferences(mine -> part(register, no, reason, mine));
    }

    private Parting part(Register register, long no, String reason, Scope mine) {
        var memory = merges.memory(register, no);
        var merge = merges.find(register, no).orElseThrow(MERGE_NOT_FOUND::problem);
        if (merge.partedAt() != null) {
            throw MERGE_PARTED.problem();
        }
        var both = new HashMap<Long, Kept>();
        store.lock(register, List.of(merge.survivor(), merge.merged())).forEach(one -> both.put(one.id(), one));
        var survivor = Objects.requireNonNull(both.get(merge.survivor()));
        var merged = Objects.requireNonNull(both.get(merge.merged()));
        requireMine(survivor, mine);
        requireMine(merged, mine);
        requireLast(register, merge, survivor);
        var kept = new ArrayList<String>();
        var restored = restored(register, survivor, memory, kept);
        write(register, survivor, restored, "record-parted", note("from", merged, reason));
        var alone = records.next(merged.into(null));
        write(register, merged, alone, "record-parted", note("from", survivor, reason));
        var elsewhere = inwards.leadBack(memory.moved(), survivor.id(), merged.id());
        var since = new HashSet<>(inwards.to(register, survivor.id()));
        since.removeAll(new HashSet<>(memory.had()));
        var a = survivor.id() < merged.id() ? restored : alone;
        pairs.decide(register, a, a == restored ? alone : restored, "DIFFERENT", reason);
        merges.part(no, reason, Map.of("fields", kept, "references", elsewhere));
        return new Parting(
                merges.find(register, no).orElseThrow(),
                memory.moved().size() - elsewhere.size(),
                kept,
                elsewhere.size(),
                since.size());
    }

    /** Later ones build on it: they are parted first, the last one first. */
    private void requireLast(Register register, Merge merge, Kept survivor) {
        var into = survivor.mergedInto();
        if (into != null) {
            throw MERGE_NOT_LAST
                    .because("留下的那条后来又并入了 #%d", "The one that stayed was merged into #%d since", into)
                    .with("record", into);
        }
        merges.of(register, survivor.id()).stream()
                .filter(one -> one.no() > merge.no() && one.survivor() == survivor.id() && one.partedAt() == null)
                .findFirst()
                .ifPresent(later -> {
                    throw MERGE_NOT_LAST
                            .because("之后 #%d 也并入了这条", "#%d was merged into it since", later.merged())
                            .with("merge", later.no());
                });
    }

    /** What the merge changed is as it was before; what was changed since stays, and is told. */
    private Kept restored(Register register, Kept survivor, MergeStore.Memory memory, List<String> kept) {
        var values = new HashMap<>(survivor.values());
        var keys = new HashMap<>(survivor.keys());
        for (var field : register.stored()) {
            var key = field.key();
            var before = memory.before().values().get(key);
            var after = memory.after().values().get(key);
            if (!Objects.equals(survivor.value(key), after)) {
                kept.add(key);
            } else if (!Objects.equals(before, after)) {
                put(values, key, before);
                put(keys, key, memory.before().keys().get(key));
                put(keys, "#" + key, memory.before().keys().get("#" + key));
            }
        }
        if (!Objects.equals(survivor.stage(), memory.after().stage())) {
            kept.add("stage");
        }
        return records.restored(register, survivor, values, keys);
    }

    private void write(Register register, Kept before, Kept after, String action, ObjectNode note) {
        writer.write(register, List.of(new Change(before, after, action, List.of(), note)));
    }

    private static ObjectNode note(String how, Kept other, String reason) {
        return JsonNodeFactory.instance.objectNode().put(how, other.id()).put("reason", reason);
    }

    private void requireSeen(Register register, List<Long> ids) {
        transaction.executeWithoutResult(status -> ids.forEach(id -> records.get(register, id)));
    }

    static void requireMine(Kept record, Scope mine) {
        if (!record.place().isIn(mine)) {
            throw OUT_OF_SCOPE.problem();
        }
    }

    /**
     * References follow wherever they lie, also where the officer sees none of them: else they would lead to a record that has
     * gone. The two records themselves are held against what he may.
     */
    private <T> T withAllReferences(java.util.function.Function<Scope, T> work) {
        var mine = Scopes.current();
        Supplier<T> whole = () -> Objects.requireNonNull(transaction.execute(status -> work.apply(mine)));
        return Scopes.during(Scope.district(mine.self()), whole);
    }

    private static <T> void put(Map<String, T> map, String key, @Nullable T value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }
}
