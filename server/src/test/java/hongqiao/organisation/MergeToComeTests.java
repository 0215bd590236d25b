package hongqiao.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.People;
import hongqiao.organisation.people.PeopleMoves;
import hongqiao.organisation.people.PersonFacts;
import hongqiao.organisation.people.PostFacts;
import hongqiao.organisation.people.Posts;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** On 4 March it is decided that one office becomes part of another on the 6th. */
@DisplayName("定于日后的机构合并：人员到那天才转过去")
class MergeToComeTests {

    private static final SetClock CLOCK = SetClock.at("2026-03-04T01:00:00Z");
    private static final Running SERVER = Running.with(Map.of(Clock.class, CLOCK));
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-01");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-03-06");

    private final Units units = SERVER.bean(Units.class);
    private final People people = SERVER.bean(People.class);
    private final PeopleMoves moves = SERVER.bean(PeopleMoves.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static <T> T all(Supplier<T> work) {
        return Scopes.everything("a test merges two offices", work);
    }

    private int unit(String code) {
        var facts = new UnitFacts(
                all(() -> units.getId("district-government")),
                UnitKind.DEPARTMENT,
                new Name("测试" + code, null),
                null,
                null,
                null);
        return all(() -> units.create(new NewUnit(code, facts, JANUARY, null, true)));
    }

    private int person(String staffNo, int unit) {
        return all(() -> people.create(new PersonFacts(staffNo, "测试" + staffNo, null, unit, null), true));
    }

    private void merge(String code, String into, LocalDate effective) {
        Scopes.everything(
                "a test merges two offices", () -> SERVER.bean(UnitMerge.class).merge(code, into, effective, "机构改革"));
    }

    private int homeOf(int person) {
        return all(() -> people.get(person)).unit();
    }

    @Test
    void movesPeopleOnTheDayAlsoThoseWhoCameBetween() {
        var old = unit("old");
        var into = unit("new");
        var last = unit("last");
        var early = person("T-1", old);
        var post = all(() ->
                SERVER.bean(Posts.class).create(new PostFacts(old, null, null, new Name("联络员", null)), JANUARY, true));
        all(() -> SERVER.bean(Holdings.class).begin(post, early, JANUARY, null, false));

        merge("old", "new", FRIDAY);
        var late = person("T-2", old);
        moves.settle();
        assertThat(homeOf(early)).isEqualTo(old);
        assertThat(holders(old, FRIDAY.minusDays(1))).isEqualTo(1);
        assertThat(holders(into, FRIDAY)).isEqualTo(1);

        CLOCK.advance(Duration.ofDays(2));
        moves.settle();
        assertThat(homeOf(early)).isEqualTo(into);
        assertThat(homeOf(late)).isEqualTo(into);

        var back = all(() -> people.change(
                        early, 2, facts -> new PersonFacts(facts.staffNo(), facts.name(), null, last, null)))
                .unit();
        moves.settle();
        assertThat(homeOf(early)).isEqualTo(back).isEqualTo(last);
    }

    private int holders(int unit, LocalDate day) {
        return all(() -> SERVER.bean(Holdings.class).ofUnit(unit, new AsOf(day, null)))
                .size();
    }
}
