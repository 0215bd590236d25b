package hongqiao.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.organisation.people.People;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import hongqiao.support.TestDatabase;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A demonstration starts for the first time, and again. */
@DisplayName("首次启动带来组织机构")
class FirstStartTests {

    @Test
    void bringsTheDistrictsUnitsAndMadeUpPeopleOnceAndNoMoreTheSecondTime() {
        var database = TestDatabase.migrated();
        var data = Running.newFolder();
        var jdbc = JdbcClient.create(database.dataSource());
        try (var first = Running.over(database, data)) {
            var units =
                    Scopes.everything("a test", () -> first.bean(Units.class).list());
            assertThat(units).hasSize(155);
            assertThat(units.stream().filter(unit -> unit.facts().kind() == UnitKind.STREET_OFFICE))
                    .hasSize(9);
            assertThat(units.stream().filter(unit -> unit.facts().kind() == UnitKind.COMMUNITY))
                    .hasSize(114);
            var everybody =
                    Scopes.everything("a test", () -> first.bean(People.class).search(null, null, null, 10));
            assertThat(everybody.total()).isGreaterThan(1_000);
            assertThat(everybody.people()).allSatisfy(person -> {
                assertThat(person.simulated()).isTrue();
                assertThat(person.name()).startsWith("模拟");
            });
        }
        var events = count(jdbc);
        try (var second = Running.over(database, data)) {
            assertThat(second.url()).isNotBlank();
        }
        assertThat(count(jdbc)).isEqualTo(events);
    }

    private static long count(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from journal.event").query(Long.class).single();
    }
}
