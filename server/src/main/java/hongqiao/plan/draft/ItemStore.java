package hongqiao.plan.draft;

import hongqiao.shared.Instants;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The items of drafts, as they lie in {@code plan.draft_item}. */
@Component
class ItemStore {

    private static final String INSERT = """
            insert into plan.draft_item
                   (draft, id, kind, state, start_at, end_at, line, section_id, value, read, rule, reason, version,
                    changed_by, changed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?, ?, ?, ?)
            """;

    private static final String UPDATE = """
            update plan.draft_item
               set state = ?, value = cast(? as jsonb), reason = ?, promoted = ?, version = ?, changed_by = ?,
                   changed_at = ?
             where draft = ? and id = ? and version = ?
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;

    ItemStore(JdbcClient jdbc, JdbcTemplate template, JsonMapper json) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
    }

    void insert(DraftId draft, List<Item> items) {
        template.batchUpdate(
                INSERT, items.stream().map(item -> columns(draft, item)).toList());
    }

    /** False if somebody else changed it since that version. */
    boolean update(DraftId draft, Item item, int seenVersion) {
        return jdbc.sql(UPDATE)
                        .params(Arrays.asList(
                                item.state().name(),
                                json.writeValueAsString(item.value()),
                                item.reason(),
                                item.promoted(),
                                item.version(),
                                item.by(),
                                timestamp(item.at()),
                                draft.value(),
                                item.id(),
                                seenVersion))
                        .update()
                == 1;
    }

    /** Indicators, commitments, actions, numbers left out; each in the order of the text. */
    List<Item> list(DraftId draft, DraftText text) {
        return jdbc.sql("""
                select * from plan.draft_item
                 where draft = ?
                 order by array_position(array['INDICATOR', 'COMMITMENT', 'ACTION', 'LEFT_OUT'], kind), start_at, id
                """)
                .param(draft.value())
                .query((row, n) -> read(row, text))
                .list();
    }

    Optional<Item> find(DraftId draft, String id, DraftText text) {
        return jdbc.sql("select * from plan.draft_item where draft = ? and id = ?")
                .params(draft.value(), id)
                .query((row, n) -> read(row, text))
                .optional();
    }

    boolean exists(DraftId draft, String id) {
        return jdbc.sql("select count(*) > 0 from plan.draft_item where draft = ? and id = ?")
                .params(draft.value(), id)
                .query(Boolean.class)
                .single();
    }

    /** The next free number of that kind; take it under the draft's lock. */
    int nextNumber(DraftId draft, ItemKind kind) {
        return 1
                + jdbc
                        .sql("select id from plan.draft_item where draft = ? and kind = ?")
                        .params(draft.value(), kind.name())
                        .query(String.class)
                        .list()
                        .stream()
                        .mapToInt(ItemKind::number)
                        .max()
                        .orElse(0);
    }

    private @Nullable Object[] columns(DraftId draft, Item item) {
        return new @Nullable Object[] {
            draft.value(),
            item.id(),
            item.kind().name(),
            item.state().name(),
            item.start(),
            item.end(),
            item.line(),
            item.sectionId(),
            json.writeValueAsString(item.value()),
            item.read() == null ? null : json.writeValueAsString(item.read()),
            item.rule(),
            item.reason(),
            item.version(),
            item.by(),
            timestamp(item.at())
        };
    }

    private Item read(ResultSet row, DraftText text) throws SQLException {
        var kind = ItemKind.valueOf(row.getString("kind"));
        var read = row.getString("read");
        return new Item(
                row.getString("id"),
                kind,
                ItemState.valueOf(row.getString("state")),
                row.getInt("start_at"),
                row.getInt("end_at"),
                text.slice(row.getInt("start_at"), row.getInt("end_at")),
                json.readValue(row.getString("value"), kind.valueType()),
                read == null ? null : json.readValue(read, kind.valueType()),
                row.getString("rule"),
                row.getString("reason"),
                row.getString("section_id"),
                row.getInt("line"),
                row.getInt("version"),
                row.getString("changed_by"),
                Instants.find(row, "changed_at"),
                row.getString("promoted"));
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
