package hongqiao.intake.alarm;

import hongqiao.shared.District;
import java.math.BigDecimal;
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

/** Rows of {@code intake.alarm}. */
@Component
class AlarmStore {

    private static final String COLUMNS =
            "id, door, sender, digest, source, class, token, opened, value, unit, at, received_at";

    private static final String INSERT = """
            insert into intake.alarm (district, door, sender, sent_as, digest, source, class, token, opened, value, unit, at, received_at)
            values (:district, :door, :sender, :sentAs, :digest, :source, :class, :token, :opened, :value, :unit, :at, :receivedAt)
            on conflict (sent_as, district) do nothing
            """;

    private static final String LAST = "select " + COLUMNS + """
              from intake.alarm
             where district = :district and door = :door and source = :source and class = :class and opened
             order by id desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final String district;

    AlarmStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** @param kind key of its class; @param opened false: it joined the report of that token */
    record Kept(
            long id,
            String door,
            String sender,
            byte[] digest,
            String source,
            String kind,
            String token,
            boolean opened,
            @Nullable BigDecimal value,
            @Nullable String unit,
            Instant at,
            Instant receivedAt) {}

    void insert(
            String door,
            String sender,
            Alarm alarm,
            byte[] sentAs,
            byte[] digest,
            String token,
            boolean opened,
            Instant now) {
        jdbc.sql(INSERT)
                .param("district", district)
                .param("door", door)
                .param("sender", sender)
                .param("sentAs", sentAs)
                .param("digest", digest)
                .param("source", alarm.source())
                .param("class", alarm.kind().key())
                .param("token", token)
                .param("opened", opened)
                .param("value", alarm.value())
                .param("unit", alarm.unit())
                .param("at", Timestamp.from(alarm.at()))
                .param("receivedAt", Timestamp.from(now))
                .update();
    }

    Optional<Kept> bySent(byte[] hash) {
        return jdbc.sql("select " + COLUMNS + " from intake.alarm where sent_as = :hash and district = :district")
                .param("hash", hash)
                .param("district", district)
                .query(AlarmStore::read)
                .optional();
    }

    /** The last of that device and class that opened a case. */
    Optional<Kept> lastOpening(String door, String source, String kind) {
        return jdbc.sql(LAST)
                .param("district", district)
                .param("door", door)
                .param("source", source)
                .param("class", kind)
                .query(AlarmStore::read)
                .optional();
    }

    /** Newest first. */
    List<Kept> ofReports(Collection<String> tokens, int most) {
        return tokens.isEmpty()
                ? List.of()
                : jdbc.sql(
                                "select " + COLUMNS
                                        + " from intake.alarm where district = :district and token in (:tokens) order by id desc limit :most")
                        .param("district", district)
                        .param("tokens", tokens)
                        .param("most", most)
                        .query(AlarmStore::read)
                        .list();
    }

    int countOfReports(Collection<String> tokens) {
        return tokens.isEmpty()
                ? 0
                : jdbc.sql("select count(*) from intake.alarm where district = :district and token in (:tokens)")
                        .param("district", district)
                        .param("tokens", tokens)
                        .query(Integer.class)
                        .single();
    }

    private static Kept read(ResultSet row, int number) throws SQLException {
        return new Kept(
                row.getLong("id"),
                row.getString("door"),
                row.getString("sender"),
                row.getBytes("digest"),
                row.getString("source"),
                row.getString("class"),
                row.getString("token"),
                row.getBoolean("opened"),
                row.getBigDecimal("value"),
                row.getString("unit"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("received_at").toInstant());
    }
}
