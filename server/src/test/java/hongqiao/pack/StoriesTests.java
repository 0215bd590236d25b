package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.pack.story.Story;
import hongqiao.pack.story.StoryClock;
import hongqiao.pack.story.StoryKind;
import hongqiao.pack.story.Storytelling;
import hongqiao.pack.story.Told;
import hongqiao.support.Running;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** All stories of the packs, against the real engines on a real database. */
@DisplayName("资源包的故事")
class StoriesTests {

    private static final StoryClock CLOCK = new StoryClock();
    private static Running server;

    @BeforeAll
    static void start() {
        server = Running.with(Map.of(StoryClock.class, CLOCK), "hongqiao.demo=false");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    List<DynamicTest> comeTrue() {
        return server.bean(Packs.class).of(StoryKind.class).stories().stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.pack() + "/" + story.key() + " " + story.title().zh(), () -> {
                            var told = server.bean(Storytelling.class).tell(story, CLOCK);
                            assertThat(told.failures())
                                    .as(String.join("\n", told.failures()))
                                    .isEmpty();
                        }))
                .toList();
    }

    @Test
    @DisplayName("没成真的故事，差在哪一行哪一项一目了然")
    void printsWhatTurnedOutOtherwise() {
        var told = tell("""
                [{"as": "science-officer"},
                 {"create": {"register": "firm", "named": "x", "values": {"name": "模拟甲", "uscc": "91120106X000000019", "registeredOn": "2020-01-01"}}},
                 {"expect": {"record": "x", "stage": "SELECTED", "values": {"name": "模拟乙"}}}]
                """);

        assertThat(told.cameTrue()).isFalse();
        assertThat(told.failures())
                .singleElement()
                .asString()
                .contains("stories/odd.yaml:3 expect", "- SELECTED", "+ CANDIDATE", "- 模拟乙", "+ 模拟甲");
    }

    @Test
    @DisplayName("无权的岗位在故事里也办不了")
    void refusesARoleThatMayNot() {
        var told = tell("""
                [{"as": "leader"},
                 {"create": {"register": "firm", "values": {"name": "模拟甲"}}}]
                """);

        assertThat(told.failures()).singleElement().asString().contains("not-allowed");
    }

    private static Told tell(String steps) {
        var list = new java.util.ArrayList<Story.Step>();
        var line = 1;
        for (var step : JsonMapper.shared().readTree(steps)) {
            var word = step.propertyNames().iterator().next();
            list.add(new Story.Step(line++, word, step.get(word), null));
        }
        var story = new Story(
                "odd",
                "enterprise",
                "enterprise/stories/odd.yaml",
                new hongqiao.shared.Words("怪", "odd"),
                List.of(),
                java.time.LocalDateTime.parse("2026-03-02T09:00"),
                list);
        return server.bean(Storytelling.class).tell(story, CLOCK);
    }
}
