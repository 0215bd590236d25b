package hongqiao.organisation.people;

import static hongqiao.organisation.Bureau.all;
import static hongqiao.organisation.Bureau.day;
import static hongqiao.organisation.Bureau.on;
import static hongqiao.organisation.Bureau.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.area.Areas;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.Bureau;
import hongqiao.organisation.Name;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The leader of a grid changes on 4 March, and we learn on the way that it had been the 2nd. */
@DisplayName("这个网格现在谁负责，3 月 3 日又是谁")
class WhoHoldsThisGridTests {

    private final Bureau bureau = new Bureau();
    private final Posts posts = bureau.server.bean(Posts.class);
    private final Holdings holdings = bureau.server.bean(Holdings.class);
    private int grid;
    private int post;
    private int old;
    private int fresh;
    private int held;

    @BeforeEach
    void appoint() {
        grid = bureau.server
                .bean(Areas.class)
                .findEver("120106001002-G01")
                .orElseThrow()
                .id();
        var facts = new PostFacts(bureau.id, grid, null, new Name("网格长（测试）", null));
        post = all(() -> posts.create(facts, Bureau.JANUARY, true));
        old = bureau.person("1", bureau.id);
        fresh = bureau.person("2", bureau.id);
        held = all(() -> holdings.begin(post, old, Bureau.JANUARY, null, false));
    }

    private List<Integer> holders(AsOf asOf) {
        return all(() -> holdings.ofPost(post, asOf)).stream()
                .map(holder -> holder.holding().person())
                .toList();
    }

    @Test
    void namesTheOldLeaderForThe3rdAndTheNewOneFromThe4th() {
        all(() -> holdings.end(held, day("2026-03-04")));
        all(() -> holdings.begin(post, fresh, day("2026-03-04"), null, false));

        assertThat(holders(on("2026-03-03"))).containsExactly(old);
        assertThat(holders(on("2026-03-04"))).containsExactly(fresh);
        assertThat(all(() -> holdings.ofArea(grid, on("2026-03-04"))))
                .anySatisfy(holder -> assertThat(holder.holding().person()).isEqualTo(fresh));
    }

    @Test
    void stillKnowsWhatWasKnownBeforeTheCorrection() {
        all(() -> holdings.end(held, day("2026-03-04")));
        var then = Instant.now();
        all(() -> holdings.end(held, day("2026-03-02")));

        assertThat(holders(on("2026-03-03"))).isEmpty();
        assertThat(holders(new AsOf(day("2026-03-03"), then))).containsExactly(old);
    }

    @Test
    void namesASubstituteBehindWhoHoldsThePost() {
        all(() -> holdings.begin(post, fresh, day("2026-02-01"), day("2026-02-15"), true));

        assertThat(holders(on("2026-02-10"))).containsExactly(old, fresh);
        assertThat(holders(on("2026-02-15"))).containsExactly(old);
    }

    @Test
    void refusesToLetOnePersonHoldAPostTwiceAtATime() {
        assertThatThrownBy(() -> all(() -> holdings.begin(post, old, day("2026-05-01"), null, false)))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("holding-already-there"));
    }

    @Test
    @DisplayName("看不见别的单位的人和岗位；看得见自己")
    void showsOnlyWhatIsInScopeAndOneself() {
        var elsewhere = bureau.unit("elsewhere", bureau.code(""));
        var himself = bureau.person("3", elsewhere, bureau.prefix + "-account");

        assertThat(within(List.of(elsewhere), () -> holdings.ofPost(post, on("2026-03-03"))))
                .isEmpty();
        assertThat(within(List.of(bureau.id), () -> holdings.ofPost(post, on("2026-03-03"))))
                .hasSize(1);
        assertThat(within(List.of(elsewhere), () -> bureau.people.search(bureau.prefix, null, null, 50))
                        .people())
                .extracting(Person::id)
                .containsExactly(himself);
        var seen = Scopes.during(
                Scope.own(bureau.prefix + "-account"), () -> bureau.people.search(bureau.prefix, null, null, 50));
        assertThat(seen.people()).extracting(Person::id).containsExactly(himself);
        assertThat(seen.total()).isEqualTo(1);
        assertThatThrownBy(() -> within(List.of(elsewhere), () -> bureau.people.get(old)))
                .isInstanceOf(Problem.class);
    }

    @Test
    void tellsAWholeNumberOnlyAgainstAReasonAndRemembersIt() {
        assertThat(all(() -> bureau.people.get(old)).mobileMasked()).isEqualTo("199****0001");
        assertThatThrownBy(() -> all(() -> bureau.people.unmask(old, " ")))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("reason-needed"));

        assertThat(all(() -> bureau.people.unmask(old, "夜间井盖缺失，须当面联系"))).isEqualTo("19900000001");

        var chain = bureau.server.bean(Journal.class).list(new Subject("120106", "person", String.valueOf(old)));
        assertThat(chain.getLast().action()).isEqualTo("person-unmasked");
        assertThat(chain.toString()).contains("夜间井盖缺失").doesNotContain("19900000001");
    }
}
