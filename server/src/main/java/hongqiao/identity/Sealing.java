package hongqiao.identity;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** How something is sealed: both hide it, and both notice when a bit of it, or of what it belongs to, was changed. */
public enum Sealing {
    /** AES-256 in Galois/Counter Mode. */
    AES("seal/") {
        @Override
        byte[] run(boolean seals, byte[] key, byte[] nonce, byte[] about, byte[] in) throws GeneralSecurityException {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(
                    seals ? Cipher.ENCRYPT_MODE : Cipher.DECRYPT_MODE,
                    new SecretKeySpec(key, "AES"),
                    new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about);
            return cipher.doFinal(in);
        }
    },
    /** SM4, the block cipher of GB/T 32907, in the same mode; 128 bits of the key. Source: RFC 8998, A.1, as the tests have it. */
    SM4("seal-sm4/") {
        @Override
        byte[] run(boolean seals, byte[] key, byte[] nonce, byte[] about, byte[] in) throws GeneralSecurityException {
            var cipher = GCMBlockCipher.newInstance(new SM4Engine());
            var half = new KeyParameter(Arrays.copyOf(key, SM4_KEY));
            cipher.init(seals, new AEADParameters(half, TAG_BITS, nonce, about));
            var out = new byte[cipher.getOutputSize(in.length)];
            try {
                var done = cipher.processBytes(in, 0, in.length, out, 0);
                return Arrays.copyOf(out, done + cipher.doFinal(out, done));
            } catch (InvalidCipherTextException changed) {
                throw new GeneralSecurityException(changed);
            }
        }
    };

    static final int TAG_BITS = 128;
    private static final int SM4_KEY = 16;

    private final String purpose;

    Sealing(String purpose) {
        this.purpose = purpose;
    }

    /** Each has keys of its own. */
    String purpose(String of) {
        return purpose + of;
    }

    /**
     * @param key 32 bytes; @param nonce 12, never the same twice with one key; @param about not hidden, and held against
     * @throws GeneralSecurityException to open: it was not sealed so, with that key and about that
     */
    abstract byte[] run(boolean seals, byte[] key, byte[] nonce, byte[] about, byte[] in)
            throws GeneralSecurityException;
}
