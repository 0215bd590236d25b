package hongqiao.register;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.identity.Sealing;
import hongqiao.identity.SecretBox;
import hongqiao.support.Browser;
import hongqiao.support.Running;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A district changes to SM4 after a year, and one day back: whatever a firm was told in confidence is read as before. */
@DisplayName("换成国密以后，旧的照样能看，新的用国密")
class SealingIsSwitchedTests {

    private static final String FIRMS = "/api/desk/registers/firm/records";

    private static long create(Running server, String phone) {
        var values = new HashMap<String, Object>(Map.of("name", "模拟保密公司", "registeredOn", "2020-01-01"));
        values.put("uscc", ScienceOffice.uscc());
        values.put("phone", phone);
        return officer(server)
                .send("POST", FIRMS, Map.of("values", values))
                .expecting(201)
                .json()
                .at("/record/id")
                .asLong();
    }

    private static Browser officer(Running server) {
        return server.browser().signedIn("science");
    }

    private static String told(Running server, long id) {
        return officer(server)
                .send("POST", FIRMS + "/" + id + "/unmask", Map.of("field", "phone", "reason", "核对"))
                .expecting(200)
                .body();
    }

    /** Whether what the table holds opens so. */
    private static boolean isSealed(Running server, long id, Sealing how) {
        var kept = JdbcClient.create(server.database().dataSource())
                .sql("select f_phone from register.r_firm where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return server.bean(SecretBox.class)
                .open(how, "register/firm", "phone", Base64.getDecoder().decode(kept))
                .isPresent();
    }

    @Test
    void readsWhatWasSealedEitherWay() {
        try (var first = Running.server()) {
            var old = create(first, "13800001234");
            assertThat(isSealed(first, old, Sealing.AES)).isTrue();
            long fresh;
            try (var national = Running.over(first.database(), first.data(), "hongqiao.register.sealing=sm4")) {
                fresh = create(national, "13900005678");
                assertThat(isSealed(national, fresh, Sealing.SM4)).isTrue();
                assertThat(isSealed(national, fresh, Sealing.AES)).isFalse();
                assertThat(told(national, old)).contains("13800001234");
                assertThat(told(national, fresh)).contains("13900005678");
                assertThat(officer(national).get(FIRMS + "/" + old).body()).contains("138****1234");

                officer(national)
                        .send("PUT", FIRMS + "/" + old, Map.of("version", 1, "values", Map.of("phone", "13800004321")))
                        .expecting(200);
                assertThat(isSealed(national, old, Sealing.SM4)).isTrue();
            }
            assertThat(told(first, fresh)).contains("13900005678");
            assertThat(told(first, old)).contains("13800004321");
        }
    }
}
