package hongqiao.files;

import hongqiao.files.FileSubject.Belonging;
import hongqiao.files.content.Content;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code files.file}. */
@Component
class FileRows {

    private static final String INSERT = """
            insert into files.file (district, id, sha256, size, media_type, name, sent_sha256, sent_size, sent_type, thumbnail,
                                    width, height, taken_at, lon, lat, uploaded_by, uploaded_at)
            values (:district, :id, :sha256, :size, :type, :name, :sentSha256, :sentSize, :sentType, :thumbnail,
                    :width, :height, :takenAt, :lon, :lat, :by, :at)
            """;

    private static final String SELECT = """
            select id, sha256, size, media_type, name, sent_sha256, thumbnail, width, height, taken_at, lon, lat, uploaded_by,
                   uploaded_at, subject_type, subject_id, confidential, removed_at
              from files.file
             where district = :district
            """;

    private static final String ATTACH = """
            update files.file set subject_type = :type, subject_id = :subject, unit = :unit, area = :area, shared = :shared,
                                  confidential = :confidential, attached_by = :by, attached_at = :at
             where district = :district and id = :id and subject_id is null and uploaded_by = :by
            """;

    private static final String FOLLOW = """
            update files.file f set unit = cast(u.unit as integer), area = cast(u.area as integer), shared = u.shared
              from (select unnest(:ids) as id, unnest(:units) as unit, unnest(:areas) as area, unnest(:shared) as shared) u
             where f.district = :district and f.subject_type = :type and f.subject_id = u.id
               and (f.unit, f.area, f.shared) is distinct from (cast(u.unit as integer), cast(u.area as integer), u.shared)
            """;

    private static final String REMOVE = """
            update files.file set removed_by = :by, removed_at = :at, removal_reason = :reason
             where district = :district and id = :id and subject_id is not null and removed_at is null
            """;

    private static final String USED = """
            select unnest(array[sha256, thumbnail]) as hash from files.file
             where district = :district and (sha256 = any (:hashes) or thumbnail = any (:hashes))
               and (removed_at is null or removed_at > :removedBefore)
            union
            select unnest(array[sha256, thumbnail]) from files.published
             where district = :district and (sha256 = any (:hashes) or thumbnail = any (:hashes))
               and (withdrawn_at is null or withdrawn_at > :removedBefore)
            """;

    private final JdbcClient jdbc;
    private final String district;

    FileRows(JdbcClient jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** Hashes of what was sent and of what is kept of it. */
    record Hashes(
            String sha256, String sentSha256, @Nullable String thumbnail) {}

    /** Until commit nobody else keeps or drops contents of these hashes. */
    void lock(Collection<String> hashes) {
        hashes.stream()
                .sorted()
                .forEach(hash -> jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                        .param("files:" + district + ":" + hash)
                        .query((row, n) -> hash)
                        .single());
    }

    void insert(UUID id, String name, Content content, long sentSize, Hashes hashes, String by, Instant at) {
        var shot = content.shot();
        jdbc.sql(INSERT)
                .param("district", district)
                .param("id", id)
                .param("sha256", hashes.sha256())
                .param("size", content.bytes().length)
                .param("type", content.type().mediaType())
                .param("name", name)
                .param("sentSha256", hashes.sentSha256())
                .param("sentSize", sentSize)
                .param("sentType", content.sentType().mediaType())
                .param("thumbnail", hashes.thumbnail())
                .param("width", shot.width())
                .param("height", shot.height())
                .param("takenAt", shot.takenAt() == null ? null : Timestamp.from(shot.takenAt()))
                .param("lon", shot.lon())
                .param("lat", shot.lat())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<KeptFile> find(UUID id) {
        return list(Set.of(id)).stream().findFirst();
    }

    /** Those in scope, in no order. */
    List<KeptFile> list(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " and id = any (:ids)")
                .param("district", district)
                .param("ids", ids.toArray(UUID[]::new))
                .query(FileRows::read)
                .list();
    }

    /** In the order in which they were sent. */
    List<KeptFile> list(FileSubject subject) {
        return jdbc.sql(SELECT + " and subject_type = :type and subject_id = :subject order by no")
                .param("district", district)
                .param("type", subject.type())
                .param("subject", subject.id())
                .query(FileRows::read)
                .list();
    }

    int waiting(String by) {
        return jdbc.sql("select count(*) from files.file where district = ? and subject_id is null and uploaded_by = ?")
                .params(district, by)
                .query(Integer.class)
                .single();
    }

    /** @return whether it waited, and was sent by that account */
    boolean attach(UUID id, FileSubject subject, Belonging place, boolean confidential, String by, Instant at) {
        return jdbc.sql(ATTACH)
                        .param("district", district)
                        .param("id", id)
                        .param("type", subject.type())
                        .param("subject", subject.id())
                        .param("unit", place.unit())
                        .param("area", place.area())
                        .param("shared", place.shared())
                        .param("confidential", confidential)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void follow(String type, Map<String, Belonging> places) {
        var ids = places.keySet().toArray(String[]::new);
        var all = List.of(ids).stream()
                .map(places::get)
                .map(Objects::requireNonNull)
                .toList();
        jdbc.sql(FOLLOW)
                .param("district", district)
                .param("type", type)
                .param("ids", ids)
                .param("units", texts(all.stream().map(Belonging::unit).toArray()))
                .param("areas", texts(all.stream().map(Belonging::area).toArray()))
                .param("shared", all.stream().map(Belonging::shared).toArray(Boolean[]::new))
                .update();
    }

    private static Object texts(@Nullable Object[] numbers) {
        var texts = new @Nullable String[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            texts[i] = numbers[i] == null ? null : String.valueOf(numbers[i]);
        }
        return texts;
    }

    boolean remove(UUID id, String reason, String by, Instant at) {
        return jdbc.sql(REMOVE)
                        .param("district", district)
                        .param("id", id)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** @return how many were sent before that moment and used by nobody */
    int forgetWaiting(Instant before) {
        return jdbc.sql("delete from files.file where district = ? and subject_id is null and uploaded_at < ?")
                .params(district, Timestamp.from(before))
                .update();
    }

    /** Of these hashes those that a row still needs. @param removedBefore what was taken away before needs none */
    Set<String> used(Collection<String> hashes, Instant removedBefore) {
        return new HashSet<>(jdbc.sql(USED)
                .param("district", district)
                .param("hashes", hashes.toArray(String[]::new))
                .param("removedBefore", Timestamp.from(removedBefore))
                .query((row, n) -> String.valueOf(row.getString("hash")))
                .list());
    }

    private static KeptFile read(ResultSet row, int n) throws SQLException {
        var subject = row.getString("subject_id");
        return new KeptFile(
                row.getObject("id", UUID.class),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("media_type"),
                row.getString("name"),
                row.getString("sent_sha256"),
                row.getString("thumbnail"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                Instants.find(row, "taken_at"),
                row.getObject("lon", Double.class),
                row.getObject("lat", Double.class),
                row.getString("uploaded_by"),
                Instants.get(row, "uploaded_at"),
                subject == null ? null : new FileSubject(row.getString("subject_type"), subject),
                row.getBoolean("confidential"),
                Instants.find(row, "removed_at"));
    }
}
