package hongqiao.journal;

import hongqiao.shared.PrivateFiles;
import hongqiao.shared.Sha256;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/**
 * The Ed25519 key that signs seals. It lies in the data folder and not in the database, on purpose: whoever can change
 * rows must not be able to sign them as well. Several processes over one database share one key file.
 */
record SealKey(String id, PublicKey publicKey, PrivateKey privateKey) {

    static final String FILE = "journal-key";

    static SealKey inOrNew(PrivateFiles folder) {
        return in(folder).orElseGet(() -> {
            try {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                folder.writePrivate(
                        FILE,
                        base64(pair.getPrivate().getEncoded())
                                + "\n"
                                + base64(pair.getPublic().getEncoded()));
                return of(pair.getPublic(), pair.getPrivate());
            } catch (GeneralSecurityException everyJdkHasIt) {
                throw new IllegalStateException(everyJdkHasIt);
            }
        });
    }

    static Optional<SealKey> in(PrivateFiles folder) {
        return folder.read(FILE).map(text -> {
            try {
                var lines = text.split("\n");
                var factory = KeyFactory.getInstance("Ed25519");
                return of(
                        factory.generatePublic(
                                new X509EncodedKeySpec(Base64.getDecoder().decode(lines[1]))),
                        factory.generatePrivate(
                                new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines[0]))));
            } catch (GeneralSecurityException | RuntimeException damaged) {
                throw new IllegalStateException(folder.file(FILE) + " does not hold a key", damaged);
            }
        });
    }

    static PublicKey publicKey(byte[] encoded) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException unusable) {
            throw new IllegalStateException("cannot sign with the journal's key", unusable);
        }
    }

    static boolean signed(PublicKey key, byte[] message, byte[] mark) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(mark);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }

    private static SealKey of(PublicKey publicKey, PrivateKey privateKey) {
        return new SealKey(idOf(publicKey), publicKey, privateKey);
    }

    static String idOf(PublicKey key) {
        return Sha256.hex(key.getEncoded()).substring(0, 16);
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
