package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Somebody guesses the password of one account from many addresses. */
@DisplayName("从多处猜同一账号的密码")
class LockedAccountTests {

    private final Office office = Office.shared();
    private final String name = Office.newName();

    private int round;

    private void guessTenTimes(String username) {
        round++;
        for (int i = 0; i < 10; i++) {
            var answer =
                    office.signInFrom("10.%d.%d.%d".formatted(name.hashCode() & 0xff, round, i), username, "wrong");
            assertThat(answer.expecting(401).code()).isEqualTo("sign-in-failed");
        }
    }

    private int tryFrom(String address) {
        return office.signInFrom(address, name, Office.NEW_PASSWORD).status();
    }

    @Test
    @DisplayName("十次失败后锁定十五分钟，再次锁定加倍，至多一小时")
    void locksLongerEachTimeButNeverForLong() {
        office.officer(name);
        for (int minutes : new int[] {15, 30, 60, 60}) {
            guessTenTimes(name);

            var locked =
                    office.signInFrom("10.200.0.1", name, Office.NEW_PASSWORD).expecting(429);
            assertThat(locked.code()).isEqualTo("too-many-tries");
            assertThat(Integer.parseInt(locked.header("Retry-After"))).isEqualTo(minutes * 60 + 1);
            office.later(Duration.ofMinutes(minutes));
        }
        assertThat(tryFrom("10.200.0.1")).isEqualTo(200);
    }

    @Test
    @DisplayName("不存在的账号同样锁定，答复一字不差")
    void locksANameThatDoesNotExistInTheSameWay() {
        office.officer(name);
        guessTenTimes(name);
        guessTenTimes("nobody-" + name);

        var real = office.signInFrom("10.201.0.1", name, "wrong").expecting(429);
        var unknown = office.signInFrom("10.201.0.2", "nobody-" + name, "wrong").expecting(429);

        assertThat(unknown.body()).isEqualTo(real.body());
        office.later(Duration.ofHours(25));
    }

    @Test
    @DisplayName("本人常用的浏览器不受他人锁定影响")
    void leavesTheOwnersBrowserOpen() {
        var browser = office.officer(name);
        guessTenTimes(name);
        assertThat(tryFrom("10.202.0.1")).isEqualTo(429);

        browser.send("DELETE", "/api/session", Map.of()).expecting(204);
        browser.withToken(browser.get("/api/session").json().at("/csrf/token").asString());
        assertThat(browser.signIn(name, Office.NEW_PASSWORD).status()).isEqualTo(200);
        assertThat(tryFrom("10.202.0.1")).as("others are still out").isEqualTo(429);

        var other = Office.newName();
        office.officer(other);
        browser.withToken(browser.get("/api/session").json().at("/csrf/token").asString());
        assertThat(browser.signIn(other, "wrong").status()).isEqualTo(401);
        office.later(Duration.ofHours(25));
    }

    @Test
    void isUnlockedByTheSecurityOfficer() {
        office.officer(name);
        guessTenTimes(name);
        assertThat(tryFrom("10.203.0.1")).isEqualTo(429);
        assertThat(office.as("system-officer")
                        .get("/api/desk/accounts/" + name)
                        .json()
                        .path("lockedUntil")
                        .isNull())
                .isFalse();

        office.as("security-officer")
                .send("DELETE", "/api/desk/accounts/" + name + "/lock", Map.of())
                .expecting(204);

        assertThat(tryFrom("10.203.0.1")).isEqualTo(200);
    }

    @Test
    @DisplayName("同时从二十处猜：至多十次看得到对错")
    void countsGuessesThatComeAtOnce() throws Exception {
        office.officer(name);
        try (var threads = Executors.newFixedThreadPool(20)) {
            var tries = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () ->
                            office.signInFrom("10.204.0." + i, name, "wrong").status())
                    .toList();
            var statuses = threads.invokeAll(tries).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();

            assertThat(statuses).filteredOn(status -> status == 401).hasSize(10);
            assertThat(statuses).filteredOn(status -> status == 429).hasSize(10);
        }
        office.later(Duration.ofHours(25));
    }

    @Test
    void leavesEachTryInTheJournalButNotWhatWasTypedAsAName() {
        office.officer(name);
        office.signInFrom("10.205.0.1", name, "wrong").expecting(401);
        office.signInFrom("10.205.0.2", "my-secret-password-1", "wrong").expecting(401);

        var tries = office.database().sql("""
                        select subject_type || '/' || subject_id || ' ' || who || ' ' || action || ' ' || (after ->> 'address')
                          from journal.event where after ->> 'address' like '10.205.%' order by position
                        """).query(String.class).list();

        assertThat(tries)
                .containsExactly(
                        "account/" + name + " anonymous sign-in-refused 10.205.0.1",
                        "sign-in/unknown anonymous sign-in-refused 10.205.0.2");
    }
}
