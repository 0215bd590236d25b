package hongqiao.register.record;

import hongqiao.identity.Sealing;
import hongqiao.identity.SecretBox;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.definition.Register;
import hongqiao.shared.Masked;
import hongqiao.shared.Telephone;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Personal fields: sealed before they are kept, opened for a mask or against a reason, found by a keyed hash. */
@Component
public class Seals {

    private final SecretBox box;
    private final Sealing how;

    /** @param how what is written from now on is sealed; what was sealed otherwise opens all the same */
    Seals(SecretBox box, @Value("${hongqiao.register.sealing}") Sealing how) {
        this.box = box;
        this.how = how;
    }

    /** Base64, behind the number of the key and a dot where it is not the first. */
    String seal(Register register, Field field, String text) {
        var key = box.newest();
        var sealed = Base64.getEncoder()
                .encodeToString(
                        box.seal(how, key, purpose(register), field.key(), text.getBytes(StandardCharsets.UTF_8)));
        return mark(key) + sealed;
    }

    /** What values begin with that were sealed with this key. */
    static String mark(int key) {
        return key == 0 ? "" : key + ".";
    }

    /** @throws IllegalStateException if it was not sealed here: the key in the data folder is another one */
    public String open(Register register, Field field, String sealed) {
        var dot = sealed.indexOf('.');
        var key = dot < 0 ? 0 : Integer.parseInt(sealed.substring(0, dot));
        var bytes = Base64.getDecoder().decode(sealed.substring(dot + 1));
        return Stream.of(how, how == Sealing.AES ? Sealing.SM4 : Sealing.AES)
                .flatMap(either -> box.open(either, key, purpose(register), field.key(), bytes).stream())
                .findFirst()
                .map(text -> new String(text, StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalStateException(
                        "cannot open %s of %s: sealed with another key".formatted(field.key(), register.key())));
    }

    /** What finds it: of a telephone number the same, however it is written. */
    String hash(Register register, Field field, String text) {
        var looked = field.kind() == FieldKind.PHONE ? Telephone.normal(text) : text;
        return HexFormat.of().formatHex(box.proof(purpose(register) + "/" + field.key(), looked));
    }

    /** As it is shown to who needs no more. */
    public String masked(Register register, Field field, String sealed) {
        var text = open(register, field, sealed);
        var length = text.codePointCount(0, text.length());
        return switch (java.util.Objects.requireNonNull(field.personal()).mask()) {
            case PHONE -> Masked.phone(text);
            case NAME ->
                text.substring(0, text.offsetByCodePoints(0, Math.min(1, length)))
                        + "*".repeat(Math.max(1, length - 1));
            case TAIL -> length < 8 ? "****" : "****" + text.substring(text.length() - 4);
            case ALL -> "****";
        };
    }

    private static String purpose(Register register) {
        return "register/" + register.key();
    }
}
