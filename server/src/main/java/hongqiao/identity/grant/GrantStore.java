package hongqiao.identity.grant;

import static hongqiao.identity.account.AccountStore.timestamp;

import hongqiao.identity.Officer;
import hongqiao.identity.Reach;
import hongqiao.identity.RoleCatalogue;
import hongqiao.scope.Duty;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Grants as they lie in {@code identity.role_grant}. */
@Component
public class GrantStore {

    private static final Logger log = LoggerFactory.getLogger(GrantStore.class);

    /** {@code source_holds} can be told only in a scope that sees the giver's grants. */
    private static final String SELECT = """
            select g.id, g.username, g.role, g.duty, g.reach, coalesce(g.unit, g.area) as place, g.from_at, g.until_at,
                   g.given_by, g.delegated_from, g.demo, g.ended_at, g.ended_by,
                   g.delegated_from is null or identity.grant_holds(g.delegated_from, :now) as source_holds
              from identity.role_grant g
             where g.district = :district
            """;

    private static final String FILTER = """
               and (cast(:account as text) is null or g.username = :account)
               and (cast(:role as text) is null or g.role = :role)
               and (cast(:valid as boolean) is null
                    or :valid = (g.ended_at is null and (g.until_at is null or g.until_at > :now)))
            """;

    /** What a list is asked for; null: whatever it is. {@code valid}: in force now or later. */
    public record Asked(
            @Nullable String account,
            @Nullable String role,
            @Nullable Boolean valid) {}

    private final JdbcClient jdbc;
    private final District district;
    private final RoleCatalogue roles;
    private final Clock clock;

    GrantStore(JdbcClient jdbc, District district, RoleCatalogue roles, Clock clock) {
        this.jdbc = jdbc;
        this.district = district;
        this.roles = roles;
        this.clock = clock;
    }

    /**
     * What an account holds now, delegations included. A role that the packs no longer know, or that is of another duty by
     * now, counts for nothing; roles of two duties count for nothing together: the database keeps them apart, and if it
     * was made not to, nobody gains by it.
     */
    public List<Officer.Held> inForce(String username) {
        return counting(
                username,
                jdbc.sql(
                                "select id as grant_id, role, duty, reach, place from identity.grants_in_force(:username, :now)")
                        .param("username", username)
                        .param("now", now())
                        .query(InForce::read)
                        .list());
    }

    /** A row of {@code identity.grants_in_force}. */
    public record InForce(
            int grant,
            String role,
            Duty duty,
            Reach reach,
            @Nullable Integer place) {

        public static InForce read(ResultSet row, int n) throws SQLException {
            return new InForce(
                    row.getInt("grant_id"),
                    row.getString("role"),
                    Duty.valueOf(row.getString("duty")),
                    Reach.valueOf(row.getString("reach")),
                    row.getObject("place", Integer.class));
        }
    }

    /** Those of an account's grants in force that count, as {@link #inForce}. */
    public List<Officer.Held> counting(String username, List<InForce> grants) {
        var held = grants.stream()
                .flatMap(grant -> roles
                        .find(grant.role())
                        .filter(role -> role.duty() == grant.duty())
                        .map(role -> new Officer.Held(grant.grant(), role, grant.reach(), grant.place()))
                        .stream())
                .toList();
        if (held.stream().map(one -> one.role().duty()).distinct().count() > 1) {
            log.error("account {} holds roles of two duties; none of them counts", username);
            return List.of();
        }
        return held;
    }

    /** Every grant an account ever had, in the order of giving. */
    public List<Grant> of(String username) {
        return jdbc.sql(SELECT + " and g.username = :username order by g.id")
                .param("district", district.code())
                .param("now", now())
                .param("username", username)
                .query(GrantStore::read)
                .list();
    }

    public List<Grant> passedOnBy(String username) {
        return jdbc.sql(SELECT + " and g.given_by = :username and g.delegated_from is not null order by g.id")
                .param("district", district.code())
                .param("now", now())
                .param("username", username)
                .query(GrantStore::read)
                .list();
    }

    public Optional<Grant> find(int id) {
        return jdbc.sql(SELECT + " and g.id = :id")
                .param("district", district.code())
                .param("now", now())
                .param("id", id)
                .query(GrantStore::read)
                .optional();
    }

    /** Those delegated from a grant that have not ended. */
    List<Grant> delegatedFrom(int id) {
        return jdbc.sql(SELECT + " and g.delegated_from = :id and g.ended_at is null order by g.id")
                .param("district", district.code())
                .param("now", now())
                .param("id", id)
                .query(GrantStore::read)
                .list();
    }

    List<Grant> list(Asked asked, int after, int limit) {
        return asked(SELECT + FILTER + " and g.id > :after order by g.id limit :limit", asked)
                .param("after", after)
                .param("limit", limit)
                .query(GrantStore::read)
                .list();
    }

    int count(Asked asked) {
        return asked("select count(*) from identity.role_grant g where g.district = :district " + FILTER, asked)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("district", district.code())
                .param("now", now())
                .param("account", asked.account())
                .param("role", asked.role())
                .param("valid", asked.valid());
    }

    /** Open accounts that hold any role of that duty now. */
    public List<String> holders(Duty duty) {
        return jdbc.sql("""
                        select distinct g.username
                          from identity.role_grant g
                         where g.district = :district and g.duty = :duty and identity.grant_holds(g.id, :now)
                         order by g.username
                        """)
                .param("district", district.code())
                .param("duty", duty.name())
                .param("now", now())
                .query((row, n) -> row.getString("username"))
                .list();
    }

    /** Whether the account holds a role of that duty now or later, closed or not. */
    public boolean holds(String username, Duty duty) {
        return of(username).stream()
                .filter(grant -> grant.state(clock.instant()) != Grant.State.ENDED
                        && grant.state(clock.instant()) != Grant.State.OVER)
                .anyMatch(grant -> grant.duty() == duty);
    }

    /** Whether anybody ever held a role of that duty. */
    public boolean everHeld(Duty duty) {
        return jdbc.sql("""
                        select exists (select 1 from identity.role_grant
                                        where district = :district and duty = :duty)
                        """)
                .param("district", district.code())
                .param("duty", duty.name())
                .query(Boolean.class)
                .single();
    }

    /** One at a time from here to the end of the transaction: for checks that somebody is left. */
    public void lockOfficers() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('identity.officers'), hashtext(:district))")
                .param("district", district.code())
                .query(row -> {});
    }

    /** @param grant its id and end do not matter */
    public int insert(Grant grant) {
        return jdbc.sql("""
                        insert into identity.role_grant
                               (district, username, role, duty, reach, unit, area, from_at, until_at, given_by,
                                delegated_from, demo)
                        values (:district, :username, :role, :duty, :reach, :unit, :area, :from, :until, :by,
                                :source, :demo)
                        returning id
                        """)
                .param("district", district.code())
                .param("username", grant.username())
                .param("role", grant.role())
                .param("duty", grant.duty().name())
                .param("reach", grant.reach().name())
                .param("unit", grant.reach() == Reach.UNITS ? grant.place() : null)
                .param("area", grant.reach() == Reach.AREAS ? grant.place() : null)
                .param("from", Timestamp.from(grant.from()))
                .param("until", timestamp(grant.until()))
                .param("by", grant.givenBy())
                .param("source", grant.delegatedFrom())
                .param("demo", grant.demo())
                .query(Integer.class)
                .single();
    }

    /** False if it had ended before, or is not for this scope to end. */
    public boolean end(int id, String by) {
        return jdbc.sql("""
                                update identity.role_grant set ended_at = :now, ended_by = :by
                                 where district = :district and id = :id and ended_at is null
                                """)
                        .param("district", district.code())
                        .param("id", id)
                        .param("now", now())
                        .param("by", by)
                        .update()
                == 1;
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static Grant read(ResultSet row, int n) throws SQLException {
        Instant from = Instants.get(row, "from_at");
        return new Grant(
                row.getInt("id"),
                row.getString("username"),
                row.getString("role"),
                Duty.valueOf(row.getString("duty")),
                Reach.valueOf(row.getString("reach")),
                row.getObject("place", Integer.class),
                from,
                Instants.find(row, "until_at"),
                row.getString("given_by"),
                row.getObject("delegated_from", Integer.class),
                row.getBoolean("demo"),
                Instants.find(row, "ended_at"),
                row.getString("ended_by"),
                row.getBoolean("source_holds"));
    }
}
