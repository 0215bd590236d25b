package hongqiao.identity.account;

import static hongqiao.identity.IdentityProblem.PASSWORD_NOT_GOOD;

import hongqiao.identity.AccountRules;
import hongqiao.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Which passwords are taken: long enough, not made of the name, none that everybody tries first. No rule asks for signs and
 * digits: length does more, and such rules make people write passwords down.
 */
@Component
class PasswordRules {

    static final int LONGEST = 200;

    /** Shorter names are too likely to be part of a good password by chance. */
    private static final int SHORTEST_NAME = 4;

    /** How many different signs there are at least; and what is left when a common word is taken out. */
    private static final int DIFFERENT = 5;

    private static final String ROWS =
            "01234567890 9876543210 abcdefghijklmnopqrstuvwxyz qwertyuiop asdfghjkl zxcvbnm 1qaz2wsx3edc4rfv5tgb6yhn7ujm";

    private final AccountRules rules;
    private final Set<String> common = commonPasswords();

    PasswordRules(AccountRules rules) {
        this.rules = rules;
    }

    int shortest() {
        return rules.passwordLength();
    }

    /** @throws Problem {@code password-not-good}, at the field {@code next} */
    void require(String password, String username) {
        var length = password.codePointCount(0, password.length());
        if (length < rules.passwordLength() || password.length() > LONGEST) {
            throw notGood("密码须为 %d 至 %d 个字符", "A password has %d to %d characters", rules.passwordLength(), LONGEST);
        }
        var plain = plain(password);
        if (username.length() >= SHORTEST_NAME && plain.contains(plain(username))) {
            throw notGood("密码不能包含账号名", "The password must not hold the username");
        }
        if (plain.codePoints().distinct().count() < DIFFERENT || isRow(plain) || isCommon(plain)) {
            throw notGood("这是常见密码，容易被猜中", "This is among the passwords that are tried first");
        }
    }

    static Problem notGood(String zh, String en, Object... arguments) {
        return PASSWORD_NOT_GOOD.because(zh, en, arguments).atField("next");
    }

    private boolean isCommon(String plain) {
        return common.stream().anyMatch(word -> {
            var left = plain.replace(word, "").replaceAll("[0-9\\p{Punct}]", "");
            return plain.contains(word) && left.length() < DIFFERENT;
        });
    }

    /** Put together from rows of the keyboard, of digits and of the alphabet. */
    private static boolean isRow(String plain) {
        var at = 0;
        var pieces = 0;
        while (at < plain.length()) {
            var length = 1;
            while (at + length < plain.length() && ROWS.contains(plain.substring(at, at + length + 1))) {
                length++;
            }
            at += length;
            pieces++;
        }
        return pieces * 4 <= plain.length();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static Set<String> commonPasswords() {
        try (var file = PasswordRules.class.getResourceAsStream("/identity/common-passwords.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(String::strip)
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
