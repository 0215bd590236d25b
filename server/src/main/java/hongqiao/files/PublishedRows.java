package hongqiao.files;

import hongqiao.files.Published.How;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code files.published}. What hangs on a file that was taken away is not public either. */
@Component
class PublishedRows {

    private static final String INSERT = """
            insert into files.published (district, id, file, how, boxes, sha256, thumbnail, media_type, made_by, made_at)
            values (:district, :id, :file, :how, cast(:boxes as jsonb), :sha256, :thumbnail, :type, :by, :at)
            on conflict do nothing
            """;

    private static final String WITHDRAW = """
            update files.published set withdrawn_by = :by, withdrawn_at = :at, withdrawal_reason = :reason
             where district = :district and file = :file and withdrawn_at is null
            """;

    private static final String SELECT = """
            select p.id, p.file, p.how, jsonb_array_length(p.boxes) as hidden, p.sha256, p.thumbnail, p.media_type, p.made_by, p.made_at,
                   f.subject_id
              from files.published p
              join files.file f on f.district = p.district and f.id = p.file
             where p.district = :district and p.withdrawn_at is null and f.removed_at is null and f.subject_type = :type
            """;

    private final JdbcClient jdbc;
    private final String district;

    PublishedRows(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** @param boxes as JSON; @return false: it is public already */
    boolean insert(
            UUID id,
            UUID file,
            How how,
            String boxes,
            String sha256,
            String thumbnail,
            String type,
            String by,
            Instant at) {
        return jdbc.sql(INSERT)
                        .param("district", district)
                        .param("id", id)
                        .param("file", file)
                        .param("how", how.name())
                        .param("boxes", boxes)
                        .param("sha256", sha256)
                        .param("thumbnail", thumbnail)
                        .param("type", type)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    boolean withdraw(UUID file, String reason, String by, Instant at) {
        return jdbc.sql(WITHDRAW)
                        .param("district", district)
                        .param("file", file)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    Optional<Published> find(String type, UUID id) {
        return jdbc.sql(SELECT + " and p.id = :id")
                .param("district", district)
                .param("type", type)
                .param("id", id)
                .query(PublishedRows::read)
                .optional();
    }

    /** Of things of that type, in the order in which they became public. */
    List<Published> list(String type, Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " and f.subject_id in (:subjects) order by p.made_at, p.id")
                        .param("district", district)
                        .param("type", type)
                        .param("subjects", subjects)
                        .query(PublishedRows::read)
                        .list();
    }

    private static Published read(ResultSet row, int number) throws SQLException {
        return new Published(
                row.getObject("id", UUID.class),
                row.getObject("file", UUID.class),
                How.valueOf(row.getString("how")),
                row.getInt("hidden"),
                row.getString("sha256"),
                row.getString("thumbnail"),
                row.getString("media_type"),
                row.getString("made_by"),
                row.getTimestamp("made_at").toInstant(),
                row.getString("subject_id"));
    }
}
