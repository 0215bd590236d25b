package hongqiao.identity.session;

import hongqiao.identity.SecretBox;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Remembers, in a browser, that an account has signed in from there: a cookie with a random number and our proof that we
 * made it for that name. It opens nothing; it only gives that browser a count of failures of its own, so that strangers who
 * lock the name from elsewhere do not lock its owner out (OWASP calls it a device cookie).
 */
@Component
class KnownBrowser {

    static final String COOKIE = "hongqiao-known";

    private static final String PATH = "/api/session";
    private static final Duration AGE = Duration.ofDays(180);

    private final SecretBox box;

    KnownBrowser(SecretBox box) {
        this.box = box;
    }

    /** The number that this browser was given for that name; empty for an unknown browser and for another's cookie. */
    Optional<String> numberFor(String username, HttpServletRequest request) {
        return Cookies.find(request, COOKIE)
                .filter(value -> value.length() == 96)
                .flatMap(value -> {
                    var number = value.substring(0, 32);
                    var right = MessageDigest.isEqual(
                            value.substring(32).getBytes(java.nio.charset.StandardCharsets.US_ASCII),
                            proof(number, username).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
                    return right ? Optional.of(number) : Optional.empty();
                });
    }

    void remember(String username, HttpServletRequest request, HttpServletResponse response) {
        if (numberFor(username, request).isEmpty()) {
            var number = HexFormat.of().formatHex(SecretBox.random(16));
            Cookies.set(request, response, COOKIE, number + proof(number, username), PATH, AGE);
        }
    }

    private String proof(String number, String username) {
        return HexFormat.of().formatHex(box.proof("known-browser", number + "/" + username));
    }
}
