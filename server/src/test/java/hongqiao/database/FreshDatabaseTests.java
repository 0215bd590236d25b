package hongqiao.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a district finds when its database has just been made. */
class FreshDatabaseTests {

    @TempDir
    static Path parent;

    private static Desk desk;

    @BeforeAll
    static void openTheDesk() {
        desk = new Desk(parent.resolve("data"));
        desk.open();
    }

    @AfterAll
    static void closeTheDesk() {
        desk.close();
    }

    @Test
    void makesADatabaseOwnedByAPlainUser() throws SQLException {
        assertThat(desk.ask("select current_user || ' ' || rolsuper from pg_roles where rolname = current_user"))
                .isEqualTo("hongqiao false");
        assertThat(desk.ask("show server_version_num")).startsWith("18");
        assertThat(desk.ask("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void commitsToDiskBeforeItAnswers() throws SQLException {
        assertThat(List.of(
                        desk.ask("show fsync"), desk.ask("show synchronous_commit"), desk.ask("show full_page_writes")))
                .containsOnly("on");
    }

    @Test
    void letsNobodyInWithoutThePassword() {
        for (String user : List.of("hongqiao", "postgres")) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(desk.address().url(), user, ""))
                    .withMessageContaining("password");
        }
    }

    @Test
    void keepsThePasswordsFromOtherUsers() throws Exception {
        var permissions = Files.getPosixFilePermissions(Credentials.file(desk.folder()));
        assertThat(PosixFilePermissions.toString(permissions)).isEqualTo("rw-------");
    }

    @Test
    void knowsChineseLettersForSearchAndSorting() throws SQLException {
        desk.tell("create extension pg_trgm");

        assertThat(desk.ask("select array_length(show_trgm('红桥区路灯'), 1)")).isEqualTo("6");
        assertThat(
                        desk.ask(
                                "select string_agg(n, '' order by n collate \"zh-Hans-CN-x-icu\") from (values ('赵'), ('白'), ('李')) as t (n)"))
                .isEqualTo("白李赵");
    }
}
