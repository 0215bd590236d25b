package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.shared.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An officer promotes a number that was left out, and gets a first guess. */
@DisplayName("未读入的数字的初值")
class GuessedNumberTests {

    @Test
    void readsTheValueItsUnitAndWhatIsBeforeIt() {
        var text = DraftText.of("新建口袋公园12个。");

        var guess = NumberReading.around(6, 9, text);

        assertThat(guess.metric()).isEqualTo("新建口袋公园");
        assertThat(guess.value()).isEqualByComparingTo("12");
        assertThat(guess.unit()).isEqualTo("个");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026—2030年", "2030年", "2026-2030", "2021至2025年", "２０３０年", "2030年底"})
    void guessesNothingFromAYear(String years) {
        var text = DraftText.of(years + "，新建口袋公园。");

        assertThatThrownBy(() -> NumberReading.around(0, years.length(), text))
                .isInstanceOfSatisfying(
                        Problem.class,
                        refused -> assertThat(refused.at().field()).isEqualTo("value.value"));
    }

    @Test
    void readsANumberThatOnlyLooksLikeAYear() {
        var guess = NumberReading.around(2, 7, DraftText.of("新增2026家企业。"));

        assertThat(guess.value()).isEqualByComparingTo("2026");
    }
}
