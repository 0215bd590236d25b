package hongqiao.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.record.Resealing;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The key is to be changed once a year: everything is sealed anew while officers work, and reads as before. */
@DisplayName("更换个人信息的密钥")
class KeysAreRotatedTests {

    private static final String FIRMS = "/api/desk/registers/firm/records";

    private static final Map<String, String> REPORTED = Map.of(
            "what", "有电话", "matter", "06010", "source", "PATROL", "area", "120106001002-G01", "phone", "13900005678");

    private static Browser officer(Running server) {
        return server.browser().signedIn("science");
    }

    private static long create(Running server, String phone) {
        var values = new HashMap<String, Object>(Map.of("name", "模拟保密公司", "registeredOn", "2020-01-01"));
        values.put("uscc", ScienceOffice.uscc());
        values.put("phone", phone);
        values.put("contact", "模拟联系人");
        return officer(server)
                .send("POST", FIRMS, Map.of("values", values))
                .expecting(201)
                .json()
                .at("/record/id")
                .asLong();
    }

    private static int put(Running server, long id, int version, String phone) {
        return officer(server)
                .send("PUT", FIRMS + "/" + id, Map.of("version", version, "values", Map.of("phone", phone)))
                .expecting(200)
                .json()
                .at("/record/version")
                .asInt();
    }

    private static String told(Running server, long id) {
        return officer(server)
                .send("POST", FIRMS + "/" + id + "/unmask", Map.of("field", "phone", "reason", "核对"))
                .expecting(200)
                .body();
    }

    private static List<String> texts(Running server, String sql) {
        return JdbcClient.create(server.database().dataSource())
                .sql(sql)
                .query((row, n) -> row.getString(1))
                .list();
    }

    @Test
    void sealsAnewWhatIsKept() {
        try (var server = Running.server()) {
            var firm = create(server, "13800001234");
            put(server, firm, 1, "13900005678");
            create(server, "13700001111");
            server.browser()
                    .signedIn("grid")
                    .send("POST", "/api/desk/cases/grid-event", Map.of("values", REPORTED))
                    .expecting(201);
            var resealing = server.bean(Resealing.class);
            assertThat(resealing.left()).isZero();

            var begun = resealing.begin();
            assertThat(begun).isEqualTo(new Resealing.Begun(1, false));
            assertThat(resealing.left()).isEqualTo(4 + 2 + 1);
            // Broken off here: it comes again, and no further key is made.
            assertThat(resealing.begin()).isEqualTo(new Resealing.Begun(1, true));
            assertThat(resealing.run()).isEqualTo(7);
            assertThat(resealing.left()).isZero();
            assertThat(resealing.run()).isZero();

            assertThat(texts(server, "select f_phone from register.r_firm"))
                    .hasSize(2)
                    .allMatch(value -> value.startsWith("1."));
            assertThat(texts(server, "select data ->> 'phone' from register.past"))
                    .hasSize(1)
                    .allMatch(value -> value.startsWith("1."));
            assertThat(texts(server, "select data ->> 'phone' from cases.case_file"))
                    .hasSize(1)
                    .allMatch(value -> value.startsWith("1."));
            assertThat(told(server, firm)).contains("13900005678");
            assertThat(officer(server).get(FIRMS + "/" + firm).body()).contains("139****5678");
            assertThat(officer(server).get(FIRMS + "/" + firm + "/history").body())
                    .contains("138****1234", "139****5678");
            assertThat(
                            texts(
                                    server,
                                    "select after ->> 'table' from journal.event where action = 'personal-fields-resealed' order by 1"))
                    .containsExactly(
                            "cases.case_file", "register.past", "register.past", "register.r_firm", "register.r_firm");
            // The same number is the same: what finds it did not change.
            assertThat(put(server, firm, 2, "13900005678")).isEqualTo(2);

            var fresh = create(server, "13600002222");
            try (var again = Running.over(server.database(), server.data())) {
                assertThat(told(again, fresh)).contains("13600002222");
                assertThat(again.bean(Resealing.class).begin()).isEqualTo(new Resealing.Begun(2, false));
                assertThat(again.bean(Resealing.class).run()).isEqualTo(9);
                assertThat(told(again, firm)).contains("13900005678");
            }
            // The other process has not been told of the second key, and reads the file again.
            assertThat(told(server, fresh)).contains("13600002222");
        }
    }
}
