package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.shared.District;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Definitions of types as they lie in the database, and what was chosen for the cases that go by them. Nothing of it changes. */
@Component
public class DefinitionStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String INSERT = """
            insert into cases.definition (district, type, definition, edition, at, text) values (?, ?, ?, ?, ?, ?)
            on conflict do nothing
            """;

    private static final String CHOOSE = """
            insert into cases.edition_choice (district, type, edition, definition, moves, only_from, states)
            values (?, ?, ?, ?, ?, ?, cast(? as jsonb))
            """;

    private static final String CHOSEN = """
            select definition, moves, only_from, states::text as states from cases.edition_choice
             where district = ? and type = ? order by edition desc limit 1
            """;

    private static final String OPEN = """
            select distinct type, definition from cases.case_file
             where district = ? and closed_at is null and definition is not null
            """;

    private static final String UNKNOWN =
            "update cases.case_file set definition = ? where district = ? and type = ? and definition is null and closed_at is null";

    private final JdbcTemplate jdbc;
    private final String district;

    DefinitionStore(JdbcTemplate jdbc, District district) {
        this.jdbc = jdbc;
        this.district = district.code();
    }

    /** @param edition that brought it first; 0: what ships */
    public record Kept(String text, int edition) {}

    /**
     * What the last one who chose for a type has chosen.
     *
     * @param definition by which they go on; @param onlyFrom only those that went by this one; null: all
     * @param states what a state that is gone becomes
     */
    public record Chosen(
            String definition, boolean moves, @Nullable String onlyFrom, Map<String, String> states) {}

    /** Nothing where it is kept already. */
    public void keep(CaseType type, String text, int edition, Instant at) {
        jdbc.update(INSERT, district, type.key(), type.definition(), edition, CaseStore.timestamp(at), text);
    }

    public Optional<Kept> find(String type, String definition) {
        return jdbc
                .query(
                        "select text, edition from cases.definition where district = ? and type = ? and definition = ?",
                        (row, n) -> new Kept(row.getString("text"), row.getInt("edition")),
                        district,
                        type,
                        definition)
                .stream()
                .findFirst();
    }

    /** Keys of type and definition, with a slash between, of all that are kept. */
    public Set<String> known() {
        return new HashSet<>(jdbc.queryForList(
                "select type || '/' || definition from cases.definition where district = ?", String.class, district));
    }

    public void choose(CaseType type, int edition, Chosen chosen) {
        jdbc.update(
                CHOOSE,
                district,
                type.key(),
                edition,
                chosen.definition(),
                chosen.moves(),
                chosen.onlyFrom(),
                JSON.writeValueAsString(chosen.states()));
    }

    public Optional<Chosen> chosen(String type) {
        return jdbc
                .query(
                        CHOSEN,
                        (row, n) -> {
                            var states = new HashMap<String, String>();
                            JSON.readTree(row.getString("states"))
                                    .propertyStream()
                                    .forEach(one -> states.put(
                                            one.getKey(), one.getValue().asString()));
                            return new Chosen(
                                    row.getString("definition"),
                                    row.getBoolean("moves"),
                                    row.getString("only_from"),
                                    states);
                        },
                        district,
                        type)
                .stream()
                .findFirst();
    }

    /** Definitions by which open cases go, by type; what has none yet is left out. */
    public Map<String, Set<String>> open() {
        var open = new HashMap<String, Set<String>>();
        jdbc.query(
                OPEN,
                row -> {
                    open.computeIfAbsent(row.getString("type"), k -> new HashSet<>())
                            .add(row.getString("definition"));
                },
                district);
        return open;
    }

    /** Open cases of before definitions were kept go by the ones that are in force then. */
    public void fill(Collection<CaseType> types) {
        jdbc.batchUpdate(
                UNKNOWN,
                types.stream()
                        .map(type -> new Object[] {type.definition(), district, type.key()})
                        .toList());
    }
}
