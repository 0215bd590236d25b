package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.register.definition.FieldKind;
import hongqiao.register.record.Forms;
import hongqiao.register.record.Kept;
import hongqiao.search.Findable;
import hongqiao.search.Findables;
import hongqiao.shared.District;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases are found by number, title, matter and every text that was filled in, e.g. an address or a result. */
@Component
public class CaseFindables implements Findables {

    private static final int TOGETHER = 2_000;
    private static final Set<FieldKind> TEXTS = EnumSet.of(FieldKind.TEXT, FieldKind.LONGTEXT, FieldKind.USCC);

    private static final String ROWS = """
            select id, number, type, definition, title, matter, area, units, opened_by, data::text as data
              from cases.case_file where district = ?\
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final CaseCatalogue catalogue;
    private final Definitions definitions;
    private final Forms forms;
    private final String district;

    CaseFindables(
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            CaseCatalogue catalogue,
            Definitions definitions,
            Forms forms,
            District district) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.catalogue = catalogue;
        this.definitions = definitions;
        this.forms = forms;
        this.district = district.code();
    }

    @Override
    public String kind() {
        return CaseJournal.SUBJECT;
    }

    @Override
    public String edition() {
        return catalogue.types().stream()
                .map(type -> type.key() + " " + type.hash())
                .sorted()
                .collect(Collectors.joining(","));
    }

    /** In the scope of who asks, whoever that is. */
    @Override
    public List<Findable> read(Collection<String> ids) {
        return rows(
                " and id = any (?)", (Object) ids.stream().map(Long::valueOf).toArray(Long[]::new));
    }

    @Override
    public void readAll(Consumer<List<Findable>> some) {
        var last = 0L;
        while (true) {
            var page = rows(" and id > ? order by id limit " + TOGETHER, last);
            if (page.isEmpty()) {
                return;
            }
            some.accept(page);
            last = page.getLast().no();
        }
    }

    private List<Findable> rows(String which, Object value) {
        return Objects.requireNonNull(
                transactions.execute(status -> jdbc.query(ROWS + which, (row, n) -> findable(row), district, value)));
    }

    private Findable findable(ResultSet row) throws SQLException {
        var key = row.getString("type");
        var texts = new ArrayList<String>();
        if (catalogue.types().find(key).isPresent()) {
            var type = definitions.of(key, row.getString("definition"));
            var matter = row.getString("matter");
            if (matter != null) {
                var title = catalogue.matterTitle(type, matter);
                texts.add(title.zh());
                texts.add(title.en());
            }
            texts.addAll(texts(type, row.getString("data")));
        }
        return new Findable(
                Long.toString(row.getLong("id")),
                row.getLong("id"),
                key,
                row.getString("number"),
                row.getString("title"),
                texts,
                new Findable.Place(
                        false,
                        row.getObject("area", Integer.class),
                        List.of((Integer[]) row.getArray("units").getArray()),
                        row.getString("opened_by")));
    }

    /** What was filled in that can be read by everybody who may read the case: nothing personal. */
    private List<String> texts(CaseType type, String data) {
        var form = forms.kept(type.form(), data, new Kept.Placing(null, null, List.of()));
        return type.form().stored().stream()
                .filter(field -> !field.isPersonal() && TEXTS.contains(field.kind()))
                .map(field -> form.value(field.key()))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }
}
