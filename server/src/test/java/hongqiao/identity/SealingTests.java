package hongqiao.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is sealed is hidden, and cannot be changed unnoticed. */
@DisplayName("国密与通用的加密：结果与标准一致，改动一位就打不开")
class SealingTests {

    private static final byte[] KEY = hex("0123456789abcdeffedcba98765432100123456789abcdeffedcba9876543210");
    private static final byte[] NONCE = hex("00001234567800000000abcd");
    private static final byte[] ABOUT = hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");

    private static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }

    @Test
    @DisplayName("SM4-GCM 与 RFC 8998 附录的例子逐字节一致")
    void sealsWithSm4AsTheStandardDoes() throws Exception {
        var text = hex("a".repeat(16)
                + "b".repeat(16)
                + "c".repeat(16)
                + "d".repeat(16)
                + "e".repeat(16)
                + "f".repeat(16)
                + "e".repeat(16)
                + "a".repeat(16));

        var sealed = Sealing.SM4.run(true, KEY, NONCE, ABOUT, text);

        assertThat(HexFormat.of().formatHex(sealed))
                .isEqualTo("17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735"
                        + "d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d"
                        + "83de3541e4c2b58177e065a9bf7b62ec");
        assertThat(Sealing.SM4.run(false, KEY, NONCE, ABOUT, sealed)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource
    void opensNothingThatWasChangedOrBelongsElsewhere(Sealing how) throws Exception {
        var sealed = how.run(true, KEY, NONCE, ABOUT, "13800001234".getBytes());
        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            refuses(how, KEY, ABOUT, changed);
        }
        var other = KEY.clone();
        other[0] ^= 1;
        refuses(how, other, ABOUT, sealed);
        refuses(how, KEY, new byte[] {1}, sealed);
        refuses(how, KEY, ABOUT, Arrays.copyOf(sealed, 3));
    }

    private static void refuses(Sealing how, byte[] key, byte[] about, byte[] sealed) {
        assertThatExceptionOfType(GeneralSecurityException.class)
                .isThrownBy(() -> how.run(false, key, NONCE, about, sealed));
    }
}
