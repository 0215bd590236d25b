package hongqiao.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.shared.FilesComingIn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A million records have come by files while the next file comes in. */
@DisplayName("检索的积压：等文件收完，再多也等，一件读一次")
class BacklogTests {

    private static final Duration LONG = Duration.ofMinutes(1);

    private final FilesComingIn files = new FilesComingIn();
    private final Backlog backlog = new Backlog(files);
    private final List<String> taken = new ArrayList<>();

    private static List<String> firms(long from, long to) {
        return LongStream.range(from, to).mapToObj(no -> "firm:" + no).toList();
    }

    private boolean work() throws IOException {
        return backlog.work(LONG, (kind, ids) -> ids.forEach(id -> taken.add(kind + " " + id)));
    }

    @Test
    @DisplayName("收文件时一百万条也等着，收完一条不少")
    void waitsForFilesHoweverMany() throws IOException {
        for (int file = 0; file < 10; file++) {
            backlog.add("record", firms(file * 100_000L, (file + 1) * 100_000L));
        }
        assertThat(files.during(() -> {
                    try {
                        return work();
                    } catch (IOException never) {
                        throw new java.io.UncheckedIOException(never);
                    }
                }))
                .isFalse();
        assertThat(work()).isTrue();
        assertThat(taken).hasSize(1_000_000).doesNotHaveDuplicates().contains("record firm:0", "record firm:999999");
        assertThat(backlog.isEmpty()).isTrue();
    }

    @Test
    @DisplayName("同一条来两次，读一次；各类、各登记表分开")
    void takesEachOnce() throws IOException {
        backlog.add("record", List.of("firm:2", "elder-care:7", "firm:1"));
        backlog.add("record", List.of("firm:2", "firm:3"));
        backlog.add("case", List.of("2"));
        work();
        assertThat(taken)
                .containsExactlyInAnyOrder(
                        "record firm:1", "record firm:2", "record firm:3", "record elder-care:7", "case 2");
    }

    @Test
    @DisplayName("读的时候出错：留着，下次再读")
    void keepsWhatFailed() throws IOException {
        backlog.add("record", List.of("firm:1"));
        assertThatThrownBy(() -> backlog.work(LONG, (kind, ids) -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class);
        work();
        assertThat(taken).containsExactly("record firm:1");
    }
}
