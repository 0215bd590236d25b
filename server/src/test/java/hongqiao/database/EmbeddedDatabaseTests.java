package hongqiao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district's first day and the days after: its database is made, stopped, started, and keeps what it was told. */
class EmbeddedDatabaseTests {

    @TempDir
    Path parent;

    private Desk desk;

    @BeforeEach
    void furnishTheDesk() throws Exception {
        desk = Desk.furnished(parent.resolve("数据 folder"));
    }

    @AfterEach
    void closeTheDesk() {
        desk.close();
    }

    @Test
    void refusesToRunWhenCommitsAreNotDurable() throws SQLException {
        desk.open();
        desk.tell("alter role hongqiao set synchronous_commit = off");
        desk.close();

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(desk::open)
                .withMessageContaining("synchronous_commit")
                .withMessageContaining("已确认的数据可能丢失");
        assertThat(desk.postgres()).as("no server is left behind").isEmpty();
    }

    @Test
    void keepsItsRowsOverACleanRestart() throws SQLException {
        desk.open();
        desk.write("三岔河口");
        desk.close();
        desk.open();

        assertThat(desk.rows()).containsExactly("三岔河口");
    }

    @Test
    void takesAnotherPortWhenItsOwnIsTaken() throws Exception {
        desk.open();
        int before = Credentials.read(Credentials.file(desk.folder())).port();
        desk.close();

        try (var _ = new ServerSocket(before, 1, InetAddress.getLoopbackAddress())) {
            desk.open();
            assertThat(Credentials.read(Credentials.file(desk.folder())).port()).isNotEqualTo(before);
            assertThat(desk.ask("select 1")).isEqualTo("1");
        }
    }

    @Test
    void refusesAFolderOfAnotherMajorVersion() throws Exception {
        Files.writeString(desk.folder().resolve("postgres/PG_VERSION"), "17\n");

        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(desk::open)
                .withMessageContaining("PostgreSQL 17")
                .withMessageContaining("导出");
    }

    @Test
    void beginsAgainWhenItsFirstStartWasCutShort() throws Exception {
        desk = new Desk(parent.resolve("first"));
        Files.createDirectories(desk.folder().resolve("postgres.new/base"));
        Files.writeString(desk.folder().resolve("postgres.new/PG_VERSION"), "18\n");
        Files.createDirectories(desk.folder().resolve("programs/unpacking/bin"));

        desk.open();

        assertThat(desk.ask("select 1")).isEqualTo("1");
        assertThat(desk.folder().resolve("postgres.new")).doesNotExist();
    }
}
