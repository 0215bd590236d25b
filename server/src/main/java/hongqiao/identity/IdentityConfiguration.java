package hongqiao.identity;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What the parts of identity share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    /** More at once would be slower, and cost memory. */
    private static final int HASHES_AT_ONCE = 4;

    /** Argon2id, 16 MB, 2 passes: 26 ms here. */
    @Bean
    PasswordEncoder passwordHash() {
        return counted(Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8());
    }

    static PasswordEncoder counted(PasswordEncoder hash) {
        return new CountedHash(hash, HASHES_AT_ONCE);
    }
}
