package hongqiao.identity.account;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What proves an account ({@code identity.credential}), and what did before. One's own, or everything. */
@Component
public class CredentialStore {

    /** How many former passwords must not come back. */
    static final int HISTORY = 5;

    /** @param mustChange somebody else set it */
    public record Credential(String passwordHash, Instant changedAt, boolean mustChange) {}

    private final JdbcClient jdbc;
    private final District district;

    CredentialStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    public Optional<Credential> find(String username) {
        return jdbc.sql("""
                        select password_hash, changed_at, must_change from identity.credential
                         where district = :district and username = :username
                        """)
                .param("district", district.code())
                .param("username", username)
                .query(CredentialStore::read)
                .optional();
    }

    public static Credential read(ResultSet row, int n) throws SQLException {
        return new Credential(
                row.getString("password_hash"), Instants.get(row, "changed_at"), row.getBoolean("must_change"));
    }

    /** Hashes of the last passwords, today's among them, newest first. */
    List<String> last(String username) {
        return jdbc.sql("""
                        (select password_hash from identity.credential
                          where district = :district and username = :username)
                        union all
                        (select password_hash from identity.past_password
                          where district = :district and username = :username
                          order by replaced_at desc
                          limit :most)
                        """)
                .param("district", district.code())
                .param("username", username)
                .param("most", HISTORY - 1)
                .query((row, n) -> row.getString("password_hash"))
                .list();
    }

    void save(String username, Credential credential) {
        jdbc.sql("""
                        insert into identity.past_password (district, username, password_hash, replaced_at)
                        select district, username, password_hash, :at from identity.credential
                         where district = :district and username = :username
                        """)
                .param("district", district.code())
                .param("username", username)
                .param("at", Timestamp.from(credential.changedAt()))
                .update();
        jdbc.sql("""
                        insert into identity.credential (district, username, password_hash, changed_at, must_change)
                        values (:district, :username, :hash, :at, :mustChange)
                        on conflict (district, username) do update
                           set password_hash = excluded.password_hash, changed_at = excluded.changed_at,
                               must_change = excluded.must_change
                        """)
                .param("district", district.code())
                .param("username", username)
                .param("hash", credential.passwordHash())
                .param("at", Timestamp.from(credential.changedAt()))
                .param("mustChange", credential.mustChange())
                .update();
        jdbc.sql("""
                        delete from identity.past_password
                         where district = :district and username = :username
                           and replaced_at < (select min(replaced_at)
                                                from (select replaced_at from identity.past_password
                                                       where district = :district and username = :username
                                                       order by replaced_at desc
                                                       limit :most) as kept)
                        """)
                .param("district", district.code())
                .param("username", username)
                .param("most", HISTORY)
                .update();
    }
}
