package hongqiao.identity.account;

import static hongqiao.identity.account.AccountStore.timestamp;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Sha256;
import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The system officer's list of accounts. */
@Component
class AccountList {

    enum State {
        OPEN,
        CLOSED
    }

    record AccountView(
            String username,
            Words post,
            Words unit,
            @Nullable Integer person,
            State state,
            boolean demo,
            boolean mustChangePassword,
            boolean secondFactor,
            @Nullable Instant lockedUntil,
            @Nullable Instant lastSignInAt,
            Instant changedAt) {

        AccountView lockedUntil(@Nullable Instant until) {
            return new AccountView(
                    username,
                    post,
                    unit,
                    person,
                    state,
                    demo,
                    mustChangePassword,
                    secondFactor,
                    until,
                    lastSignInAt,
                    changedAt);
        }
    }

    /** @param q words in name, post or unit; null: all */
    record Asked(@Nullable String q, @Nullable State state) {}

    private static final String SELECT = """
            select a.username, a.post_zh, a.post_en, a.unit_zh, a.unit_en, a.person, a.closed_at, a.demo, a.changed_at,
                   coalesce(c.must_change, false) as must_change, f.confirmed_at is not null as second_factor,
                   a.signed_in_at
              from identity.account a
              left join identity.credential c on c.district = a.district and c.username = a.username
              left join identity.second_factor f on f.district = a.district and f.username = a.username
             where a.district = :district
            """;

    private static final String FILTER = """
               and (cast(:q as text) is null
                    or position(lower(:q) in lower(a.username || ' ' || a.post_zh || ' ' || a.post_en
                                                   || ' ' || a.unit_zh || ' ' || a.unit_en)) > 0)
               and (cast(:open as boolean) is null or :open = (a.closed_at is null))
            """;

    private final JdbcClient jdbc;
    private final District district;
    private final Clock clock;

    AccountList(JdbcClient jdbc, District district, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.clock = clock;
    }

    List<AccountView> page(Asked asked, String after, int limit) {
        var page = asked(SELECT + FILTER + " and a.username > :after order by a.username limit :limit", asked)
                .param("after", after)
                .param("limit", limit)
                .query(AccountList::read)
                .list();
        var locks = locks(page.stream().map(AccountView::username).toList());
        return page.stream()
                .map(account -> account.lockedUntil(locks.get(account.username())))
                .toList();
    }

    Optional<AccountView> find(String username) {
        return jdbc.sql(SELECT + " and a.username = :username")
                .param("district", district.code())
                .param("username", username)
                .query(AccountList::read)
                .optional()
                .map(account -> account.lockedUntil(locks(List.of(username)).get(username)));
    }

    int count(Asked asked) {
        return asked("select count(*) from identity.account a where a.district = :district " + FILTER, asked)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("district", district.code())
                .param("q", asked.q())
                .param("open", asked.state() == null ? null : asked.state() == State.OPEN);
    }

    /** Locks are kept by a hash of the name, also of names that do not exist. */
    private Map<String, Instant> locks(List<String> usernames) {
        if (usernames.isEmpty()) {
            return Map.of();
        }
        var names = usernames.stream().collect(Collectors.toMap(name -> Sha256.hex(name), Function.identity()));
        return jdbc
                .sql("""
                        select name_hash, locked_until from identity.sign_in_lock
                         where district = :district and name_hash in (:names) and locked_until > :now
                        """)
                .param("district", district.code())
                .param("names", names.keySet())
                .param("now", timestamp(clock.instant()))
                .query((row, n) -> Map.entry(
                        java.util.Objects.requireNonNull(names.get(row.getString("name_hash"))),
                        Instants.get(row, "locked_until")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static AccountView read(ResultSet row, int n) throws SQLException {
        return new AccountView(
                row.getString("username"),
                new Words(row.getString("post_zh"), row.getString("post_en")),
                new Words(row.getString("unit_zh"), row.getString("unit_en")),
                row.getObject("person", Integer.class),
                Instants.find(row, "closed_at") == null ? State.OPEN : State.CLOSED,
                row.getBoolean("demo"),
                row.getBoolean("must_change"),
                row.getBoolean("second_factor"),
                null,
                Instants.find(row, "signed_in_at"),
                Instants.get(row, "changed_at"));
    }
}
