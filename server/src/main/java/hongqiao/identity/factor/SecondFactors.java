package hongqiao.identity.factor;

import static hongqiao.identity.IdentityProblem.CODE_NOT_VALID;
import static hongqiao.identity.IdentityProblem.NO_SECOND_FACTOR;
import static hongqiao.identity.IdentityProblem.SECOND_FACTOR_SET;

import hongqiao.identity.SecretBox;
import hongqiao.identity.factor.SecondFactorStore.Factor;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.shared.District;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets up, checks and takes away second factors. The secret is sealed with the key of the data folder; recovery codes are
 * kept as what only that key can prove, so that the database alone opens nothing.
 */
@Component
public class SecondFactors {

    static final int RECOVERY_CODES = 10;

    private static final String PURPOSE = "second-factor";

    /** Without 0, 1, i, l, o, u: ten of these are 49 bits. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstvwxyz";

    private final SecondFactorStore store;
    private final SecretBox box;
    private final Journal journal;
    private final District district;
    private final Clock clock;

    SecondFactors(SecondFactorStore store, SecretBox box, Journal journal, District district, Clock clock) {
        this.store = store;
        this.box = box;
        this.journal = journal;
        this.district = district;
        this.clock = clock;
    }

    public boolean isConfirmed(String username) {
        return store.isConfirmed(username);
    }

    /** A new secret; good for nothing until a code of it was shown. */
    @Transactional
    public byte[] begin(String username) {
        if (store.isConfirmed(username)) {
            throw SECOND_FACTOR_SET.problem();
        }
        var secret = SecretBox.random(Totp.SECRET_BYTES);
        store.begin(username, box.seal(PURPOSE, username, secret), clock.instant());
        return secret;
    }

    /** @return the recovery codes, shown this once */
    @Transactional
    public List<String> confirm(String username, String code) {
        if (store.isConfirmed(username)) {
            throw SECOND_FACTOR_SET.problem();
        }
        var factor = store.find(username).orElseThrow(NO_SECOND_FACTOR::problem);
        if (!usesStep(username, factor, code)) {
            throw CODE_NOT_VALID.problem();
        }
        store.confirm(username, clock.instant());
        record("second-factor-set", username, username);
        return newCodes(username);
    }

    /** New recovery codes for old ones; asks for a code. */
    @Transactional
    public List<String> renewCodes(String username, String code) {
        requireCode(username, code);
        record("recovery-codes-renewed", username, username);
        return newCodes(username);
    }

    @Transactional
    public void remove(String username, String code) {
        requireCode(username, code);
        store.remove(username);
        record("second-factor-removed", username, username);
    }

    /** The security officer's: for one who lost his telephone and his recovery codes. */
    @Transactional
    public void reset(String username, String by) {
        if (store.find(username).isEmpty()) {
            throw NO_SECOND_FACTOR.problem();
        }
        store.remove(username);
        record("second-factor-reset", username, by);
    }

    /** Whether it is a code of now, or a recovery code; either way it is used up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean use(String username, String code) {
        var factor = store.find(username);
        if (factor.isEmpty() || factor.get().confirmedAt() == null) {
            return false;
        }
        if (usesStep(username, factor.get(), code)) {
            return true;
        }
        if (store.useCode(username, proof(username, code), clock.instant())) {
            record("recovery-code-used", username, username);
            return true;
        }
        return false;
    }

    private void requireCode(String username, String code) {
        if (!store.isConfirmed(username)) {
            throw NO_SECOND_FACTOR.problem();
        }
        if (!use(username, code)) {
            throw CODE_NOT_VALID.problem();
        }
    }

    private boolean usesStep(String username, Factor factor, String code) {
        var secret = box.open(PURPOSE, username, factor.secret())
                .orElseThrow(() -> new IllegalStateException(
                        "the second factor of %s was sealed with another identity-key".formatted(username)));
        var step = Totp.stepOf(code.strip(), secret, clock.instant(), factor.lastStep());
        return step.isPresent() && store.use(username, step.getAsLong());
    }

    private List<String> newCodes(String username) {
        var codes = Stream.generate(SecondFactors::newCode)
                .distinct()
                .limit(RECOVERY_CODES)
                .toList();
        store.replaceCodes(
                username, codes.stream().map(code -> proof(username, code)).toList());
        return codes;
    }

    private byte[] proof(String username, String code) {
        var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        return box.proof("recovery-code", username + "/" + plain);
    }

    private static String newCode() {
        var random = new SecureRandom();
        var code = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            code.append(i == 5 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }

    private void record(String action, String username, String by) {
        var subject = new Subject(district.code(), "account", username);
        journal.append(new Entry(subject, by, action, null, Map.of()));
    }
}
