package hongqiao;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Running;
import org.junit.jupiter.api.Test;

class StartTests {
    @Test
    void isReady() {
        var b = Running.shared().browser();
        System.out.println(b.get("/actuator/health").body());
        System.out.println(b.get("/api/portal/plans").body());
        System.out.println(b.get("/api/session").body());
        System.out.println(b.get("/").body().substring(0, 1000));
        System.out.println(b.get("/api/nowhere").body());
        System.out.println(b.get("/api/desk/drafts").body());
        assertThat(b.get("/actuator/health").status()).isEqualTo(200);
    }
}
