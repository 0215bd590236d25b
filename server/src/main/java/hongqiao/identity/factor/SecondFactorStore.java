package hongqiao.identity.factor;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Second factors as they lie in {@code identity.second_factor}, and what stands in for them once each. */
@Component
public class SecondFactorStore {

    /**
     * @param secret sealed
     * @param confirmedAt null until its owner has shown one code of it
     * @param lastStep whose code was used last
     */
    record Factor(byte[] secret, @Nullable Instant confirmedAt, long lastStep) {}

    private final JdbcClient jdbc;
    private final District district;

    SecondFactorStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    public boolean isConfirmed(String username) {
        return confirmedAt(username).isPresent();
    }

    public Optional<Instant> confirmedAt(String username) {
        return find(username).flatMap(factor -> Optional.ofNullable(factor.confirmedAt()));
    }

    Optional<Factor> find(String username) {
        return of("""
                select secret, confirmed_at, last_step from identity.second_factor
                 where district = :district and username = :username
                """, username)
                .query((row, n) -> new Factor(
                        row.getBytes("secret"), Instants.find(row, "confirmed_at"), row.getLong("last_step")))
                .optional();
    }

    /** A new one, not confirmed; replaces one that was not either. */
    void begin(String username, byte[] secret, Instant at) {
        of("""
                insert into identity.second_factor (district, username, secret, made_at)
                values (:district, :username, :secret, :at)
                on conflict (district, username) do update
                   set secret = excluded.secret, made_at = excluded.made_at, confirmed_at = null, last_step = 0
                """, username)
                .param("secret", secret)
                .param("at", Timestamp.from(at))
                .update();
    }

    void confirm(String username, Instant at) {
        of("""
                update identity.second_factor set confirmed_at = :at
                 where district = :district and username = :username
                """, username).param("at", Timestamp.from(at)).update();
    }

    /** False if that step, or a later one, was used meanwhile. */
    boolean use(String username, long step) {
        return of("""
                        update identity.second_factor set last_step = :step
                         where district = :district and username = :username and last_step < :step
                        """, username).param("step", step).update() == 1;
    }

    void remove(String username) {
        of("delete from identity.second_factor where district = :district and username = :username", username)
                .update();
    }

    void replaceCodes(String username, List<byte[]> hashes) {
        of("delete from identity.recovery_code where district = :district and username = :username", username)
                .update();
        for (var hash : hashes) {
            of("""
                    insert into identity.recovery_code (district, username, code_hash)
                    values (:district, :username, :hash)
                    """, username).param("hash", hash).update();
        }
    }

    boolean useCode(String username, byte[] hash, Instant at) {
        return of("""
                        update identity.recovery_code set used_at = :at
                         where district = :district and username = :username and code_hash = :hash and used_at is null
                        """, username)
                        .param("hash", hash)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    int codesLeft(String username) {
        return of("""
                select count(*) from identity.recovery_code
                 where district = :district and username = :username and used_at is null
                """, username).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec of(String sql, String username) {
        return jdbc.sql(sql).param("district", district.code()).param("username", username);
    }
}
