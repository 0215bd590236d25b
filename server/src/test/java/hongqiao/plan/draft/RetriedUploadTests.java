package hongqiao.plan.draft;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.support.Browser.Answer;
import hongqiao.support.Running;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The line to the office is bad: the browser sends the same document again under the same Idempotency-Key. */
@DisplayName("带 Idempotency-Key 的上传")
class RetriedUploadTests {

    private final Desk desk = Desk.of(Running.shared());

    @Test
    @DisplayName("同一个键、另一份文件：拒绝")
    void refusesAKeyThatStoodForAnotherDocument() {
        var key = "reused-" + System.nanoTime();
        var first = upload(Desk.samplePlan(), key).expecting(201).json();

        var refused = upload(Desk.samplePlan(), key).expecting(422);

        assertThat(refused.code()).isEqualTo("idempotency-key-reused");
        assertThat(refused.json().path("draftId")).isEqualTo(first.at("/head/id"));
    }

    @Test
    @DisplayName("空键不算键")
    void takesAnEmptyKeyForNone() {
        var first = upload(Desk.samplePlan(), " ").expecting(201).json();
        var second = upload(Desk.samplePlan(), " ").expecting(201).json();

        assertThat(second.at("/head/id")).isNotEqualTo(first.at("/head/id"));
    }

    @Test
    @DisplayName("键过长")
    void refusesAKeyThatIsTooLong() {
        var refused = upload(Desk.samplePlan(), "k".repeat(5000)).expecting(422);

        assertThat(refused.code()).isEqualTo("value-not-valid");
        assertThat(refused.json().at("/at/field").asString()).isEqualTo("Idempotency-Key");
    }

    @Test
    @DisplayName("同时重试八次：八次得到同一份草案")
    void givesEightAtOnceTheSameDraft() throws Exception {
        var bytes = Desk.samplePlan();
        var key = "eight-" + System.nanoTime();
        var gate = new CyclicBarrier(8);
        var ids = new HashSet<String>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Answer>>();
            IntStream.range(0, 8)
                    .forEach(n -> tries.add(() -> {
                        gate.await();
                        return upload(bytes, key);
                    }));
            for (var answer : threads.invokeAll(tries)) {
                ids.add(answer.get().expecting(201).json().at("/head/id").asString());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    @DisplayName("160 个字和 400 个字的文件名")
    void takesLongFileNames() {
        for (var letters : new int[] {160, 400}) {
            var name = "规".repeat(letters) + ".txt";
            var head = desk.browser
                    .upload("/api/desk/drafts", name, Desk.samplePlan())
                    .expecting(201)
                    .json()
                    .path("head");

            assertThat(head.path("fileName").asString())
                    .startsWith("规".repeat(160))
                    .endsWith(".txt")
                    .hasSizeLessThanOrEqualTo(255);
        }
    }

    private Answer upload(byte[] bytes, String key) {
        return desk.browser.upload("/api/desk/drafts", "plan.txt", bytes, "Idempotency-Key", key);
    }
}
