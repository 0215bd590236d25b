package hongqiao.evaluation.revision;

import hongqiao.shared.District;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps revisions, step by step; the database refuses to skip one. */
@Component
class RevisionStore {

    private static final String STEP = """
            insert into evaluation.revision_step (district, revision, no, step, changes, units, organ, document_no, decided_on,
                   effective_on, edition, note, at, by)
            values (:district, :revision, :no, :step, cast(:changes as jsonb), :units, :organ, :document, :decided, :effective,
                    :edition, :note, :at, :by)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final String district;

    RevisionStore(JdbcClient jdbc, JsonMapper json, District district) {
        this.jdbc = jdbc;
        this.json = json;
        this.district = district.code();
    }

    long insert(String plan, String title, long starts, Instant at, String by) {
        return jdbc.sql("""
                        insert into evaluation.revision (district, plan, title, starts, started_at, started_by)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(district, plan, title, starts, Timestamp.from(at), by)
                .query(Long.class)
                .single();
    }

    /** @throws org.springframework.dao.DuplicateKeyException somebody else took this step meanwhile */
    void step(long revision, int no, Revision.Step step) {
        jdbc.sql(STEP)
                .param("district", district)
                .param("revision", revision)
                .param("no", no)
                .param("step", step.state().name())
                .param(
                        "changes",
                        step.changes() == null ? null : json.writeValueAsString(step.changes()),
                        Types.VARCHAR)
                .param("units", step.units().toArray(Integer[]::new))
                .param("organ", step.organ(), Types.VARCHAR)
                .param("document", step.documentNo(), Types.VARCHAR)
                .param("decided", step.decidedOn(), Types.DATE)
                .param("effective", step.effectiveOn(), Types.DATE)
                .param("edition", step.edition(), Types.VARCHAR)
                .param("note", step.note())
                .param("at", Timestamp.from(step.at()))
                .param("by", step.by())
                .update();
    }

    /** The newest first. */
    List<Revision> list() {
        return jdbc.sql("select * from evaluation.revision where district = ? order by id desc")
                .param(district)
                .query((row, n) -> revision(row))
                .list();
    }

    Optional<Revision> find(long id) {
        return jdbc.sql("select * from evaluation.revision where district = ? and id = ?")
                .params(district, id)
                .query((row, n) -> revision(row))
                .optional();
    }

    private Revision revision(ResultSet row) throws SQLException {
        var id = row.getLong("id");
        return new Revision(
                id,
                row.getString("plan"),
                row.getString("title"),
                row.getLong("starts"),
                Instants.get(row, "started_at"),
                row.getString("started_by"),
                jdbc.sql("select * from evaluation.revision_step where district = ? and revision = ? order by no")
                        .params(district, id)
                        .query(this::step)
                        .list());
    }

    private Revision.Step step(ResultSet row, int n) throws SQLException {
        var changes = row.getString("changes");
        var units = row.getArray("units");
        return new Revision.Step(
                RevisionState.valueOf(row.getString("step")),
                changes == null ? null : json.readValue(changes, new TypeReference<List<Change>>() {}),
                units == null ? List.of() : Arrays.asList((Integer[]) units.getArray()),
                row.getString("organ"),
                row.getString("document_no"),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("edition"),
                row.getString("note"),
                Instants.get(row, "at"),
                row.getString("by"));
    }

    void tell(long revision, int unit, Instant at) {
        jdbc.sql("insert into evaluation.notice (district, revision, unit, at) values (?, ?, ?, ?)")
                .params(district, revision, unit, Timestamp.from(at))
                .update();
    }

    /** Those in scope, by unit. */
    List<Notice> notices(long revision) {
        return jdbc.sql("""
                        select n.unit, n.at, t.at as noted_at, t.by
                          from evaluation.notice n
                          left join evaluation.note_taken t using (district, revision, unit)
                         where n.district = ? and n.revision = ?
                         order by n.unit
                        """)
                .params(district, revision)
                .query((row, n) -> new Notice(
                        row.getInt("unit"),
                        Instants.get(row, "at"),
                        row.getObject("noted_at") == null ? null : Instants.get(row, "noted_at"),
                        row.getString("by")))
                .list();
    }

    /** Once; a second time changes nothing. */
    void takeNote(long revision, int unit, Instant at, String by) {
        jdbc.sql("""
                        insert into evaluation.note_taken (district, revision, unit, at, by) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """).params(district, revision, unit, Timestamp.from(at), by).update();
    }
}
