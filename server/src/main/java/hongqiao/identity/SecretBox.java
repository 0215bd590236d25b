package hongqiao.identity;

import hongqiao.shared.PrivateFiles;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that must be read again, and proves what we handed out ourselves, with a key that lies in the data folder
 * (mode 600) and not in the database: who steals the one has not the other. AES-256-GCM, or SM4-GCM where somebody says so,
 * and HMAC-SHA-256; a key of its own for each purpose. What is sealed under a number may later be sealed anew with a newer
 * key; the number tells which it was.
 */
@Component
public class SecretBox {

    static final String KEY_FILE = "identity-key";

    private static final int NONCE = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;
    private final LaterKeys later;

    SecretBox(PrivateFiles files) {
        this.later = new LaterKeys(files);
        this.key = HexFormat.of()
                .parseHex(files.read(KEY_FILE).filter(kept -> !kept.isBlank()).orElseGet(() -> {
                    var made = HexFormat.of().formatHex(random(32));
                    files.writePrivate(KEY_FILE, made);
                    return made;
                }));
        if (key.length != 32) {
            throw new IllegalStateException(KEY_FILE + " in the data folder is damaged: not 64 hexadecimal digits");
        }
    }

    public static byte[] random(int bytes) {
        var made = new byte[bytes];
        RANDOM.nextBytes(made);
        return made;
    }

    /** @param about what it belongs to, e.g. a username: sealed for one it does not open for another */
    public byte[] seal(String purpose, String about, byte[] secret) {
        return seal(Sealing.AES, purpose, about, secret);
    }

    private byte[] seal(Sealing how, String purpose, String about, byte[] secret) {
        return seal(how, 0, purpose, about, secret);
    }

    /** @param number of the key; 0 is the first, {@link #newest} the newest */
    public byte[] seal(Sealing how, int number, String purpose, String about, byte[] secret) {
        try {
            var nonce = random(NONCE);
            var sealed = run(how, numbered(number), true, purpose, about, nonce, secret);
            var whole = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE, sealed.length);
            return whole;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Empty for what we did not seal so. */
    public Optional<byte[]> open(String purpose, String about, byte[] whole) {
        return open(Sealing.AES, purpose, about, whole);
    }

    public Optional<byte[]> open(Sealing how, String purpose, String about, byte[] whole) {
        return open(how, 0, purpose, about, whole);
    }

    /**
     * As {@link #open(String, String, byte[])}.
     *
     * @throws IllegalStateException the data folder has no key of that number
     */
    public Optional<byte[]> open(Sealing how, int number, String purpose, String about, byte[] whole) {
        if (whole.length < NONCE) {
            return Optional.empty();
        }
        try {
            var nonce = Arrays.copyOf(whole, NONCE);
            return Optional.of(run(
                    how,
                    numbered(number),
                    false,
                    purpose,
                    about,
                    nonce,
                    Arrays.copyOfRange(whole, NONCE, whole.length)));
        } catch (GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    /** What only we can have made of that text. */
    public byte[] proof(String purpose, String text) {
        return hmac(hmac(key, "proof/" + purpose), text);
    }

    /** Of the key that is sealed with from now on; 0 as long as there is but the first. */
    public int newest() {
        return later.newest();
    }

    /** Makes a new key, kept beside the others: what they sealed they go on opening. @return its number */
    public int renew() {
        return later.add(random(key.length));
    }

    private byte[] numbered(int number) {
        return number == 0
                ? key
                : later.find(number)
                        .orElseThrow(() -> new IllegalStateException(
                                "no key %d in %s of the data folder".formatted(number, LaterKeys.FILE)));
    }

    private static byte[] run(
            Sealing how, byte[] of, boolean seals, String purpose, String about, byte[] nonce, byte[] in)
            throws GeneralSecurityException {
        return how.run(seals, hmac(of, how.purpose(purpose)), nonce, about.getBytes(StandardCharsets.UTF_8), in);
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
