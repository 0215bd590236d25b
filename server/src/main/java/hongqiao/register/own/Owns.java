package hongqiao.register.own;

import static hongqiao.register.RegisterProblem.OWN_NOT_VALID;
import static hongqiao.register.RegisterProblem.OWN_TOO_MANY;

import hongqiao.organisation.Today;
import hongqiao.register.definition.Register;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Problem;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the one who asks keeps for himself. The database shows nobody another's. */
@Component
public class Owns {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;
    private final String district;

    Owns(JdbcClient jdbc, JsonMapper json, Today today, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.district = district.code();
    }

    public record Own(String key, JsonNode content, Instant at) {}

    /** First kept first. */
    @Transactional(readOnly = true)
    public List<Own> list(Register register, OwnKind kind) {
        return jdbc.sql("""
                        select key, content, at from register.own
                         where district = :district and self = :self and register = :register and kind = :kind
                         order by at, key
                        """)
                .param("district", district)
                .param("self", Scopes.current().self())
                .param("register", register.key())
                .param("kind", kind.name())
                .query((row, n) ->
                        new Own(row.getString("key"), json.readTree(row.getString("content")), Instants.get(row, "at")))
                .list();
    }

    /**
     * Keeps it in place of what had the key.
     *
     * @throws Problem {@code own-not-valid}, {@code own-too-many}
     */
    @Transactional
    public void put(Register register, OwnKind kind, String key, JsonNode content) {
        var text = content.toString();
        if (!KEY.matcher(key).matches() || text.length() > kind.longest()) {
            throw OWN_NOT_VALID.problem();
        }
        var others = list(register, kind).stream()
                .filter(own -> !own.key().equals(key))
                .count();
        if (others >= kind.most()) {
            throw OWN_TOO_MANY.because("最多 %d 个，请先删去一些", "at most %d; remove some first", kind.most());
        }
        jdbc.sql("""
                        insert into register.own (district, self, register, kind, key, content, at)
                        values (:district, :self, :register, :kind, :key, cast(:content as jsonb), :at)
                        on conflict (district, self, register, kind, key)
                        do update set content = excluded.content, at = excluded.at
                        """)
                .param("district", district)
                .param("self", Scopes.current().self())
                .param("register", register.key())
                .param("kind", kind.name())
                .param("key", key)
                .param("content", text)
                .param("at", Timestamp.from(today.now()))
                .update();
    }

    @Transactional
    public void remove(Register register, OwnKind kind, String key) {
        jdbc.sql("""
                        delete from register.own
                         where district = :district and self = :self and register = :register and kind = :kind and key = :key
                        """)
                .param("district", district)
                .param("self", Scopes.current().self())
                .param("register", register.key())
                .param("kind", kind.name())
                .param("key", key)
                .update();
    }
}
