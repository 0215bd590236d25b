package hongqiao.identity.token;

import hongqiao.identity.Reach;
import hongqiao.scope.Permission;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tokens as they lie in {@code identity.token}; of each the SHA-256 alone. */
@Component
class TokenStore {

    enum State {
        /** For the security officer. */
        WAITING,
        VALID,
        EXPIRED,
        REVOKED
    }

    record Token(
            int id,
            String name,
            List<Permission> permissions,
            Reach reach,
            @Nullable Integer place,
            String madeBy,
            Instant madeAt,
            Instant until,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt,
            @Nullable String revokedBy,
            @Nullable Instant revokedAt,
            @Nullable Instant usedAt) {

        State state(Instant now) {
            if (revokedAt != null) {
                return State.REVOKED;
            }
            if (!until.isAfter(now)) {
                return State.EXPIRED;
            }
            return approvedAt == null ? State.WAITING : State.VALID;
        }
    }

    private static final String SELECT = """
            select id, name, permissions, reach, coalesce(unit, area) as place, made_by, made_at, until_at,
                   approved_by, approved_at, revoked_by, revoked_at, used_at
              from identity.token
             where district = :district
            """;

    private final JdbcClient jdbc;
    private final District district;

    TokenStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district;
    }

    List<Token> list() {
        return jdbc.sql(SELECT + " order by id desc")
                .param("district", district.code())
                .query(TokenStore::read)
                .list();
    }

    Optional<Token> find(int id) {
        return jdbc.sql(SELECT + " and id = :id")
                .param("district", district.code())
                .param("id", id)
                .query(TokenStore::read)
                .optional();
    }

    Optional<Token> find(byte[] hash) {
        return jdbc.sql(SELECT + " and token_hash = :hash")
                .param("district", district.code())
                .param("hash", hash)
                .query(TokenStore::read)
                .optional();
    }

    int insert(Token token, byte[] hash) {
        return jdbc.sql("""
                        insert into identity.token
                               (district, name, token_hash, permissions, reach, unit, area, made_by, made_at, until_at)
                        values (:district, :name, :hash, :permissions, :reach, :unit, :area, :by, :at, :until)
                        returning id
                        """)
                .param("district", district.code())
                .param("name", token.name())
                .param("hash", hash)
                .param(
                        "permissions",
                        token.permissions().stream().map(Permission::key).toArray(String[]::new))
                .param("reach", token.reach().name())
                .param("unit", token.reach() == Reach.UNITS ? token.place() : null)
                .param("area", token.reach() == Reach.AREAS ? token.place() : null)
                .param("by", token.madeBy())
                .param("at", Timestamp.from(token.madeAt()))
                .param("until", Timestamp.from(token.until()))
                .query(Integer.class)
                .single();
    }

    boolean approve(int id, String by, Instant at) {
        return update("""
                        update identity.token set approved_by = :by, approved_at = :at
                         where district = :district and id = :id and approved_at is null and revoked_at is null
                        """, id, at).param("by", by).update() == 1;
    }

    boolean revoke(int id, String by, Instant at) {
        return update("""
                        update identity.token set revoked_by = :by, revoked_at = :at
                         where district = :district and id = :id and revoked_at is null
                        """, id, at).param("by", by).update() == 1;
    }

    void used(int id, Instant at) {
        update("update identity.token set used_at = :at where district = :district and id = :id", id, at)
                .update();
    }

    private JdbcClient.StatementSpec update(String sql, int id, Instant at) {
        return jdbc.sql(sql).param("district", district.code()).param("id", id).param("at", Timestamp.from(at));
    }

    private static Token read(ResultSet row, int n) throws SQLException {
        return new Token(
                row.getInt("id"),
                row.getString("name"),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(Permission::of)
                        .toList(),
                Reach.valueOf(row.getString("reach")),
                row.getObject("place", Integer.class),
                row.getString("made_by"),
                Instants.get(row, "made_at"),
                Instants.get(row, "until_at"),
                row.getString("approved_by"),
                Instants.find(row, "approved_at"),
                row.getString("revoked_by"),
                Instants.find(row, "revoked_at"),
                Instants.find(row, "used_at"));
    }
}
