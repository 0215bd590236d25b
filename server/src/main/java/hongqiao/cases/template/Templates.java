package hongqiao.cases.template;

import static hongqiao.cases.CaseProblem.TEMPLATE_NOT_FOUND;
import static hongqiao.cases.CaseProblem.TEMPLATE_NOT_VALID;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.definition.CaseType;
import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.organisation.Today;
import hongqiao.pack.Packs;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.CommonProblem;
import hongqiao.shared.District;
import hongqiao.shared.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The templates one can choose from: those of packs, and those that units in one's scope have saved. */
@Component
public class Templates {

    /** What the journal calls one that a unit has saved. */
    public static final String SUBJECT = "case-template";

    /** So many may a unit save for a type. */
    static final int MOST = 100;

    private static final int MOST_TITLE = 40;
    private static final int MOST_TEXT = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String ALL = """
            select id, title, step, field, says, data::text as data from cases.template
             where district = ? and type = ? order by id
            """;

    private static final String INSERT = """
            insert into cases.template (district, type, unit, title, step, field, says, data, at, by)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?) returning id
            """;

    private final JdbcTemplate jdbc;
    private final Packs packs;
    private final CaseCatalogue catalogue;
    private final Journal journal;
    private final Today today;
    private final String district;

    Templates(
            JdbcTemplate jdbc, Packs packs, CaseCatalogue catalogue, Journal journal, Today today, District district) {
        this.jdbc = jdbc;
        this.packs = packs;
        this.catalogue = catalogue;
        this.journal = journal;
        this.today = today;
        this.district = district.code();
    }

    /**
     * What somebody would save: a text with its step, or values.
     *
     * @param unit id of the unit whose it is to be; null: of those who work for the whole district
     * @param field of the step; null: its reason
     */
    public record Draft(
            @Nullable Integer unit,
            @Nullable String title,
            @Nullable String step,
            @Nullable String field,
            @Nullable String says,
            @Nullable Map<String, JsonNode> values) {}

    /** Those of packs first, each in its order; what does not fit the type any more is left out. */
    @Transactional(readOnly = true)
    public List<Template> all(CaseType type) {
        var all = new ArrayList<Template>();
        packs.of(TemplateKind.class).stream()
                .filter(one -> one.type().equals(type.key()))
                .forEach(all::add);
        jdbc.query(ALL, (row, n) -> saved(type, row), district, type.key()).stream()
                .filter(one -> fits(type, one))
                .forEach(all::add);
        return List.copyOf(all);
    }

    private static Template saved(CaseType type, ResultSet row) throws SQLException {
        var key = Long.toString(row.getLong("id"));
        var title = new Words(row.getString("title"), row.getString("title"));
        var says = row.getString("says");
        if (says != null) {
            return new Template.Text(
                    key, type.key(), title, true, Set.of(row.getString("step")), row.getString("field"), says);
        }
        var values = new LinkedHashMap<String, JsonNode>();
        JSON.readTree(row.getString("data")).propertyStream().forEach(one -> values.put(one.getKey(), one.getValue()));
        return new Template.Form(key, type.key(), title, true, values);
    }

    private boolean fits(CaseType type, Template template) {
        return switch (template) {
            case Template.Text text -> text.steps().stream().allMatch(step -> Fitting.asks(type, step, text.field()));
            case Template.Form form ->
                form.values().entrySet().stream()
                        .allMatch(one -> type.form()
                                .find(one.getKey())
                                .filter(field -> Fitting.refusal(field, one.getValue(), catalogue.codes())
                                        .isEmpty())
                                .isPresent());
        };
    }

    /**
     * Of the values of a form only what fits a template is saved: nothing of a person, no place, unit, day or file.
     *
     * @return its number
     * @throws hongqiao.shared.Problem {@code template-not-valid} with the field, {@code out-of-scope}
     */
    @Transactional
    public long save(CaseType type, Draft draft) {
        var scope = Scopes.current();
        requireOwn(scope, draft.unit());
        var title = draft.title() == null ? "" : draft.title().strip();
        if (title.isEmpty() || title.length() > MOST_TITLE) {
            throw TEMPLATE_NOT_VALID
                    .because("名称要 1 至 %d 字", "the title has 1 to %d characters", MOST_TITLE)
                    .atField("title");
        }
        var values = draft.step() == null ? fitting(type, draft.values()) : null;
        var says = draft.step() == null ? null : said(type, draft);
        var saved = jdbc.queryForObject(
                "select count(*) from cases.template where district = ? and type = ? and unit is not distinct from ?",
                Integer.class,
                district,
                type.key(),
                draft.unit());
        if (saved != null && saved >= MOST) {
            throw TEMPLATE_NOT_VALID.because("已存 %d 个，先删几个", "%d are saved already; remove some first", MOST);
        }
        var id = Objects.requireNonNull(jdbc.queryForObject(
                INSERT,
                Long.class,
                district,
                type.key(),
                draft.unit(),
                title,
                draft.step(),
                says == null ? null : draft.field(),
                says,
                values == null ? null : JSON.writeValueAsString(values),
                Timestamp.from(today.now()),
                scope.self()));
        note(id, scope, "case-template-saved", type, title);
        return id;
    }

    private static void requireOwn(Scope scope, @Nullable Integer unit) {
        if (!scope.all() && (unit == null || !scope.hasUnit(unit))) {
            throw CommonProblem.OUT_OF_SCOPE.problem();
        }
    }

    private static String said(CaseType type, Draft draft) {
        var says = draft.says() == null ? "" : draft.says().strip();
        if (says.length() < 2 || says.length() > MOST_TEXT) {
            throw TEMPLATE_NOT_VALID
                    .because("内容要 2 至 %d 字", "the text has 2 to %d characters", MOST_TEXT)
                    .atField("says");
        }
        var known = Places.known(type);
        for (var name : Places.in(says)) {
            if (!known.contains(name)) {
                throw TEMPLATE_NOT_VALID
                        .because("没有“{%s}”可填", "there is nothing called “{%s}” to fill in", name)
                        .atField("says");
            }
        }
        if (!Fitting.asks(type, Objects.requireNonNull(draft.step()), draft.field())) {
            throw TEMPLATE_NOT_VALID
                    .because("这个步骤不填这一项", "the step does not ask for it")
                    .atField("step");
        }
        return says;
    }

    private Map<String, JsonNode> fitting(CaseType type, @Nullable Map<String, JsonNode> values) {
        var fitting = new LinkedHashMap<String, JsonNode>();
        if (values != null) {
            values.forEach((key, value) -> type.form()
                    .find(key)
                    .filter(field -> value != null
                            && Fitting.refusal(field, value, catalogue.codes()).isEmpty())
                    .ifPresent(field -> fitting.put(key, value)));
        }
        if (fitting.isEmpty()) {
            throw TEMPLATE_NOT_VALID
                    .because("没有可存进模板的内容", "there is nothing in it that a template can hold")
                    .atField("values");
        }
        return fitting;
    }

    /** @throws hongqiao.shared.Problem {@code template-not-found}: also where it is another unit's */
    @Transactional
    public void remove(CaseType type, long id) {
        var titles = jdbc.queryForList(
                "delete from cases.template where district = ? and type = ? and id = ? returning title",
                String.class,
                district,
                type.key(),
                id);
        if (titles.isEmpty()) {
            throw TEMPLATE_NOT_FOUND.problem();
        }
        note(id, Scopes.current(), "case-template-removed", type, titles.getFirst());
    }

    private void note(long id, Scope scope, String action, CaseType type, String title) {
        journal.append(new Entry(
                new Subject(district, SUBJECT, Long.toString(id)),
                scope.self(),
                action,
                null,
                JsonNodeFactory.instance.objectNode().put("type", type.key()).put("title", title),
                catalogue.packVersion()));
    }
}
