package hongqiao.plan.draft;

import hongqiao.plan.Period;
import hongqiao.plan.Section;
import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Drafts, their documents and sections, as they lie in the database. */
@Component
class DraftStore {

    private static final String HEADS = """
            select d.*, f.file_name, coalesce(i.items, 0) as items, coalesce(i.decided, 0) as decided
              from plan.draft d
              join plan.document f on f.draft = d.id
              left join (select draft, count(*) as items, count(*) filter (where state <> 'READ') as decided
                           from plan.draft_item
                          where kind <> 'LEFT_OUT'
                          group by draft) i on i.draft = d.id
             where d.district = :district
            """;

    private static final String INSERT_DRAFT = """
            insert into plan.draft
                   (id, district, title, period_from, period_to, state, foreign_title, uploaded_at, uploaded_by,
                    idempotency_key, sentences_with_numbers, sentences_compiled, diagnostics, version)
            values (?, ?, ?, ?, ?, 'IN_REVIEW', ?, ?, ?, ?, ?, ?, cast(? as jsonb), 1)
            """;

    private static final String INSERT_DOCUMENT = """
            insert into plan.document
                   (draft, district, file_name, sha256, encoding, bytes, characters, original, text, in_review)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, true)
            """;

    private static final String INSERT_SECTION = """
            insert into plan.draft_section (draft, ordinal, id, level, number, title, start_at, end_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    DraftStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Everything about a draft but its items. */
    record Stored(
            Draft.Document document,
            String text,
            int sentencesWithNumbers,
            int sentencesCompiled,
            List<Draft.Diagnostic> diagnostics) {}

    record NewDraft(
            DraftId id,
            String district,
            String title,
            String fileName,
            boolean foreignTitle,
            Instant at,
            String by,
            @Nullable String idempotencyKey,
            byte[] original,
            Draft.Document document) {}

    void insert(NewDraft draft, DocumentReading reading) {
        var id = draft.id().value();
        var period = reading.period();
        update(
                INSERT_DRAFT,
                id,
                draft.district(),
                draft.title(),
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                draft.foreignTitle(),
                Timestamp.from(draft.at()),
                draft.by(),
                draft.idempotencyKey(),
                reading.sentencesWithNumbers(),
                reading.sentencesCompiled(),
                json.writeValueAsString(reading.diagnostics()));
        var document = draft.document();
        update(
                INSERT_DOCUMENT,
                id,
                draft.district(),
                draft.fileName(),
                document.sha256(),
                document.encoding(),
                document.bytes(),
                document.characters(),
                draft.original(),
                reading.source().text());
        var ordinal = 0;
        for (var it : reading.sections()) {
            update(INSERT_SECTION, id, ++ordinal, it.id(), it.level(), it.number(), it.title(), it.start(), it.end());
        }
    }

    /** Newest first. */
    List<DraftHead> heads(String district) {
        return jdbc.sql(HEADS + " order by d.uploaded_at desc, d.id")
                .param("district", district)
                .query(DraftStore::head)
                .list();
    }

    Optional<DraftHead> head(String district, DraftId id) {
        return jdbc.sql(HEADS + " and d.id = :id")
                .param("district", district)
                .param("id", id.value())
                .query(DraftStore::head)
                .optional();
    }

    Optional<DraftId> findInReview(String district, String sha256) {
        return jdbc.sql("select draft from plan.document where district = ? and sha256 = ? and in_review")
                .params(district, sha256)
                .query(UUID.class)
                .optional()
                .map(DraftId::new);
    }

    /** What a key stands for: a draft, and the document it was made of. */
    record Upload(DraftId id, String sha256) {}

    Optional<Upload> findByIdempotencyKey(String district, String by, String key) {
        return jdbc.sql("""
                select d.id, f.sha256
                  from plan.draft d
                  join plan.document f on f.draft = d.id
                 where d.district = ? and d.uploaded_by = ? and d.idempotency_key = ?
                """)
                .params(district, by, key)
                .query((row, n) -> new Upload(new DraftId(row.getObject("id", UUID.class)), row.getString("sha256")))
                .optional();
    }

    /**
     * The head, locked until commit. Those who change items share the lock; who changes the draft itself has it alone,
     * so that nothing is decided while a draft is being adopted.
     */
    Optional<DraftHead> lock(String district, DraftId id, boolean alone) {
        jdbc.sql("select 1 from plan.draft where district = ? and id = ? for " + (alone ? "update" : "share"))
                .params(district, id.value())
                .query(row -> {});
        return head(district, id);
    }

    Stored stored(DraftId id) {
        return jdbc.sql("""
                select f.sha256, f.encoding, f.bytes, f.characters, f.text, d.sentences_with_numbers,
                       d.sentences_compiled, d.diagnostics::text as diagnostics
                  from plan.draft d
                  join plan.document f on f.draft = d.id
                 where d.id = ?
                """)
                .param(id.value())
                .query((row, n) -> new Stored(
                        new Draft.Document(
                                row.getString("sha256"),
                                row.getString("encoding"),
                                row.getInt("bytes"),
                                row.getInt("characters")),
                        row.getString("text"),
                        row.getInt("sentences_with_numbers"),
                        row.getInt("sentences_compiled"),
                        List.of(json.readValue(row.getString("diagnostics"), Draft.Diagnostic[].class))))
                .single();
    }

    List<Section> sections(DraftId id) {
        return jdbc.sql("select * from plan.draft_section where draft = ? order by ordinal")
                .param(id.value())
                .query((row, n) -> new Section(
                        row.getString("id"),
                        row.getInt("level"),
                        row.getString("number"),
                        row.getString("title"),
                        null,
                        row.getInt("start_at"),
                        row.getInt("end_at"),
                        Section.Counts.NONE))
                .list();
    }

    void changeHead(DraftId id, String title, @Nullable Period period, boolean foreignTitle) {
        update(
                """
                update plan.draft
                   set title = ?, period_from = ?, period_to = ?, foreign_title = ?, version = version + 1
                 where id = ?
                """,
                title,
                period == null ? null : period.from(),
                period == null ? null : period.to(),
                foreignTitle,
                id.value());
    }

    /** Ends the review; nothing of the draft can change after that. */
    void settle(DraftId id, DraftState state, @Nullable String planKey) {
        update("update plan.document set in_review = false where draft = ?", id.value());
        update(
                "update plan.draft set state = ?, plan_key = ?, version = version + 1 where id = ?",
                state.name(),
                planKey,
                id.value());
    }

    private void update(String sql, @Nullable Object... values) {
        jdbc.sql(sql).params(Arrays.asList(values)).update();
    }

    private static DraftHead head(ResultSet row, int n) throws SQLException {
        var from = row.getObject("period_from", Integer.class);
        return new DraftHead(
                new DraftId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getString("file_name"),
                from == null ? null : new Period(from, row.getInt("period_to")),
                DraftState.valueOf(row.getString("state")),
                Instants.get(row, "uploaded_at"),
                row.getString("uploaded_by"),
                new DraftHead.Progress(row.getInt("items"), row.getInt("decided")),
                row.getString("plan_key"),
                row.getInt("version"),
                row.getBoolean("foreign_title"));
    }
}
