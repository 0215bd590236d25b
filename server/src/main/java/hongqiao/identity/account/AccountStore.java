package hongqiao.identity.account;

import hongqiao.identity.Account;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts of this district as they lie in {@code identity.account}. */
@Component
public class AccountStore {

    private static final String SELECT = """
            select username, post_zh, post_en, unit_zh, unit_en, person, closed_at, demo
              from identity.account
            """;

    private static final String SAVE = """
            insert into identity.account
                   (district, username, post_zh, post_en, unit_zh, unit_en, person, closed_at, demo, changed_at)
            values (:district, :username, :postZh, :postEn, :unitZh, :unitEn, :person, :closed, :demo, :at)
            on conflict (district, username) do update
               set post_zh = excluded.post_zh, post_en = excluded.post_en,
                   unit_zh = excluded.unit_zh, unit_en = excluded.unit_en, person = excluded.person,
                   closed_at = excluded.closed_at, demo = excluded.demo, changed_at = excluded.changed_at
            """;

    private final JdbcClient jdbc;
    private final District district;

    AccountStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    public Optional<Account> find(String username) {
        return jdbc.sql(SELECT + " where district = :district and username = :username")
                .param("district", district.code())
                .param("username", username)
                .query(AccountStore::read)
                .optional();
    }

    public List<Account> list() {
        return jdbc.sql(SELECT + " where district = :district order by username")
                .param("district", district.code())
                .query(AccountStore::read)
                .list();
    }

    @Transactional(readOnly = true)
    public List<Account> listNamed(Collection<String> usernames) {
        return jdbc.sql(SELECT + " where district = :district and username = any (:usernames)")
                .param("district", district.code())
                .param("usernames", usernames.toArray(String[]::new))
                .query(AccountStore::read)
                .list();
    }

    public List<Account> listDemo() {
        return list().stream()
                .filter(account -> account.demo() && account.isOpen())
                .toList();
    }

    /** Open accounts whose name, post or unit holds the text, by name. */
    public List<Account> search(String text, int limit) {
        return jdbc.sql(SELECT + """
                         where district = :district and closed_at is null
                           and position(lower(:text) in lower(username || ' ' || post_zh || ' ' || post_en
                                                              || ' ' || unit_zh || ' ' || unit_en)) > 0
                         order by username
                         limit :limit
                        """)
                .param("district", district.code())
                .param("text", text)
                .param("limit", limit)
                .query(AccountStore::read)
                .list();
    }

    public void save(Account account, Instant at) {
        jdbc.sql(SAVE)
                .param("district", district.code())
                .param("username", account.username())
                .param("postZh", account.post().zh())
                .param("postEn", account.post().en())
                .param("unitZh", account.unit().zh())
                .param("unitEn", account.unit().en())
                .param("person", account.person())
                .param("closed", timestamp(account.closedAt()))
                .param("demo", account.demo())
                .param("at", Timestamp.from(at))
                .update();
    }

    public void signedIn(String username, Instant at) {
        jdbc.sql("update identity.account set signed_in_at = :at where district = :district and username = :username")
                .param("district", district.code())
                .param("username", username)
                .param("at", Timestamp.from(at))
                .update();
    }

    boolean hasSignedIn(String username) {
        return jdbc.sql("""
                        select exists (select 1 from identity.account
                                        where district = :district and username = :username and signed_in_at is not null)
                        """)
                .param("district", district.code())
                .param("username", username)
                .query(Boolean.class)
                .single();
    }

    void say(String username, @Nullable String closedWhy) {
        jdbc.sql("update identity.account set closed_why = :why where district = :district and username = :username")
                .param("district", district.code())
                .param("username", username)
                .param("why", closedWhy)
                .update();
    }

    public void remove(String username) {
        jdbc.sql("delete from identity.account where district = :district and username = :username")
                .param("district", district.code())
                .param("username", username)
                .update();
    }

    public static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }

    public static Account read(ResultSet row, int n) throws SQLException {
        return new Account(
                row.getString("username"),
                new Words(row.getString("post_zh"), row.getString("post_en")),
                new Words(row.getString("unit_zh"), row.getString("unit_en")),
                row.getObject("person", Integer.class),
                Instants.find(row, "closed_at"),
                row.getBoolean("demo"));
    }
}
