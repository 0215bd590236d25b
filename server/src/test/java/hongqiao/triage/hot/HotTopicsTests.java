package hongqiao.triage.hot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import hongqiao.triage.same.Sameness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Monday, 2 June: a mixing plant is new, parking is complained of every week (模拟). */
@DisplayName("热点")
class HotTopicsTests {

    private static final Instant NOW = Instant.parse("2025-06-02T00:00:00Z");
    private static final String PLANT = "红旗花园旁边的搅拌站噪音扰民";
    private static final String PARKING = "咸阳里小区门口乱停车堵住通道";

    private final Sameness sameness = new Sameness(
            List.of(PLANT, PLANT, PARKING, PARKING), null, text -> Set.of(text.contains("红旗") ? "红旗花园" : "咸阳里"));
    private final HotTopics topics = new HotTopics(sameness, 0.5);
    private final List<Message> messages = new ArrayList<>();

    @Test
    @DisplayName("本周突然多起来的是热点，一向如此的不是")
    void whatIsNewRisesWhatIsUsualDoesNot() {
        for (int week = 0; week < 9; week++) {
            for (int i = 0; i < 4; i++) {
                said(PARKING, week * 7 + i + 1);
            }
        }
        List.of(1, 2, 2, 5, 16).forEach(days -> said(PLANT, days));

        var rising = topics.rising(messages, NOW);

        assertThat(rising).singleElement().satisfies(topic -> {
            assertThat(topic.messages()).hasSize(4);
            assertThat(topic.past()).isEqualTo(1);
            assertThat(topic.since()).isEqualTo(NOW.minus(Duration.ofDays(16)));
            assertThat(topic.places()).containsEntry("红旗花园", 4L);
        });
    }

    @Test
    void twoAreNoTopicAndTheFutureIsNotKnown() {
        List.of(1, 2, 0, -1, -2).forEach(days -> said(PLANT, days));

        assertThat(topics.rising(messages, NOW)).isEmpty();
        assertThat(topics.rising(List.of(), NOW)).isEmpty();
        assertThat(topics.rising(messages, NOW.plus(Duration.ofDays(3)))).hasSize(1);
    }

    @Test
    void aPauseOfMoreThanTwoWeeksIsANewBeginning() {
        List.of(1, 2, 3, 4, 19, 40).forEach(days -> said(PLANT, days));

        assertThat(topics.rising(messages, NOW).getFirst().since()).isEqualTo(NOW.minus(Duration.ofDays(4)));
    }

    @Test
    void countsChanceAsPoissonDoes() {
        assertThat(HotTopics.chance(0, 1)).isEqualTo(1);
        assertThat(HotTopics.chance(1, 1)).isEqualTo(1 - Math.exp(-1), within(1e-12));
        assertThat(HotTopics.chance(3, 1)).isEqualTo(1 - 2.5 * Math.exp(-1), within(1e-12));
    }

    private void said(String text, int daysAgo) {
        messages.add(
                new Message(String.valueOf(messages.size()), NOW.minus(Duration.ofDays(daysAgo)), sameness.read(text)));
    }
}
