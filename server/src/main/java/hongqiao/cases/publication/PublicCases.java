package hongqiao.cases.publication;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.CaseLine;
import hongqiao.cases.CaseLists;
import hongqiao.cases.CaseProblem;
import hongqiao.cases.Cases;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.measure.CaseConditions;
import hongqiao.expression.Sql;
import hongqiao.register.record.Forms;
import hongqiao.scope.Scopes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Cases as the public sees them. Nobody is signed in, so no scope is anybody's: what is let out is decided by the pack's
 * {@code public}, here and nowhere else. A confidential case is never let out.
 */
@Component
public class PublicCases {

    private final CaseCatalogue catalogue;
    private final CaseConditions conditions;
    private final CaseLists lists;
    private final Cases cases;
    private final Forms forms;
    private final TransactionTemplate reading;

    PublicCases(
            CaseCatalogue catalogue,
            CaseConditions conditions,
            CaseLists lists,
            Cases cases,
            Forms forms,
            PlatformTransactionManager transactions) {
        this.catalogue = catalogue;
        this.conditions = conditions;
        this.lists = lists;
        this.cases = cases;
        this.forms = forms;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** A case that is public, and how a list shows it. */
    public record Shown(CaseLine line, CaseFile file) {}

    /** Types of which something is public. */
    public List<CaseType> types() {
        return catalogue.types().stream()
                .filter(type -> type.publication() != null)
                .toList();
    }

    /** @throws hongqiao.shared.Problem {@code case-type-not-found}, also for one of which nothing is public */
    public CaseType get(String key) {
        return types().stream()
                .filter(type -> type.key().equals(key))
                .findFirst()
                .orElseThrow(CaseProblem.CASE_TYPE_NOT_FOUND::problem);
    }

    /**
     * Newest first. What {@code work} makes of them may go out; it runs where everything is seen, so it names published
     * fields only.
     *
     * @param after id of the last one that is known; null: from the first
     */
    public <T> T page(CaseType type, @Nullable Long after, int limit, Function<List<Shown>, T> work) {
        return Scopes.everything(
                "the public has no scope; the pack says what is public",
                () -> Objects.requireNonNull(reading.execute(status ->
                        work.apply(lists.newest(condition(type), after, limit).stream()
                                .map(line -> new Shown(line, cases.get(line.id())))
                                .toList()))));
    }

    /** Of one that is shown: the published fields that have a value, as on the wire. */
    public ObjectNode values(CaseType type, Shown shown) {
        return published(
                type, forms.masked(shown.file().type().form(), shown.file().form()));
    }

    /** Of all that a form says, what the pack publishes. */
    static ObjectNode published(CaseType type, ObjectNode all) {
        var values = JsonNodeFactory.instance.objectNode();
        Objects.requireNonNull(type.publication()).fields().stream()
                .filter(all::has)
                .forEach(field -> values.set(field, all.path(field)));
        return values;
    }

    private Sql condition(CaseType type) {
        var publication = Objects.requireNonNull(type.publication());
        var where = conditions.sql(type, publication.where());
        var parameters = new ArrayList<Object>(List.of(type.key()));
        parameters.addAll(where.parameters());
        return new Sql("not f.confidential and f.type = ? and (" + where.text() + ")", parameters);
    }
}
