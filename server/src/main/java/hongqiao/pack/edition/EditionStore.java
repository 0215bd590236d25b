package hongqiao.pack.edition;

import hongqiao.pack.PackFiles;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import hongqiao.shared.Sha256;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

/** Editions as they lie in the database: each content once, however many editions hold it. */
@Component
class EditionStore {

    private static final String SELECT =
            "select no, at, by, reason, replaced, repeats, shelf, hash from pack.edition where district = ?";

    private static final RowMapper<Edition> READER = (row, n) -> new Edition(
            row.getInt("no"),
            Instants.get(row, "at"),
            row.getString("by"),
            row.getString("reason"),
            row.getInt("replaced"),
            row.getObject("repeats", Integer.class),
            row.getString("shelf"),
            row.getString("hash"));

    private final JdbcTemplate jdbc;
    private final String district;

    EditionStore(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** One publishes at a time; until the end of the transaction. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(hashtext('pack.edition'), hashtext(?))", row -> {}, district);
    }

    /** The one in force; empty where what ships is and always was. */
    Optional<Edition> last() {
        return jdbc.query(SELECT + " order by no desc limit 1", READER, district).stream()
                .findFirst();
    }

    Optional<Edition> find(int no) {
        return jdbc.query(SELECT + " and no = ?", READER, district, no).stream().findFirst();
    }

    /** Newest first. @param below only those before that one */
    List<Edition> list(int below, int limit) {
        return jdbc.query(SELECT + " and no < ? order by no desc limit ?", READER, district, below, limit);
    }

    /** Of one that has files of its own or repeats one that has. */
    PackFiles files(Edition edition) {
        var own = edition;
        while (own.repeats() != null) {
            var repeated = own.repeats();
            own = find(repeated).orElseThrow(() -> new IllegalStateException("no edition " + repeated));
        }
        var files = new TreeMap<String, byte[]>();
        jdbc.query(
                "select f.path, c.bytes from pack.file f join pack.content c using (district, sha256)"
                        + " where f.district = ? and f.edition = ?",
                row -> {
                    files.put(row.getString("path"), row.getBytes("bytes"));
                },
                district,
                own.no());
        return new PackFiles(files);
    }

    /** @param files its own; empty where it repeats another */
    void insert(Edition edition, PackFiles files) {
        jdbc.update(
                "insert into pack.edition (district, no, at, by, reason, replaced, repeats, shelf, hash)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                district,
                edition.no(),
                edition.at().atOffset(ZoneOffset.UTC),
                edition.by(),
                edition.reason(),
                edition.replaced(),
                edition.repeats(),
                edition.shelf(),
                edition.hash());
        var paths = List.copyOf(files.files().keySet());
        jdbc.batchUpdate(
                "insert into pack.content (district, sha256, bytes) values (?, ?, ?) on conflict do nothing",
                paths,
                100,
                (statement, path) -> {
                    statement.setString(1, district);
                    statement.setString(
                            2, Sha256.hex(Objects.requireNonNull(files.files().get(path))));
                    statement.setBytes(3, files.files().get(path));
                });
        jdbc.batchUpdate(
                "insert into pack.file (district, edition, path, sha256) values (?, ?, ?, ?)",
                paths,
                100,
                (statement, path) -> {
                    statement.setString(1, district);
                    statement.setInt(2, edition.no());
                    statement.setString(3, path);
                    statement.setString(
                            4, Sha256.hex(Objects.requireNonNull(files.files().get(path))));
                });
    }
}
