package hongqiao.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The real model: what neighbours say of one lamp in different words. */
@DisplayName("语义")
class MeaningTests {

    private static final Meaning MEANING = new Meaning();

    @AfterAll
    static void close() {
        MEANING.close();
    }

    @Test
    @DisplayName("换一种说法，意思仍相近")
    void seesTheSameInOtherWords() {
        var lamp = MEANING.of("楼下路灯不亮，晚上看不清路");
        var again = MEANING.of("小区门口的灯坏了，夜里一片漆黑");
        var cover = MEANING.of("井盖丢失，有人差点摔进去");

        assertThat(lamp.similarity(again)).isGreaterThan(lamp.similarity(cover) + 0.1);
        assertThat(lamp.similarity(lamp)).isEqualTo(1, Offset.offset(1e-6));
    }

    @Test
    void readsCapitalsAsSmallLetters() {
        assertThat(MEANING.of("A3区WIFI没有信号").values())
                .isEqualTo(MEANING.of("a3区wifi没有信号").values());
    }

    @Test
    void leavesOffWhatIsTooLong() {
        var many = "路灯不亮。".repeat(60);

        assertThat(MEANING.of(many + "噪音扰民").values())
                .isEqualTo(MEANING.of(many + "污水外溢").values());
    }

    @Test
    void answersSeveralThreadsAlike() throws Exception {
        var alone = MEANING.of("占道经营").values();
        try (var threads = Executors.newFixedThreadPool(4)) {
            var answers = threads.invokeAll(IntStream.range(0, 20)
                    .<Callable<float[]>>mapToObj(i -> () -> MEANING.of("占道经营").values())
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(alone);
            }
        }
    }

    @Test
    void nothingHasNoMeaning() {
        assertThatIllegalArgumentException().isThrownBy(() -> MEANING.of(" 　\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Embedding(new float[Meaning.DIMENSIONS]));
    }

    @Test
    void loadsWithTheFirstTextAndIsGoneOnceClosed() {
        var meaning = new Meaning();
        assertThat(meaning.isLoaded()).isFalse();
        meaning.of("积水");
        assertThat(meaning.isLoaded()).isTrue();

        meaning.close();
        meaning.close();
        assertThat(meaning.isLoaded()).isFalse();
        assertThatIllegalStateException().isThrownBy(() -> meaning.of("积水"));
    }
}
