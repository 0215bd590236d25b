package hongqiao.identity;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes of little memory for the servers of tests, which sign people in some thousand times: the product's took an eighth of all that
 * their processes computed. {@link PasswordHashTests} looks at the product's.
 */
public final class QuickHash
        implements ApplicationContextInitializer<ConfigurableApplicationContext>, BeanPostProcessor {

    /** Set to true, a server hashes as the product does. */
    public static final String PRODUCT = "test.hashes-as-the-product";

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int KILOBYTES = 64;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        if (context.getEnvironment().getProperty(PRODUCT, Boolean.class, false)) {
            return;
        }
        context.getBeanFactory().addBeanPostProcessor(this);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof CountedHash ? IdentityConfiguration.counted(quick()) : bean;
    }

    private static Argon2PasswordEncoder quick() {
        return new Argon2PasswordEncoder(SALT, HASH, 1, KILOBYTES, 1);
    }
}
