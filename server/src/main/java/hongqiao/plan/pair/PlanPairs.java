package hongqiao.plan.pair;

import static hongqiao.plan.PlanProblem.PAIR_NOT_POSSIBLE;
import static hongqiao.plan.PlanProblem.PLAN_ITEM_NOT_FOUND;
import static hongqiao.plan.PlanProblem.REASON_MISSING;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.plan.PlanContent;
import hongqiao.plan.PlanEvent;
import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.plan.pair.Pairing.Pair;
import hongqiao.plan.pair.Pairing.Two;
import hongqiao.plan.pair.PlanPair.Chain;
import hongqiao.plan.pair.PlanPair.Counts;
import hongqiao.plan.pair.PlanPair.Fate;
import hongqiao.plan.pair.PlanPair.Link;
import hongqiao.plan.pair.PlanPair.Row;
import hongqiao.shared.District;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The way in: adopted plans side by side, and one promise through all of them. */
@Component
public class PlanPairs {

    private static final Comparator<PlanHead> EARLIER_FIRST = Comparator.comparingInt(
                    (PlanHead plan) -> plan.period().from())
            .thenComparingInt(plan -> plan.period().to())
            .thenComparingInt(PlanHead::edition);

    private static final int MOST_REASON = 500;

    private final Plans plans;
    private final PairStore store;
    private final Meanings meanings;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    PlanPairs(Plans plans, PairStore store, Meanings meanings, Journal journal, District district, Clock clock) {
        this.plans = plans;
        this.store = store;
        this.meanings = meanings;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    private record Sides(
            PlanContent before,
            PlanContent after,
            List<Promise> old,
            List<Promise> next,
            boolean byMeaning,
            List<Pair> pairs) {}

    /**
     * In whichever order they are named, the earlier one first.
     *
     * @throws hongqiao.shared.Problem {@code plan-not-found}; {@code pair-not-possible}: one with itself
     */
    @Transactional(readOnly = true)
    public PlanPair compare(String one, String other) {
        var sides = sides(plans.get(one), plans.get(other));
        var byAfter = sides.pairs().stream().collect(Collectors.toMap(Pair::after, Function.identity()));
        var rows = new ArrayList<Row>();
        for (var promise : sides.next()) {
            var pair = byAfter.get(promise);
            rows.add(pair == null ? alone(Fate.NEW, null, promise) : row(pair, years(sides)));
        }
        var taken = sides.pairs().stream().map(Pair::before).collect(Collectors.toSet());
        sides.old().stream()
                .filter(Predicate.not(taken::contains))
                .forEach(promise -> rows.add(alone(Fate.DROPPED, promise, null)));
        var counts = new Counts(
                count(rows, Fate.KEPT), count(rows, Fate.CHANGED), count(rows, Fate.DROPPED), count(rows, Fate.NEW));
        return new PlanPair(sides.before().head(), sides.after().head(), sides.byMeaning(), counts, rows);
    }

    /**
     * Through the newest editions of all periods, and this one's own edition; a sample's through samples too. It ends where no
     * successor is found: a plan that does not speak of it breaks the chain.
     *
     * @throws hongqiao.shared.Problem {@code plan-not-found}, {@code plan-item-not-found}
     */
    @Transactional(readOnly = true)
    public Chain chain(String key, String code) {
        var own = plans.get(key);
        var promise = find(Promise.of(own), code);
        var line = plans.list().stream()
                .filter(plan -> plan.key().equals(key)
                        || plan.supersededBy() == null
                                && !plan.period().equals(own.head().period())
                                && (own.head().sample() || !plan.sample()))
                .sorted(EARLIER_FIRST)
                .toList();
        int at = line.stream().map(PlanHead::key).toList().indexOf(key);
        var links = new LinkedList<Link>();
        links.add(new Link(own.head(), promise, Set.of(), null, List.of(), false));
        var earlier = own;
        for (int i = at - 1; i >= 0; i--) {
            var before = plans.get(line.get(i).key());
            var sides = sides(before, earlier);
            var first = Objects.requireNonNull(links.peekFirst());
            var pair = sides.pairs().stream()
                    .filter(one -> one.after().equals(first.promise()))
                    .findFirst();
            if (pair.isEmpty()) {
                break;
            }
            links.set(0, link(first.plan(), pair.get(), years(sides)));
            links.addFirst(new Link(before.head(), pair.get().before(), Set.of(), null, List.of(), false));
            earlier = before;
        }
        var later = own;
        for (int i = at + 1; i < line.size(); i++) {
            var after = plans.get(line.get(i).key());
            var sides = sides(later, after);
            var last = Objects.requireNonNull(links.peekLast()).promise();
            var pair = sides.pairs().stream()
                    .filter(one -> one.before().equals(last))
                    .findFirst();
            if (pair.isEmpty()) {
                break;
            }
            links.add(link(after.head(), pair.get(), years(sides)));
            later = after;
        }
        return new Chain(links);
    }

    /**
     * A person says that two promises are the same one, or are not. Joining parts each from whomever it was joined with.
     *
     * @param reason needed for parting, 2 to 500 characters
     * @throws hongqiao.shared.Problem {@code plan-not-found}, {@code plan-item-not-found}, {@code reason-missing}
     */
    @Transactional
    public PlanPair decide(
            String one,
            String oneCode,
            String other,
            String otherCode,
            boolean join,
            @Nullable String reason,
            String by) {
        var told = reason == null || reason.isBlank() ? null : reason.strip();
        if (told == null && !join || told != null && (told.length() < 2 || told.length() > MOST_REASON)) {
            throw REASON_MISSING.problem().atField("reason");
        }
        var mine = plans.get(one);
        var theirs = plans.get(other);
        var turned = isTurned(mine, theirs);
        var before = find(Promise.of(turned ? theirs : mine), turned ? otherCode : oneCode);
        var after = find(Promise.of(turned ? mine : theirs), turned ? oneCode : otherCode);
        if (join) {
            store.decided(before.plan(), after.plan()).forEach((two, joined) -> {
                if (joined && isHalf(two, before, after)) {
                    part(two, mine, theirs, by);
                }
            });
        }
        write(before, after, join, told, by);
        return compare(one, other);
    }

    private static boolean isHalf(Two two, Promise before, Promise after) {
        return two.before().equals(before.reference()) != two.after().equals(after.reference());
    }

    private void part(Two two, PlanContent mine, PlanContent theirs, String by) {
        var all = new ArrayList<>(Promise.of(mine));
        all.addAll(Promise.of(theirs));
        write(reference(all, two.before()), reference(all, two.after()), false, "另与他项对应", by);
    }

    private void write(Promise before, Promise after, boolean join, @Nullable String reason, String by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        store.add(before, after, join, reason, now, by);
        var record = new LinkedHashMap<String, Object>();
        record.put("before", before.reference());
        record.put("after", after.reference());
        record.put("reason", reason);
        var event = join ? PlanEvent.ITEMS_JOINED : PlanEvent.ITEMS_PARTED;
        var subject = new Subject(district.code(), "plan-pair", before.reference() + "~" + after.reference());
        journal.append(new Entry(subject, by, event.action(), null, record, null));
    }

    private Sides sides(PlanContent one, PlanContent other) {
        var before = isTurned(one, other) ? other : one;
        var after = before == one ? other : one;
        var old = Promise.of(before);
        var next = Promise.of(after);
        var meaning = meanings.among(old, next);
        var decided = store.decided(before.head().key(), after.head().key());
        var pairs = Pairing.of(old, next, decided, meaning.orElse((a, b) -> 0));
        return new Sides(before, after, old, next, meaning.isPresent(), pairs);
    }

    private static boolean isTurned(PlanContent one, PlanContent other) {
        if (one.head().key().equals(other.head().key())) {
            throw PAIR_NOT_POSSIBLE.problem();
        }
        return EARLIER_FIRST.thenComparing(PlanHead::key).compare(one.head(), other.head()) > 0;
    }

    private static int years(Sides sides) {
        return sides.after().head().period().to()
                - sides.before().head().period().to();
    }

    private static Row row(Pair pair, int years) {
        var differences = Difference.between(pair.before(), pair.after(), years);
        var fate = differences.isEmpty() ? Fate.KEPT : Fate.CHANGED;
        return new Row(fate, pair.before(), pair.after(), differences, pair.score(), pair.why(), pair.byHand());
    }

    private static Row alone(Fate fate, @Nullable Promise before, @Nullable Promise after) {
        return new Row(fate, before, after, Set.of(), null, List.of(), false);
    }

    private static Link link(PlanHead plan, Pair pair, int years) {
        var differences = Difference.between(pair.before(), pair.after(), years);
        return new Link(plan, pair.after(), differences, pair.score(), pair.why(), pair.byHand());
    }

    private static int count(List<Row> rows, Fate fate) {
        return (int) rows.stream().filter(row -> row.fate() == fate).count();
    }

    private static Promise find(List<Promise> promises, String code) {
        return promises.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(PLAN_ITEM_NOT_FOUND::problem);
    }

    private static Promise reference(List<Promise> promises, String reference) {
        return promises.stream()
                .filter(one -> one.reference().equals(reference))
                .findFirst()
                .orElseThrow(PLAN_ITEM_NOT_FOUND::problem);
    }
}
