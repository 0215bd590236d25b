package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A street officer goes on leave and passes a part of his street to a colleague. */
@DisplayName("委托：请假期间由同事代办")
class DelegationTests {

    private static final String PATH = "/api/desk/me/delegations";

    private final Office office = Office.shared();
    private final String giver = Office.newName();
    private final String receiver = Office.newName();

    private LocalDate day(int ahead) {
        return LocalDate.ofInstant(office.clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(ahead);
    }

    private Browser giver() {
        return office.officer(giver, Map.of("role", "street-officer", "unit", "120106001"));
    }

    private Browser.Answer delegate(Browser by, String to, @Nullable String unit, LocalDate lastDay) {
        var body = new HashMap<String, Object>();
        body.put("grant", by.get(PATH).json().at("/may/0/id").asInt());
        body.put("to", to);
        body.put("unit", unit);
        body.put("lastDay", lastDay.toString());
        return by.send("POST", PATH, body);
    }

    @Test
    @DisplayName("只委托一部分；期满、收回、委托人失去授权，都随即终止")
    void passesAPartUntilItsLastDay() {
        var by = giver();
        var to = office.officer(receiver);

        var given = delegate(by, receiver, "120106001-B", day(6)).expecting(201).json();
        assertThat(given.at("/place/code").asString()).isEqualTo("120106001-B");
        assertThat(Office.reach(to)).isEqualTo("units [22] areas []");
        assertThat(to.get(PATH).json().at("/received/0/givenBy").asString()).isEqualTo(giver);
        assertThat(by.get(PATH).json().at("/given/0/username").asString()).isEqualTo(receiver);

        by.send("DELETE", PATH + "/" + given.path("id").asInt(), Map.of()).expecting(200);
        assertThat(Office.reach(to)).isEqualTo("not-allowed");

        delegate(by, receiver, null, day(0)).expecting(201);
        assertThat(Office.reach(to)).isEqualTo("units [2, 21, 22] areas []");
        office.later(Duration.ofHours(24));
        assertThat(Office.reach(office.signedIn(receiver, Office.NEW_PASSWORD))).isEqualTo("not-allowed");
        assertThat(journalled(receiver)).contains("role-delegated", "delegation-ended");
    }

    @Test
    void endsWhenTheGiverLosesTheRole() {
        var by = giver();
        var to = office.officer(receiver);
        delegate(by, receiver, null, day(30)).expecting(201);
        int source = by.get(PATH).json().at("/may/0/id").asInt();

        office.as("security-officer")
                .send("DELETE", "/api/desk/grants/" + source, Map.of())
                .expecting(200);

        assertThat(Office.reach(to)).isEqualTo("not-allowed");
        assertThat(to.get(PATH).json().at("/received/0/state").asString()).isEqualTo("ENDED");
        assertThat(journalled(receiver)).contains("delegation-ended");
    }

    @Test
    void restsWhileTheGiversAccountIsClosed() {
        var by = giver();
        var to = office.officer(receiver);
        delegate(by, receiver, null, day(30)).expecting(201);

        office.as("system-officer")
                .send("POST", "/api/desk/accounts/" + giver + "/closing", Map.of("reason", "离职"))
                .expecting(200);

        assertThat(Office.reach(to)).isEqualTo("not-allowed");
        assertThat(to.get(PATH).json().at("/received/0/state").asString()).isEqualTo("SUSPENDED");
    }

    @Test
    void refusesWhatGoesBeyondTheGiver() {
        var by = giver();
        var to = office.officer(receiver);

        assertThat(delegate(by, receiver, "120106005", day(5)).code()).isEqualTo("delegation-not-possible");
        assertThat(delegate(by, receiver, "DO", day(5)).code()).isEqualTo("delegation-not-possible");
        assertThat(delegate(by, receiver, null, day(400)).code()).isEqualTo("delegation-not-possible");
        assertThat(delegate(by, receiver, null, day(-2)).code()).isEqualTo("delegation-not-possible");
        assertThat(delegate(by, giver, null, day(5)).code()).isEqualTo("grant-to-self");
        assertThat(delegate(by, "audit-officer", null, day(5)).expecting(409).code())
                .isEqualTo("duties-mixed");
        assertThat(office.as("audit-officer").get(PATH).json().path("may")).isEmpty();

        delegate(by, receiver, null, day(5)).expecting(201);
        assertThat(to.get(PATH).json().path("may")).isEmpty();
        int received = to.get(PATH).json().at("/received/0/id").asInt();
        var third = Map.of("grant", received, "to", "viewer", "lastDay", day(3).toString());
        assertThat(to.send("POST", PATH, third).code()).isEqualTo("delegation-not-possible");
        assertThat(to.send("DELETE", PATH + "/" + received, Map.of()).code())
                .as("the receiver gives nothing back by ending another's")
                .isEqualTo("grant-not-found");
    }

    private String journalled(String account) {
        return office.database()
                .sql("select string_agg(action, ' ' order by position) from journal.event where subject_id = '"
                        + account + "'")
                .query(String.class)
                .single();
    }
}
