package hongqiao.organisation.people;

import static hongqiao.organisation.OrganisationProblem.POST_ALREADY_THERE;
import static hongqiao.organisation.OrganisationProblem.POST_NOT_FOUND;
import static hongqiao.organisation.OrganisationProblem.POST_STILL_HELD;
import static hongqiao.organisation.OrganisationProblem.UNIT_NOT_IN_FORCE;
import static hongqiao.shared.CommonProblem.OUT_OF_SCOPE;

import hongqiao.organisation.AsOf;
import hongqiao.organisation.Deeds;
import hongqiao.organisation.Span;
import hongqiao.organisation.Today;
import hongqiao.organisation.Turn;
import hongqiao.organisation.Units;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts of units; one sees those of units in one's scope. */
@Component
public class Posts {

    private final PostStore store;
    private final HoldingStore holdings;
    private final Units units;
    private final Turn turn;
    private final Deeds deeds;
    private final Today today;

    Posts(PostStore store, HoldingStore holdings, Units units, Turn turn, Deeds deeds, Today today) {
        this.store = store;
        this.holdings = holdings;
        this.units = units;
        this.turn = turn;
        this.deeds = deeds;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public List<Post> ofUnit(int unit, AsOf asOf) {
        return store.list(asOf, "v.unit = :unit", Map.of("unit", unit));
    }

    @Transactional(readOnly = true)
    public List<Post> ofArea(int area, AsOf asOf) {
        return store.list(asOf, "v.area = :area", Map.of("area", area));
    }

    /** @throws Problem {@code post-not-found}, also for one out of scope or not there that day */
    @Transactional(readOnly = true)
    public Post get(int id, AsOf asOf) {
        return store.find(id, asOf).orElseThrow(POST_NOT_FOUND::problem);
    }

    /** @throws Problem {@code post-already-there}, {@code unit-not-in-force}, {@code out-of-scope} */
    @Transactional
    public int create(PostFacts facts, LocalDate from, boolean simulated) {
        turn.take();
        if (!Scopes.current().hasUnit(facts.unit())) {
            throw OUT_OF_SCOPE.problem().atField("unit");
        }
        if (units.find(facts.unit(), new AsOf(from, null)).isEmpty()) {
            throw UNIT_NOT_IN_FORCE.problem().atField("unit");
        }
        if (ofUnit(facts.unit(), new AsOf(from, null)).stream().anyMatch(post -> same(post.facts(), facts))) {
            throw POST_ALREADY_THERE.problem();
        }
        var id = store.ids(1).getFirst();
        store.insert(
                List.of(new PostStore.Row(id, new Span<>(from, null, facts), simulated)), Deeds.actor(), today.now());
        deeds.record("post", id, "post-created", null, Map.of("from", from, "facts", facts));
        return id;
    }

    static boolean same(PostFacts a, PostFacts b) {
        return a.unit() == b.unit()
                && Objects.equals(a.area(), b.area())
                && a.title().zh().equals(b.title().zh());
    }

    /** @throws Problem {@code post-not-found}, {@code post-still-held}, {@code out-of-scope} */
    @Transactional
    public void end(int id, LocalDate effective) {
        turn.take();
        var before = get(id, new AsOf(effective, null));
        if (!holdings.ofPosts(List.of(id), new AsOf(effective, null)).isEmpty()) {
            throw POST_STILL_HELD.problem();
        }
        var now = today.now();
        var rewrite = store.timeline(id).ended(effective);
        replace(id, rewrite.superseded(), rewrite.added(), before.simulated(), now);
        deeds.record("post", id, "post-ended", before.facts(), Map.of("effective", effective));
    }

    /** From that day on the posts of one unit belong to another. */
    @Transactional
    public List<Integer> move(int from, int to, LocalDate effective) {
        var posts = ofUnit(from, new AsOf(effective, null));
        for (var post : posts) {
            var rewrite = store.timeline(post.id()).changed(effective, (held, here) -> here.of(to));
            replace(post.id(), rewrite.superseded(), rewrite.added(), post.simulated(), today.now());
            store.moveTo(post.id(), to);
            deeds.record(
                    "post", post.id(), "post-moved", Map.of("unit", from), Map.of("unit", to, "effective", effective));
        }
        return posts.stream().map(Post::id).toList();
    }

    private void replace(
            int id, List<Long> superseded, List<Span<PostFacts>> added, boolean simulated, java.time.Instant now) {
        if (store.supersede(superseded, now) < superseded.size()) {
            throw OUT_OF_SCOPE.problem();
        }
        var rows = added.stream()
                .map(span -> new PostStore.Row(id, span, simulated))
                .toList();
        store.insertVersions(rows, Deeds.actor(), now);
    }
}
