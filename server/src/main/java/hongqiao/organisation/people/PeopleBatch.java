package hongqiao.organisation.people;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Deeds;
import hongqiao.organisation.Span;
import hongqiao.organisation.Today;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many people, posts and holdings at once, in the caller's transaction: few statements, one event a person. */
@Component
public class PeopleBatch {

    private final PersonStore people;
    private final PostStore posts;
    private final HoldingStore holdings;
    private final Deeds deeds;
    private final Today today;

    PeopleBatch(PersonStore people, PostStore posts, HoldingStore holdings, Deeds deeds, Today today) {
        this.people = people;
        this.posts = posts;
        this.holdings = holdings;
        this.deeds = deeds;
        this.today = today;
    }

    /** Who is there already, of those in scope, with what is written of him. */
    public record Known(int id, int version, PersonFacts facts) {}

    @Transactional(readOnly = true)
    public Map<String, Known> known(Collection<String> staffNos) {
        var known = new LinkedHashMap<String, Known>();
        people.byStaffNo(staffNos)
                .forEach((staffNo, row) -> known.put(staffNo, new Known(row.id(), row.version(), row.facts())));
        return known;
    }

    /** All posts in scope on a day. */
    @Transactional(readOnly = true)
    public List<Post> posts(AsOf asOf) {
        return posts.list(asOf, "true", Map.of());
    }

    @Transactional(readOnly = true)
    public List<Holding> holdingsOf(Collection<Integer> persons) {
        return holdings.ofPeople(persons, today.asOf(null, null));
    }

    /** Who in scope holds one of the posts on that day. */
    @Transactional(readOnly = true)
    public List<Holding> holdersOf(Collection<Integer> ids, AsOf asOf) {
        return holdings.ofPosts(ids, asOf);
    }

    /** @return their ids, in the same order */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Integer> createPosts(List<Span<PostFacts>> wanted, boolean simulated) {
        var ids = posts.ids(wanted.size());
        var rows = new ArrayList<PostStore.Row>();
        var done = new ArrayList<Deeds.Deed>();
        for (int i = 0; i < wanted.size(); i++) {
            var span = wanted.get(i);
            rows.add(new PostStore.Row(ids.get(i), span, simulated));
            var after = Map.of("from", span.from(), "facts", span.value());
            done.add(new Deeds.Deed("post", ids.get(i), "post-created", null, after));
        }
        posts.insert(rows, Deeds.actor(), today.now());
        deeds.recordAll(done);
        return ids;
    }

    /**
     * Writes them all.
     *
     * @param simulated of those who are new: made up for a demonstration
     * @return places in the list of those who could not be: their staff numbers are taken by people out of sight, or they
     *     were changed since they were read; nothing of these is written
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Integer> write(List<Arrival> arrivals, boolean simulated) {
        var now = today.now();
        var ids = new ArrayList<@Nullable Integer>();
        var fresh = people.ids(
                        (int) arrivals.stream().filter(it -> it.id() == null).count())
                .iterator();
        arrivals.forEach(it -> ids.add(it.id() == null ? fresh.next() : it.id()));
        var refused = new HashSet<Integer>();
        insert(arrivals, ids, simulated, refused, now);
        update(arrivals, refused, now);
        var tenures = new ArrayList<Holding>();
        var done = new ArrayList<Deeds.Deed>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            var id = Objects.requireNonNull(ids.get(i));
            if (!refused.contains(i)) {
                for (var it : arrival.tenures()) {
                    tenures.add(new Holding(0, it.post(), id, it.unit(), false, it.from(), null));
                }
                done.add(deed(id, arrival));
            }
        }
        var holdingIds = holdings.ids(tenures.size());
        for (int i = 0; i < tenures.size(); i++) {
            var it = tenures.get(i);
            tenures.set(i, new Holding(holdingIds.get(i), it.post(), it.person(), it.unit(), false, it.from(), null));
        }
        holdings.insert(tenures, Deeds.actor(), now);
        deeds.recordAll(done);
        return refused;
    }

    private void insert(
            List<Arrival> arrivals, List<@Nullable Integer> ids, boolean simulated, Set<Integer> refused, Instant now) {
        var rows = new ArrayList<PersonStore.Row>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < arrivals.size(); i++) {
            if (arrivals.get(i).id() == null) {
                var id = Objects.requireNonNull(ids.get(i));
                rows.add(new PersonStore.Row(id, arrivals.get(i).facts(), simulated, 1));
                places.add(i);
            }
        }
        var inserted = people.insert(rows, simulated, now);
        for (int i = 0; i < rows.size(); i++) {
            if (!inserted.contains(rows.get(i).id())) {
                refused.add(places.get(i));
            }
        }
    }

    private void update(List<Arrival> arrivals, Set<Integer> refused, Instant now) {
        var rows = new ArrayList<PersonStore.Row>();
        var places = new ArrayList<Integer>();
        for (int i = 0; i < arrivals.size(); i++) {
            var arrival = arrivals.get(i);
            if (arrival.id() != null && arrival.changed()) {
                rows.add(new PersonStore.Row(arrival.id(), arrival.facts(), false, arrival.version()));
                places.add(i);
            }
        }
        var written = people.update(rows, now);
        for (int i = 0; i < written.length; i++) {
            if (!written[i]) {
                refused.add(places.get(i));
            }
        }
    }

    private static Deeds.Deed deed(int id, Arrival arrival) {
        var after = arrival.facts().recorded();
        after.put("tenures", arrival.tenures());
        return new Deeds.Deed(
                "person",
                id,
                arrival.before() == null ? "person-created" : "person-changed",
                arrival.before() == null ? null : arrival.before().recorded(),
                after);
    }
}
