package hongqiao.open311.client;

import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each server has been read, and what came in from it. Only the system's own work sees these rows. */
@Component
class PeerStore {

    private static final String WRITE = """
            insert into open311.peer (district, key, done_to, since, until, page, taken, left_out, refused, failure, asked_at)
            values (:district, :key, :doneTo, :since, :until, :page, :taken, :leftOut, :refused, :failure, :askedAt)
            on conflict (district, key) do update set
                   done_to = excluded.done_to, since = excluded.since, until = excluded.until, page = excluded.page,
                   taken = peer.taken + excluded.taken, left_out = peer.left_out + excluded.left_out,
                   refused = peer.refused + excluded.refused, failure = excluded.failure, asked_at = excluded.asked_at
            """;

    private static final String JOIN = """
            insert into open311.joined (district, peer, request_id, who, at) values (:district, :peer, :id, :who, :at)
            on conflict (peer, request_id, district) do nothing
            """;

    private final JdbcClient jdbc;
    private final String district;

    PeerStore(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /**
     * How far it has been read.
     *
     * @param doneTo requests before this are known; null: none are
     * @param since start of the window that was begun, with its end {@code until}; null: none was
     * @param page to be asked for next
     */
    record Reading(
            @Nullable Instant doneTo,
            @Nullable Instant since,
            @Nullable Instant until,
            int page) {

        static final Reading NOTHING = new Reading(null, null, null, 1);
    }

    /** What came of requests that were read. */
    record Counts(int taken, int leftOut, int refused) {

        static final Counts NONE = new Counts(0, 0, 0);
    }

    /** A request of theirs that is a report of ours. */
    record Joined(String peer, String requestId) {}

    Reading reading(String peer) {
        return jdbc.sql("select done_to, since, until, page from open311.peer where district = ? and key = ?")
                .params(district, peer)
                .query((row, n) -> new Reading(
                        moment(row, "done_to"), moment(row, "since"), moment(row, "until"), row.getInt("page")))
                .optional()
                .orElse(Reading.NOTHING);
    }

    /** @param counts to be added; @param failure why it went no further; null: nothing failed */
    void write(String peer, Reading reading, Counts counts, @Nullable String failure, Instant now) {
        jdbc.sql(WRITE)
                .param("district", district)
                .param("key", peer)
                .param("doneTo", at(reading.doneTo()))
                .param("since", at(reading.since()))
                .param("until", at(reading.until()))
                .param("page", reading.page())
                .param("taken", counts.taken())
                .param("leftOut", counts.leftOut())
                .param("refused", counts.refused())
                .param("failure", failure)
                .param("askedAt", Timestamp.from(now))
                .update();
    }

    void join(String peer, String requestId, String who, Instant now) {
        jdbc.sql(JOIN)
                .param("district", district)
                .param("peer", peer)
                .param("id", requestId)
                .param("who", who)
                .param("at", Timestamp.from(now))
                .update();
    }

    boolean isJoined(String peer, String requestId) {
        return jdbc.sql("select exists (select from open311.joined where peer = ? and request_id = ? and district = ?)")
                .params(peer, requestId, district)
                .query(Boolean.class)
                .single();
    }

    /** @param who as {@link hongqiao.intake.Sent#who} */
    Optional<Joined> joined(String who) {
        return jdbc.sql("select peer, request_id from open311.joined where who = ? and district = ?")
                .params(who, district)
                .query((row, n) -> new Joined(row.getString("peer"), row.getString("request_id")))
                .optional();
    }

    static @Nullable Timestamp at(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
