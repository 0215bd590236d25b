package hongqiao.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A clerk types the unified social credit code of a unit. */
class UsccTests {

    @Test
    void takesACodeWhoseCheckFits() {
        assertThat(Uscc.isValid("91350100M000100Y43")).isTrue();
    }

    @Test
    void refusesEverySlipOfOneCharacterAndEverySwapOfNeighbours() {
        var code = "91350100M000100Y43";
        for (int i = 0; i < 18; i++) {
            for (var other : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                if (other != code.charAt(i)) {
                    assertThat(Uscc.isValid(code.substring(0, i) + other + code.substring(i + 1)))
                            .isFalse();
                }
            }
            if (i < 17 && code.charAt(i) != code.charAt(i + 1)) {
                var swapped = code.substring(0, i) + code.charAt(i + 1) + code.charAt(i) + code.substring(i + 2);
                assertThat(Uscc.isValid(swapped)).as(swapped).isFalse();
            }
        }
        assertThat(Uscc.isValid("91350100M000100I43")).isFalse();
        assertThat(Uscc.isValid("")).isFalse();
    }
}
