package hongqiao.organisation.people;

import static hongqiao.organisation.OrganisationProblem.HOLDING_ALREADY_THERE;
import static hongqiao.organisation.OrganisationProblem.HOLDING_NOT_FOUND;
import static hongqiao.organisation.OrganisationProblem.PERIOD_NOT_VALID;
import static hongqiao.organisation.OrganisationProblem.POST_NOT_FOUND;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Deeds;
import hongqiao.organisation.Span;
import hongqiao.organisation.Timeline;
import hongqiao.organisation.Today;
import hongqiao.organisation.Turn;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a post, now or on 3 March, as we know it now or as we knew it then. */
@Component
public class Holdings {

    private final HoldingStore store;
    private final PostStore posts;
    private final People people;
    private final Turn turn;
    private final Deeds deeds;
    private final Today today;

    Holdings(HoldingStore store, PostStore posts, People people, Turn turn, Deeds deeds, Today today) {
        this.store = store;
        this.posts = posts;
        this.people = people;
        this.turn = turn;
        this.deeds = deeds;
        this.today = today;
    }

    /** Who holds the posts for an area: those who hold before those who stand in. */
    @Transactional(readOnly = true)
    public List<Holder> ofArea(int area, AsOf asOf) {
        return holders(posts.list(asOf, "v.area = :area", Map.of("area", area)), asOf);
    }

    @Transactional(readOnly = true)
    public List<Holder> ofUnit(int unit, AsOf asOf) {
        return holders(posts.list(asOf, "v.unit = :unit", Map.of("unit", unit)), asOf);
    }

    @Transactional(readOnly = true)
    public List<Holder> ofPost(int post, AsOf asOf) {
        return holders(posts.list(asOf, "p.id = :id", Map.of("id", post)), asOf);
    }

    /** Everything these people hold, held or will hold. */
    @Transactional(readOnly = true)
    public List<Holder> ofPeople(Collection<Integer> ids, AsOf asOf) {
        var held = store.ofPeople(ids, asOf);
        var byId = lastPosts(held.stream().map(Holding::post).toList());
        var who = people.byId(ids);
        return held.stream()
                .filter(holding -> byId.containsKey(holding.post()))
                .map(holding -> new Holder(
                        Objects.requireNonNull(byId.get(holding.post())), holding, who.get(holding.person())))
                .toList();
    }

    /** Everything this person holds, held or will hold, as we know it and as we once knew it; oldest first. */
    @Transactional(readOnly = true)
    public List<HeldPost> history(int person) {
        var versions = store.history(person);
        var byId = lastPosts(versions.stream().map(it -> it.holding().post()).toList());
        return versions.stream()
                .filter(it -> byId.containsKey(it.holding().post()))
                .map(it -> new HeldPost(
                        Objects.requireNonNull(byId.get(it.holding().post())),
                        it.holding(),
                        it.recordedAt(),
                        it.supersededAt()))
                .toList();
    }

    private Map<Integer, Post> lastPosts(List<Integer> ids) {
        return posts.last(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Post::id, Function.identity(), (older, newer) -> newer));
    }

    private List<Holder> holders(List<Post> there, AsOf asOf) {
        var byId = there.stream().collect(Collectors.toMap(Post::id, Function.identity()));
        var held = store.ofPosts(byId.keySet(), asOf);
        var who = people.byId(held.stream().map(Holding::person).toList());
        return held.stream()
                .map(holding -> new Holder(
                        Objects.requireNonNull(byId.get(holding.post())), holding, who.get(holding.person())))
                .toList();
    }

    /**
     * @param to first day on which he no longer does; null: open
     * @throws Problem {@code post-not-found}, {@code person-not-found}, {@code holding-already-there}, {@code out-of-scope}
     */
    @Transactional
    public int begin(int post, int person, LocalDate from, @Nullable LocalDate to, boolean substitute) {
        turn.take();
        if (to != null && !to.isAfter(from)) {
            throw PERIOD_NOT_VALID
                    .because("离任日不晚于任职日", "It ends before it begins")
                    .atField("to");
        }
        var there = posts.find(post, new AsOf(from, null)).orElseThrow(POST_NOT_FOUND::problem);
        people.get(person);
        var unit = there.facts().unit();
        if (!Scopes.current().hasUnit(unit)) {
            throw OUT_OF_SCOPE.problem();
        }
        var twice = store.ofPeople(List.of(person), new AsOf(from, null)).stream()
                .anyMatch(other ->
                        other.post() == post && new Span<>(other.from(), other.to(), other).overlaps(from, to));
        if (twice) {
            throw HOLDING_ALREADY_THERE.problem();
        }
        var id = store.ids(1).getFirst();
        var holding = new Holding(id, post, person, unit, substitute, from, to);
        store.insert(List.of(holding), Deeds.actor(), today.now());
        deeds.record("holding", id, "holding-begun", null, holding);
        return id;
    }

    /**
     * From that day on he no longer holds it; from its first day: he never did.
     *
     * @throws Problem {@code holding-not-found}, {@code period-not-valid}
     */
    @Transactional
    public void end(int id, LocalDate effective) {
        turn.take();
        var last = store.last(id).orElseThrow(HOLDING_NOT_FOUND::problem);
        if (last.to() != null && !effective.isBefore(last.to())) {
            throw PERIOD_NOT_VALID
                    .because("该任职已于 %s 结束", "It ended on %s already", last.to())
                    .atField("effective");
        }
        replace(last, store.timeline(id).ended(effective));
        var after = new LinkedHashMap<String, @Nullable Object>();
        after.put("effective", effective);
        deeds.record("holding", id, "holding-ended", last, after);
    }

    /** Whoever holds these posts from that day on holds them in another unit: the posts have moved. */
    @Transactional
    public void follow(Collection<Integer> movedPosts, int unit, LocalDate effective) {
        for (var holding : store.ofPosts(movedPosts, new AsOf(effective, null))) {
            replace(
                    holding,
                    store.timeline(holding.id())
                            .changed(effective, (held, here) -> new HoldingStore.Facts(unit, here.substitute())));
        }
    }

    private void replace(Holding holding, Timeline.Rewrite<HoldingStore.Facts> rewrite) {
        var now = today.now();
        if (store.supersede(rewrite.superseded(), now) < rewrite.superseded().size()) {
            throw OUT_OF_SCOPE.problem();
        }
        var rows = new ArrayList<Holding>();
        for (var span : rewrite.added()) {
            rows.add(new Holding(
                    holding.id(),
                    holding.post(),
                    holding.person(),
                    span.value().unit(),
                    span.value().substitute(),
                    span.from(),
                    span.to()));
        }
        store.insertVersions(rows, Deeds.actor(), now);
    }
}
