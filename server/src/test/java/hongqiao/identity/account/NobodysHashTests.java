package hongqiao.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Whoever guesses at an account that does not exist must wait as long as one who guesses at a real one. */
class NobodysHashTests {

    private final PasswordEncoder hash = Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();

    @Test
    void costsWhatARealOneCosts() {
        var real = String.valueOf(hash.encode("anybody"));

        assertThat(cost(Passwords.NOBODYS_HASH)).isEqualTo(cost(real));
        assertThat(Passwords.NOBODYS_HASH).hasSameSizeAs(real);
    }

    @Test
    void isOfNoPassword() {
        assertThat(hash.matches("nobody", Passwords.NOBODYS_HASH)).isFalse();
        assertThat(hash.matches("", Passwords.NOBODYS_HASH)).isFalse();
    }

    /** Kind, version, memory, passes, lanes: all before the salt. */
    private static String cost(String encoded) {
        return encoded.substring(0, encoded.indexOf('$', encoded.indexOf(",p=")));
    }
}
