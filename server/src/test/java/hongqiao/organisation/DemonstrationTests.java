package hongqiao.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.area.AreaKind;
import hongqiao.area.Areas;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.people.Holder;
import hongqiao.organisation.people.Holdings;
import hongqiao.organisation.people.People;
import hongqiao.organisation.people.PersonFacts;
import hongqiao.organisation.roster.Rosters;
import hongqiao.organisation.roster.Shift;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.SetClock;
import hongqiao.support.TestDatabase;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demonstration has somebody in every grid and at every street's desk, by day and by night; a real start has nobody. */
@DisplayName("演示：每个网格有网格员，每个街道有人值班；正式启用时都没有")
class DemonstrationTests {

    private static final LocalDate WEDNESDAY = LocalDate.parse("2026-03-04");
    private static final SetClock MARCH = SetClock.at("2026-03-04T01:00:00Z");

    private final TestDatabase database = TestDatabase.migrated();
    private final Path data = Running.newFolder();

    private Running start(SetClock clock, String... properties) {
        return Running.over(database, data, Map.of(Clock.class, clock), properties);
    }

    private static <T> T all(Supplier<T> work) {
        return Scopes.everything("a test looks at the demonstration", work);
    }

    private static Instant at(LocalDate day, String time) {
        return Instant.parse(day + "T" + time + ":00+08:00");
    }

    private static List<Integer> streets(Running server) {
        return all(() -> server.bean(Units.class).list()).stream()
                .filter(unit -> unit.facts().kind() == UnitKind.STREET_OFFICE)
                .map(Unit::id)
                .toList();
    }

    private static List<String> onDuty(Running server, Instant at) {
        var names = new ArrayList<String>();
        for (var street : streets(server)) {
            var duty = all(() -> server.bean(Rosters.class).onDuty(street, at));
            if (duty.person() != null) {
                names.add(duty.person().name());
            }
        }
        return names;
    }

    @Test
    void putsAMadeUpGridWorkerIntoEveryGrid() {
        try (var server = start(MARCH)) {
            var areas = server.bean(Areas.class);
            var names = new ArrayList<String>();
            for (var area : all(() -> areas.tree(WEDNESDAY)).list()) {
                if (area.kind() == AreaKind.GRID) {
                    all(() -> server.bean(Holdings.class).ofArea(area.id(), new AsOf(WEDNESDAY, null))).stream()
                            .filter(holder ->
                                    "grid-worker".equals(holder.post().facts().kind()))
                            .map(Holder::person)
                            .filter(Objects::nonNull)
                            .forEach(person -> names.add(person.name()));
                }
            }
            assertThat(names).hasSize(1053).doesNotHaveDuplicates().contains("模拟网格员0417");
            assertThat(names).allMatch(name -> name.matches("模拟网格员[0-9]{4}"));
        }
    }

    @Test
    void hasSomebodyAtEveryStreetsDeskByDayAndByNightAlsoWhenStartedAgainAfterAYear() {
        try (var server = start(MARCH)) {
            var day = onDuty(server, at(WEDNESDAY, "09:00"));
            var night = onDuty(server, at(WEDNESDAY.plusDays(1), "03:00"));
            assertThat(day).hasSize(9).allMatch(name -> name.startsWith("模拟街道派遣员"));
            assertThat(night).hasSize(9).doesNotContainAnyElementsOf(day);
            assertThat(onDuty(server, at(WEDNESDAY.plusWeeks(1), "09:00")))
                    .hasSize(9)
                    .doesNotContainAnyElementsOf(day);
            assertThat(onDuty(server, at(WEDNESDAY.plusWeeks(20), "09:00"))).hasSize(9);
        }
        var nextYear = WEDNESDAY.plusYears(1);
        try (var server = start(SetClock.at(at(nextYear, "08:00").toString()))) {
            assertThat(onDuty(server, at(nextYear, "09:00"))).hasSize(9);
        }
    }

    @Test
    @DisplayName("正式启用：模拟人员及其排班消失，真人的任职和排班不变")
    void losesItsPeopleAndRostersAtARealStartButNobodyReal() {
        int real;
        int street;
        int madeUp;
        try (var demonstration = start(MARCH)) {
            street = streets(demonstration).getFirst();
            madeUp = all(() -> demonstration.bean(Holdings.class).ofUnit(street, new AsOf(WEDNESDAY, null)))
                    .getFirst()
                    .holding()
                    .person();
            real = all(() ->
                    demonstration.bean(People.class).create(new PersonFacts("T-1", "测试甲", null, street, null), false));
            var noon = LocalTime.NOON;
            var shift =
                    new Shift(0, street, real, WEDNESDAY, WEDNESDAY, noon, noon.plusHours(1), null, List.of(madeUp));
            all(() -> demonstration.bean(Rosters.class).plan(shift));
        }
        try (var server = start(MARCH, "hongqiao.demo=false")) {
            assertThat(all(() -> server.bean(People.class).search(null, null, null, 10))
                            .people())
                    .singleElement()
                    .returns(real, person -> person.id());
            assertThat(all(() -> server.bean(Rosters.class).list(street, WEDNESDAY, WEDNESDAY.plusWeeks(30))))
                    .singleElement()
                    .returns(real, Shift::person)
                    .returns(List.of(), Shift::substitutes);
            assertThat(all(() ->
                            server.bean(Journal.class).list(new Subject("120106", "person", String.valueOf(madeUp)))))
                    .last()
                    .returns("person-removed", event -> event.action());
            assertThat(JdbcClient.create(database.dataSource())
                            .sql("select count(*) from identity.account where demo")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
        try (var again = start(MARCH)) {
            assertThat(onDuty(again, at(WEDNESDAY.plusWeeks(1), "09:00"))).hasSize(9);
        }
    }
}
