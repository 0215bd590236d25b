package hongqiao.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a district decides about accounts.
 *
 * @param passwordLength fewest characters
 * @param passwordDays days after which a password must be changed; null: never
 */
public record AccountRules(int passwordLength, @Nullable Integer passwordDays) {

    public static final int SHORTEST = 12;

    public AccountRules {
        if (passwordLength < SHORTEST) {
            throw new IllegalArgumentException("passwords are at least " + SHORTEST + " long");
        }
    }
}
