package hongqiao.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody kills Hongqiao, its PostgreSQL, or both, in the middle of the day's writing. */
@DisplayName("突然中断后数据仍在")
class SuddenEndTests {

    @TempDir
    Path parent;

    private Desk desk;

    @BeforeEach
    void chooseAFolder() throws Exception {
        desk = Desk.furnished(parent.resolve("data"));
    }

    @AfterEach
    void closeTheDesk() throws Exception {
        desk.close();
        desk.postgres().ifPresent(ProcessHandle::destroyForcibly);
    }

    @Test
    @DisplayName("强杀 Java 进程")
    void keepsWhatWasAcknowledgedWhenJavaIsKilled() throws Exception {
        List<String> acknowledged;
        try (var scribe = Scribe.on(desk.folder())) {
            acknowledged = scribe.acknowledged(40);
            acknowledged.addAll(scribe.kill());
        }
        ProcessHandle orphan = desk.postgres().orElseThrow();

        desk.open();

        assertThat(desk.rows()).containsAll(acknowledged);
        assertThat(desk.postgres().orElseThrow()).isNotEqualTo(orphan);
        assertThat(desk.said()).contains("stopping the PostgreSQL that a killed Hongqiao left running");
    }

    @Test
    @DisplayName("强杀 Java 与 PostgreSQL")
    void keepsWhatWasAcknowledgedWhenBothAreKilledAndStartsAtOnce() throws Exception {
        List<String> acknowledged;
        try (var scribe = Scribe.on(desk.folder())) {
            acknowledged = scribe.acknowledged(40);
            acknowledged.addAll(scribe.kill());
        }
        desk.postgres().orElseThrow().destroyForcibly();

        desk.open();

        assertThat(desk.rows()).containsAll(acknowledged);
    }

    @Test
    @DisplayName("只强杀 PostgreSQL")
    void startsPostgresAgainWhenOnlyThatIsKilled() throws Exception {
        desk.open();
        desk.write("三岔河口");
        ProcessHandle killed = desk.postgres().orElseThrow();

        killed.destroyForcibly();

        awaitServerOtherThan(killed);
        desk.write("西沽公园");
        assertThat(desk.rows()).containsExactlyInAnyOrder("三岔河口", "西沽公园");
        assertThat(desk.said()).contains("PostgreSQL stopped unexpectedly; starting it again");
    }

    @Test
    @DisplayName("强杀后一时起不来（如磁盘已满），能起时自己起来")
    void keepsTryingUntilPostgresCanStartAgain() throws Exception {
        desk.open();
        desk.write("三岔河口");
        ProcessHandle killed = desk.postgres().orElseThrow();
        Path control = desk.folder().resolve("postgres/global/pg_control");
        Path away = Files.move(control, parent.resolve("pg_control"));

        killed.destroyForcibly();
        awaitWord("PostgreSQL cannot be started again; trying until it can");
        Files.move(away, control);

        awaitServerOtherThan(killed);
        assertThat(desk.rows()).containsExactly("三岔河口");
    }

    @Test
    @DisplayName("进程号已被别的程序占用")
    void startsWhenAStrangerGotTheNumberInTheLeftOverFile() throws Exception {
        desk.open();
        desk.write("三岔河口");
        desk.close();
        leavePidFileOf(ProcessHandle.current());

        desk.open();

        assertThat(desk.rows()).containsExactly("三岔河口");
    }

    @Test
    @DisplayName("文件夹正在使用")
    void refusesAFolderThatAnotherProcessUses() throws Exception {
        try (var scribe = Scribe.on(desk.folder())) {
            scribe.acknowledged(1);

            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(desk::open)
                    .withMessageContaining("is in use by another Hongqiao");

            assertThat(scribe.acknowledged(1))
                    .as("the first goes on undisturbed")
                    .hasSize(1);
            scribe.kill();
            desk.open();
        }
    }

    private void awaitWord(String word) throws Exception {
        long giveUp = System.nanoTime() + SECONDS.toNanos(15);
        while (desk.said().stream().noneMatch(said -> said.startsWith(word))) {
            assertThat(System.nanoTime()).as("said " + desk.said()).isLessThan(giveUp);
            Thread.sleep(100);
        }
    }

    private void awaitServerOtherThan(ProcessHandle killed) throws Exception {
        killed.onExit().get(10, SECONDS);
        long giveUp = System.nanoTime() + SECONDS.toNanos(30);
        while (System.nanoTime() < giveUp) {
            try {
                desk.ask("select 1");
                return;
            } catch (SQLException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("PostgreSQL did not come back; said " + desk.said());
    }

    private void leavePidFileOf(ProcessHandle stranger) throws Exception {
        var lines = new ArrayList<>(List.of(
                Long.toString(stranger.pid()), desk.folder().resolve("postgres").toString(), "1700000000", "5432"));
        lines.addAll(List.of("", "127.0.0.1", "        0         0", "ready"));
        Files.write(desk.folder().resolve("postgres/postmaster.pid"), lines);
    }
}
