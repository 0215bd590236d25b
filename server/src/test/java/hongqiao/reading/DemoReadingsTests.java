package hongqiao.reading;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Running;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("演示用的监测值")
class DemoReadingsTests {

    @Test
    @DisplayName("一行不落地收下，模拟的都有标记，第二次启动不再添")
    void takesAllThatShipsAndOnce() {
        try (var server = Running.server()) {
            var demo = server.bean(DemoReadings.class);
            var reports = demo.load();

            assertThat(reports)
                    .hasSize(2)
                    .allSatisfy(report -> assertThat(report.cells()).isEmpty());
            assertThat(reports.getFirst().filed()).isGreaterThan(80);
            assertThat(reports.getLast().superseded()).isEqualTo(2);
            assertThat(demo.load()).isEmpty();
            var kept = hongqiao.scope.Scopes.everything(
                    "looks",
                    () -> server.bean(ReadingStore.class)
                            .known(java.util.List.of("2021-2025"), "", java.time.Instant.now(), false));
            assertThat(kept)
                    .filteredOn(reading -> !reading.simulated())
                    .hasSize(4)
                    .allSatisfy(real -> assertThat(real.source()).doesNotContain("演示"));
        }
    }
}
