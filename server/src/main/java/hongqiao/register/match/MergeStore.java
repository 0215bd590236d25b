package hongqiao.register.match;

import hongqiao.organisation.Today;
import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Snapshot;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Merges as they are kept. */
@Component
class MergeStore {

    private static final TypeReference<List<Reference>> REFERENCES = new TypeReference<>() {};

    private static final String LIST = """
            select no, survivor, merged, at, by, reason, jsonb_array_length(moved) as moved, jsonb_array_length(stayed) as stayed,
                   parted_at, parted_by, parted_reason
              from register.merge
             where district = :district and register = :register
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Today today;
    private final String district;

    MergeStore(JdbcClient jdbc, JsonMapper json, Today today, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.today = today;
        this.district = district.code();
    }

    /** What parting needs. @param had references that the survivor had of its own */
    record Memory(Snapshot before, Snapshot after, List<Reference> moved, List<Reference> had) {}

    long insert(
            Register register,
            Kept survivor,
            Kept after,
            Kept merged,
            BigDecimal score,
            String reason,
            Inwards.Led led,
            List<Reference> had) {
        return jdbc.sql("""
                        insert into register.merge (district, register, survivor, merged, survivor_unit, survivor_area, merged_unit,
                                                    merged_area, at, by, reason, score, before, after, moved, stayed, had)
                        values (:district, :register, :survivor, :merged, :survivorUnit, :survivorArea, :mergedUnit, :mergedArea,
                                :at, :by, :reason, :score, cast(:before as jsonb), cast(:after as jsonb), cast(:moved as jsonb),
                                cast(:stayed as jsonb), cast(:had as jsonb))
                        returning no
                        """)
                .param("district", district)
                .param("register", register.key())
                .param("survivor", survivor.id())
                .param("merged", merged.id())
                .param("survivorUnit", after.place().unit())
                .param("survivorArea", after.place().area())
                .param("mergedUnit", merged.place().unit())
                .param("mergedArea", merged.place().area())
                .param("at", Timestamp.from(today.now()))
                .param("by", Scopes.current().self())
                .param("reason", reason)
                .param("score", score)
                .param("before", Snapshot.text(survivor))
                .param("after", Snapshot.text(after))
                .param("moved", json.writeValueAsString(led.moved()))
                .param("stayed", json.writeValueAsString(led.stayed()))
                .param("had", json.writeValueAsString(had))
                .query(Long.class)
                .single();
    }

    Optional<Merge> find(Register register, long no) {
        return jdbc.sql(LIST + " and no = :no")
                .param("district", district)
                .param("register", register.key())
                .param("no", no)
                .query(MergeStore::read)
                .optional();
    }

    /** Those in which the record had a part, the first one first. */
    List<Merge> of(Register register, long record) {
        return jdbc.sql(LIST + " and (survivor = :record or merged = :record) order by no")
                .param("district", district)
                .param("register", register.key())
                .param("record", record)
                .query(MergeStore::read)
                .list();
    }

    /** Locked until commit. */
    Memory memory(Register register, long no) {
        return jdbc.sql("select before, after, moved, had from register.merge where no = :no for update")
                .param("no", no)
                .query((row, n) -> new Memory(
                        Snapshot.read(register, row.getString("before")),
                        Snapshot.read(register, row.getString("after")),
                        json.readValue(row.getString("moved"), REFERENCES),
                        json.readValue(row.getString("had"), REFERENCES)))
                .single();
    }

    void part(long no, String reason, Object leftChanged) {
        jdbc.sql("""
                        update register.merge set parted_at = :at, parted_by = :by, parted_reason = :reason,
                                                  left_changed = cast(:left as jsonb)
                         where no = :no
                        """)
                .param("at", Timestamp.from(today.now()))
                .param("by", Scopes.current().self())
                .param("reason", reason)
                .param("left", json.writeValueAsString(leftChanged))
                .param("no", no)
                .update();
    }

    private static Merge read(ResultSet row, int n) throws SQLException {
        return new Merge(
                row.getLong("no"),
                row.getLong("survivor"),
                row.getLong("merged"),
                Instants.get(row, "at"),
                row.getString("by"),
                row.getString("reason"),
                row.getInt("moved"),
                row.getInt("stayed"),
                Instants.find(row, "parted_at"),
                row.getString("parted_by"),
                row.getString("parted_reason"));
    }
}
