package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The audit officer reads what everybody did, and takes it away as a file. */
@DisplayName("审计：查阅与导出变更日志")
class AuditTests {

    private final Office office = Office.shared();
    private final String name = Office.newName();
    private final Browser audit = office.as("audit-officer");

    @Test
    void findsByWhoWhatWhenAndWords() {
        office.officer(name, Map.of("role", "leader"));
        var from = office.clock.instant();
        office.later(Duration.ofMinutes(1));
        office.as("system-officer")
                .send("PATCH", "/api/desk/accounts/" + name, Map.of("post", Map.of("zh", "海河中路值守", "en", "Watch")))
                .expecting(200);
        var auditor = office.as("audit-officer");

        var account = auditor.get("/api/desk/audit?type=account&id=" + name)
                .expecting(200)
                .json();
        assertThat(account.path("events"))
                .extracting(event -> event.path("action").asString())
                .startsWith("account-changed")
                .contains("account-opened", "role-granted", "password-changed", "signed-in");
        assertThat(account.path("total").asInt())
                .isEqualTo(account.path("events").size());
        var changed = auditor.get("/api/desk/audit?q=海河中路&from=" + from + "&who=system-officer")
                .json();
        assertThat(changed.path("total").asInt()).isEqualTo(1);
        assertThat(changed.at("/events/0/before/post/zh").asString()).isEqualTo("测试岗位");
        assertThat(changed.at("/events/0/after/post/zh").asString()).isEqualTo("海河中路值守");
        assertThat(changed.at("/events/0/whoName").asString()).isEqualTo("系统管理员演示账号");
        assertThat(auditor.get("/api/desk/audit?q=海河中路&to=" + from)
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(auditor.get("/api/desk/audit/kinds").json().path("types").toString())
                .contains("account", "plan");
    }

    @Test
    void turnsPagesWithoutGapOrDoubling() {
        office.officer(name);
        var whole = audit.get("/api/desk/audit?type=account&limit=200").json();
        var first = audit.get("/api/desk/audit?type=account&limit=7").json();
        var second = audit.get("/api/desk/audit?type=account&limit=7&before="
                        + first.path("next").asLong())
                .json();

        assertThat(first.path("total").asInt()).isEqualTo(whole.path("total").asInt());
        for (int i = 0; i < 7; i++) {
            assertThat(first.at("/events/" + i + "/position")).isEqualTo(whole.at("/events/" + i + "/position"));
            assertThat(second.at("/events/" + i + "/position")).isEqualTo(whole.at("/events/" + (i + 7) + "/position"));
        }
    }

    @Test
    @DisplayName("导出条数准确，导出本身入日志")
    void exportsExactlyWhatItSaysAndSaysSoInTheJournal() {
        office.officer(name);
        var filter = "type=account&id=" + name;

        var csv = audit.get("/api/desk/audit/export?format=csv&" + filter).expecting(200);
        var lines = audit.get("/api/desk/audit/export?format=jsonl&" + filter).expecting(200);

        var count = Integer.parseInt(csv.header("X-Total-Count"));
        assertThat(csv.body().strip().split("\r\n")).hasSize(count + 1);
        assertThat(lines.body().lines().count()).isEqualTo(count);
        assertThat(csv.header("content-disposition"))
                .contains("journal-120106-")
                .contains(".csv");
        assertThat(Browser.JSON
                        .readTree(lines.body().lines().findFirst().orElseThrow())
                        .path("action")
                        .asString())
                .isEqualTo("account-opened");
        var own = audit.get("/api/desk/audit?action=journal-exported").json();
        assertThat(own.at("/events/0/who").asString()).isEqualTo("audit-officer");
        assertThat(own.at("/events/0/after/events").asInt()).isEqualTo(count);
        assertThat(audit.get("/api/desk/audit/export?format=xml").expecting(422).code())
                .isEqualTo("value-not-valid");
    }

    @Test
    @DisplayName("以 = + - @ 开头的单元格不会被表格软件当作公式")
    void disarmsCellsThatASpreadsheetWouldRun() {
        office.database().sql("""
                insert into journal.event (district, subject_type, subject_id, seq, at, who, action, prev_hash, hash)
                values ('120106', 'formula', '=1+1', 1, now(), '@SUM(A1)', '+cmd|calc', '\\x00', '\\x00'),
                       ('120106', 'formula', '  -2', 1, now(), '＝1', 'a"b,c', '\\x00', '\\x00')
                """).update();

        var csv = audit.get("/api/desk/audit/export?format=csv&type=formula").body();

        assertThat(csv)
                .contains("\"'=1+1\"", "\"'@SUM(A1)\"", "\"'+cmd|calc\"", "\"'  -2\"", "\"'＝1\"", "\"a\"\"b,c\"");
    }

    @Test
    void showsNothingOfAnotherDistrict() {
        office.database().sql("""
                insert into journal.event (district, subject_type, subject_id, seq, at, who, action, prev_hash, hash)
                values ('120101', 'elsewhere', '%s', 1, now(), 'x', 'elsewhere-done', '\\x00', '\\x00')
                """.formatted(name)).update();

        assertThat(audit.get("/api/desk/audit?type=elsewhere")
                        .json()
                        .path("total")
                        .asInt())
                .isZero();
        assertThat(audit.get("/api/desk/audit/kinds").body()).doesNotContain("elsewhere");
        assertThat(audit.get("/api/desk/audit/export?format=csv&type=elsewhere").header("X-Total-Count"))
                .isEqualTo("0");
    }

    @Test
    void isOpenToTheAuditOfficerAlone() {
        for (var other : new String[] {"system-officer", "security-officer", "leader", "planner"}) {
            var browser = office.as(other);
            browser.get("/api/desk/audit").expecting(403);
            browser.get("/api/desk/audit/export?format=csv").expecting(403);
        }
    }
}
