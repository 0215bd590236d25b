package hongqiao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One folder, one Hongqiao: the second one is told who has it. */
class DataFolderTests {

    @TempDir
    Path parent;

    @Test
    void refusesASecondHolderAndNamesTheFirst() {
        Path folder = parent.resolve("data");
        String here = Long.toString(ProcessHandle.current().pid());

        try (var _ = DataFolder.take(folder)) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> DataFolder.take(folder))
                    .withMessageContaining("正被另一个智慧红桥使用（进程 " + here + "）")
                    .withMessageContaining("is in use by another Hongqiao (process " + here + ")");
        }

        assertThat(DataFolder.holder(folder)).isNull();
        DataFolder.take(folder).close();
    }

    @Test
    void refusesAPlaceItCannotWriteTo() throws Exception {
        Path file = Files.writeString(parent.resolve("data"), "a file, not a folder");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> DataFolder.take(file))
                .withMessageContaining("不可写")
                .withMessageContaining("cannot be written");
    }
}
