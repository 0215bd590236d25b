package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Project;
import java.math.BigDecimal;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The pack that ships: Hongqiao District with its plan of 2021–2025. */
class HongqiaoPackTests {

    private final PackCheck.Result result = PackCheck.check(Project.file("packs/districts/hongqiao"));

    @Test
    void isSound() {
        assertThat(result.errors()).isEmpty();
        assertThat(pack(result).district().code()).isEqualTo("120106");
        assertThat(pack(result).demo().accounts())
                .extracting(account -> account.username())
                .containsExactly("planner", "viewer");
    }

    @Test
    void holdsThe23IndicatorsWithMissingAsMissing() {
        var plan = pack(result).plans().getFirst();

        assertThat(plan.key()).isEqualTo("2021-2025");
        assertThat(plan.indicators()).hasSize(23);
        assertThat(plan.indicators().get(0))
                .returns("不低于全市增长水平", PlanFacts.IndicatorRow::targetRelative)
                .returns(null, PlanFacts.IndicatorRow::targetValue)
                .returns(new BigDecimal("4.1"), PlanFacts.IndicatorRow::baseValue);
        assertThat(plan.indicators().get(1))
                .returns("[-]", PlanFacts.IndicatorRow::baseText)
                .returns(null, PlanFacts.IndicatorRow::baseValue);
    }

    @Test
    void isTheSameOutOfTheJar() {
        var inJar = PackCheck.check(PackFiles.ofJar("packs/districts/hongqiao"));

        assertThat(inJar.errors()).isEmpty();
        assertThat(pack(inJar).version()).isEqualTo(pack(result).version());
    }

    private static Pack pack(PackCheck.Result result) {
        return Objects.requireNonNull(result.pack());
    }
}
