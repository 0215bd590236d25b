package hongqiao.intake.sender;

import hongqiao.intake.door.Door.Sender;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of {@code intake.sender_key}; of each key the SHA-256 alone. */
@Component
class SenderKeyStore {

    private static final String SELECT = """
            select id, kind, sender, per_minute, made_by, made_at, revoked_by, revoked_at
              from intake.sender_key
             where district = :district
            """;

    private static final String INSERT = """
            insert into intake.sender_key (district, kind, sender, hash, per_minute, made_by, made_at)
            values (:district, :kind, :sender, :hash, :perMinute, :by, :at)
            returning id
            """;

    private static final String REVOKE = """
            update intake.sender_key set revoked_by = :by, revoked_at = :at
             where district = :district and id = :id and revoked_at is null
            """;

    private final JdbcClient jdbc;
    private final String district;

    SenderKeyStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** Newest first. */
    List<SenderKey> list() {
        return jdbc.sql(SELECT + " order by id desc")
                .param("district", district)
                .query(SenderKeyStore::read)
                .list();
    }

    Optional<SenderKey> find(int id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("district", district)
                .param("id", id)
                .query(SenderKeyStore::read)
                .optional();
    }

    Optional<SenderKey> find(byte[] hash) {
        return jdbc.sql(SELECT + " and hash = :hash")
                .param("district", district)
                .param("hash", hash)
                .query(SenderKeyStore::read)
                .optional();
    }

    int insert(Sender kind, String sender, byte[] hash, int perMinute, String by, Instant at) {
        return jdbc.sql(INSERT)
                .param("district", district)
                .param("kind", kind.name())
                .param("sender", sender)
                .param("hash", hash)
                .param("perMinute", perMinute)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .query(Integer.class)
                .single();
    }

    /** @return false: it was withdrawn before, or is not there */
    boolean revoke(int id, String by, Instant at) {
        return jdbc.sql(REVOKE)
                        .param("district", district)
                        .param("id", id)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    private static SenderKey read(ResultSet row, int number) throws SQLException {
        var revokedAt = row.getTimestamp("revoked_at");
        return new SenderKey(
                row.getInt("id"),
                Sender.valueOf(row.getString("kind")),
                row.getString("sender"),
                row.getInt("per_minute"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("revoked_by"),
                revokedAt == null ? null : revokedAt.toInstant());
    }
}
