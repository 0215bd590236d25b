package hongqiao.files.store;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.shared.District;
import hongqiao.shared.PrivateFiles;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the folder says that it keeps is there, whole, after the process was killed in the middle of writing. */
@DisplayName("附件仓库：强行终止")
class KilledWriterTests {

    @TempDir
    private Path data;

    private static FolderStore store(Path data) {
        var town = new Words("红桥区", "Hongqiao");
        return new FolderStore(new PrivateFiles(data), new District("120106", town, town, ZoneId.of("Asia/Shanghai")));
    }

    /** Keeps files of up to a megabyte for ever and prints the hash of each once it is kept. */
    public static void main(String[] arguments) throws IOException {
        var store = store(Path.of(arguments[0]));
        var random = new Random(120106);
        while (true) {
            var bytes = new byte[1 + random.nextInt(1 << 20)];
            random.nextBytes(bytes);
            var hash = Sha256.hex(bytes);
            store.keep(hash, bytes);
            System.out.println(hash);
        }
    }

    @Test
    void losesNothingThatItHasAcknowledged() throws Exception {
        var acknowledged = new ArrayList<String>();
        for (int round = 1; round <= 3; round++) {
            var told = Files.createTempFile(data, "told", "");
            var writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            KilledWriterTests.class.getName(),
                            data.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .redirectOutput(told.toFile())
                    .start();
            while (whole(told).size() < 12 * round) {
                assertThat(writer.isAlive()).isTrue();
                Thread.sleep(5);
            }
            writer.destroyForcibly().waitFor();
            acknowledged.addAll(whole(told));
        }

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(72);
        var store = store(data);
        for (var hash : acknowledged) {
            try (var in = store.open(hash)) {
                assertThat(Sha256.hex(in.readAllBytes())).isEqualTo(hash);
            }
        }
        var seen = new HashSet<String>();
        store.each(Instant.now().plusSeconds(60), seen::add);
        assertThat(seen).containsAll(acknowledged);
        for (var hash : seen) {
            try (var in = store.open(hash)) {
                assertThat(Sha256.hex(in.readAllBytes()))
                        .as("nothing is there by halves")
                        .isEqualTo(hash);
            }
        }
        assertThat(data.resolve("files/120106/incoming")).isEmptyDirectory();
    }

    /** The last line may have been cut off with its writer. */
    private static List<String> whole(Path told) throws IOException {
        return Files.readAllLines(told).stream()
                .filter(line -> line.length() == 64)
                .toList();
    }

    @Test
    @DisplayName("只有本用户可读；同样的内容只存一份；删了就没有")
    void keepsOnceAndForItselfAlone() throws Exception {
        var store = store(data);
        var hash = Sha256.hex("整改前");
        var bytes = "整改前".getBytes(java.nio.charset.StandardCharsets.UTF_8);

        store.keep(hash, bytes);
        store.keep(hash, bytes);

        var file = data.resolve("files/120106/" + hash.substring(0, 2) + "/" + hash.substring(2, 4) + "/" + hash);
        assertThat(file).hasBinaryContent(bytes);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        var seen = new ArrayList<String>();
        store.each(Instant.now().plusSeconds(60), seen::add);
        assertThat(seen).isEqualTo(List.of(hash));
        store.drop(hash);
        assertThat(file).doesNotExist();
    }

    @Test
    void takesNothingButAHashForAName() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> store(data).open("../../../../etc/passwd")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
