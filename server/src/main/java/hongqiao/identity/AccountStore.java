package hongqiao.identity;

import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Accounts as they lie in {@code identity.account}. */
@Component
class AccountStore {

    record Account(Officer officer, String passwordHash, boolean demo) {}

    private static final String SELECT = """
            select district, username, post_zh, post_en, unit_zh, unit_en, roles, password_hash, demo
              from identity.account
            """;

    private static final String SAVE = """
            insert into identity.account
                   (district, username, post_zh, post_en, unit_zh, unit_en, roles, password_hash, demo, changed_at)
            values (:district, :username, :postZh, :postEn, :unitZh, :unitEn, :roles, :hash, :demo, :at)
            on conflict (district, username) do update
               set post_zh = excluded.post_zh, post_en = excluded.post_en,
                   unit_zh = excluded.unit_zh, unit_en = excluded.unit_en, roles = excluded.roles,
                   password_hash = excluded.password_hash, demo = excluded.demo, changed_at = excluded.changed_at
            """;

    private final JdbcClient jdbc;

    AccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Account> find(String district, String username) {
        return jdbc.sql(SELECT + " where district = :district and username = :username")
                .param("district", district)
                .param("username", username)
                .query(AccountStore::read)
                .optional();
    }

    List<Account> list(String district) {
        return jdbc.sql(SELECT + " where district = :district order by username")
                .param("district", district)
                .query(AccountStore::read)
                .list();
    }

    void save(Account account, Instant at) {
        var officer = account.officer();
        jdbc.sql(SAVE)
                .param("district", officer.district())
                .param("username", officer.username())
                .param("postZh", officer.post().zh())
                .param("postEn", officer.post().en())
                .param("unitZh", officer.unit().zh())
                .param("unitEn", officer.unit().en())
                .param("roles", officer.roles().stream().map(Role::key).sorted().toArray(String[]::new))
                .param("hash", account.passwordHash())
                .param("demo", account.demo())
                .param("at", Timestamp.from(at))
                .update();
    }

    void remove(String district, String username) {
        jdbc.sql("delete from identity.account where district = :district and username = :username")
                .param("district", district)
                .param("username", username)
                .update();
    }

    private static Account read(ResultSet row, int n) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return new Account(
                new Officer(
                        row.getString("district"),
                        row.getString("username"),
                        new Words(row.getString("post_zh"), row.getString("post_en")),
                        new Words(row.getString("unit_zh"), row.getString("unit_en")),
                        Arrays.stream(roles).map(Role::of).collect(Collectors.toSet())),
                row.getString("password_hash"),
                row.getBoolean("demo"));
    }
}
