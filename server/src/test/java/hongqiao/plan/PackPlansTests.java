package hongqiao.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.journal.JournalVerifier;
import hongqiao.pack.BadPack;
import hongqiao.support.Project;
import hongqiao.support.Running;
import hongqiao.support.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The district's pack brings its plan; the server is started again and again over one database. */
@DisplayName("资源包里的规划")
class PackPlansTests {

    private static final String PLAN = "districts/hongqiao/plans/2021-2025/";

    private final TestDatabase database = TestDatabase.create();
    private final Path data = Running.newFolder();
    private final Path packs = Running.newFolder();

    @BeforeEach
    void copiesThePack() throws IOException {
        var source = Project.file("packs");
        try (var all = Files.walk(source.resolve("districts"))) {
            for (var file : all.toList()) {
                Files.createDirectories(packs.resolve(source.relativize(file)).getParent());
                Files.copy(file, packs.resolve(source.relativize(file)));
            }
        }
    }

    @Test
    @DisplayName("再次启动不重复；改了文件是新的一版；旧版仍可读")
    void adoptsOnceAndThenAnEditionForEachChange() throws IOException {
        try (var first = start()) {
            assertThat(keys(first)).containsExactly("2021-2025");
        }
        try (var again = start()) {
            assertThat(keys(again)).containsExactly("2021-2025");
        }
        change("indicators.csv", "5.5,5.5", "5.6,5.6");
        try (var changed = start()) {
            assertThat(keys(changed)).containsExactly("2021-2025-2", "2021-2025");
            assertThat(target(changed, "2021-2025")).isEqualTo("5.5");
            assertThat(target(changed, "2021-2025-2")).isEqualTo("5.6");
            assertThat(JournalVerifier.verify(database.dataSource(), data).findings())
                    .isEmpty();
        }
        change("indicators.csv", "5.6,5.6", "5.5,5.5");
        try (var changedBack = start()) {
            assertThat(keys(changedBack)).containsExactly("2021-2025-3", "2021-2025-2", "2021-2025");
            assertThat(target(changedBack, "2021-2025-3")).isEqualTo("5.5");
        }
    }

    @Test
    @DisplayName("坏的资源包启动不了，说明文件和行号")
    void refusesToStartWithABadPack() throws IOException {
        change("commitments.csv", "C002,s4-1", "C002,s99");

        assertThatThrownBy(this::start)
                .hasRootCauseInstanceOf(BadPack.class)
                .rootCause()
                .hasMessageContaining("plans/2021-2025/commitments.csv:3")
                .hasMessageContaining("dangling-section");
    }

    private Running start() {
        return Running.over(database, data, "hongqiao.packs=" + packs);
    }

    private void change(String file, String from, String to) throws IOException {
        var path = packs.resolve(PLAN + file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }

    private static java.util.List<String> keys(Running server) {
        return server.bean(Plans.class).list().stream().map(PlanHead::key).toList();
    }

    private static String target(Running server, String key) {
        var value =
                server.bean(Plans.class).get(key).indicators().get(3).target().value();
        return Objects.requireNonNull(value).toPlainString();
    }
}
