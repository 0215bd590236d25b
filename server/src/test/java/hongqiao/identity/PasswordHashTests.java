package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a stolen password file costs whoever tries words on it. */
@DisplayName("口令散列的代价")
class PasswordHashTests {

    @Test
    void costsSixteenMegabytesAndTwoPasses() {
        var hash = new IdentityConfiguration().passwordHash();
        var encoded = hash.encode("三月的风吹过北运河两岸");

        assertThat(encoded).startsWith("$argon2id$v=19$m=16384,t=2,p=1$");
        assertThat(hash.matches("三月的风吹过北运河两岸", encoded)).isTrue();
        assertThat(hash.matches("三月的风吹过北运河", encoded)).isFalse();
    }
}
