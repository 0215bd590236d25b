package hongqiao.journal;

import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How an {@link Event} lies in {@code journal.event}. */
final class EventRow {

    static final String SELECT = """
            select district, subject_type, subject_id, seq, position, at, who, action,
                   before::text as before, after::text as after, pack_version, prev_hash, hash
              from journal.event
            """;

    private EventRow() {}

    static Event read(ResultSet row, int n) throws SQLException {
        return new Event(
                subject(row),
                row.getInt("seq"),
                row.getLong("position"),
                Instants.get(row, "at"),
                row.getString("who"),
                row.getString("action"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                row.getString("pack_version"),
                HexFormat.of().formatHex(row.getBytes("prev_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }

    static Subject subject(ResultSet row) throws SQLException {
        return new Subject(row.getString("district"), row.getString("subject_type"), row.getString("subject_id"));
    }

    static Event withHash(Event draft, long position, String hash) {
        return new Event(
                draft.subject(),
                draft.seq(),
                position,
                draft.at(),
                draft.who(),
                draft.action(),
                draft.before(),
                draft.after(),
                draft.packVersion(),
                draft.previousHash(),
                hash);
    }

    private static @Nullable JsonNode tree(@Nullable String json) {
        return json == null ? null : CanonicalJson.JSON.readTree(json);
    }
}
