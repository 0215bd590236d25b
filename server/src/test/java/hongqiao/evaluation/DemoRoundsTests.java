package hongqiao.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("演示用的评估")
class DemoRoundsTests {

    @Test
    @DisplayName("历年和中期已冻结，总结评估待填报；第二次启动不再添")
    void freezesWhatIsOverAndLeavesTheEndOpen() {
        try (var server = Running.server("hongqiao.simulate=true", "hongqiao.simulate-days=1")) {
            var rounds = server.bean(Rounds.class);
            Scopes.everything("looks", () -> {
                assertThat(rounds.list().stream()
                                .map(round -> round.year() + " " + round.kind() + " " + round.state())
                                .sorted())
                        .containsExactly(
                                "2021 ANNUAL FROZEN",
                                "2022 ANNUAL FROZEN",
                                "2023 ANNUAL FROZEN",
                                "2023 MID_TERM FROZEN",
                                "2024 ANNUAL FROZEN",
                                "2025 FINAL OPEN");
                assertThat(rounds.list())
                        .filteredOn(round -> round.state() == RoundState.FROZEN)
                        .allSatisfy(round -> assertThat(server.bean(FrozenRounds.class)
                                        .recount(round.id())
                                        .identical())
                                .isTrue());
                return true;
            });
            assertThat(server.bean(DemoRounds.class).load()).isEmpty();
        }
    }
}
