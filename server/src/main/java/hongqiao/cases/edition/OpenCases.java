package hongqiao.cases.edition;

import hongqiao.cases.DefinitionStore;
import hongqiao.cases.Hindrance;
import hongqiao.cases.definition.CaseType;
import hongqiao.expression.Sql;
import hongqiao.identity.Authority;
import hongqiao.identity.Officer;
import hongqiao.pack.PackEffect;
import hongqiao.pack.PackEffect.Sample;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts open cases that go by another definition than the one that would be in force. Counts are of the whole district. */
@Component
class OpenCases {

    private static final String OTHERS =
            " from cases.case_file f where f.district = ? and f.type = ? and f.closed_at is null and f.definition <> ?";

    private final DefinitionStore kept;
    private final Authority authority;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;
    private final String district;

    OpenCases(
            DefinitionStore kept,
            Authority authority,
            JdbcTemplate jdbc,
            TransactionTemplate transactions,
            District district) {
        this.kept = kept;
        this.authority = authority;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.district = district.code();
    }

    /**
     * Those of a type.
     *
     * @param next which would be in force
     * @param onlyFrom only those that go by this one; null: all
     */
    record Which(CaseType next, @Nullable String onlyFrom) {}

    long count(Which which) {
        return count(which, Sql.of("true"));
    }

    long hindered(Which which, Hindrance hindrance) {
        return count(which, hindrance.holds());
    }

    /** Those that nothing hinders. */
    long moving(Which which, List<Hindrance> hindrances) {
        return count(which, Hindrance.none(hindrances));
    }

    /** Those of them that the asker may read, by number, in the scope in which he reads; outside any transaction. */
    List<Sample> samples(Which which, Hindrance hindrance) {
        return Officer.current()
                .flatMap(officer -> authority.scopeFor(
                        officer, Permission.CASES_READ, which.next().key()))
                .map(scope -> Scopes.during(
                        scope,
                        () -> ask(
                                "select f.id, f.number, f.title",
                                which,
                                hindrance.holds(),
                                " order by f.id limit " + PackEffect.SAMPLES,
                                (row, n) -> new Sample(
                                        row.getLong("id"),
                                        row.getString("number"),
                                        row.getString("title"),
                                        "/desk/cases/" + which.next().key() + "/" + row.getString("number")))))
                .orElse(List.of());
    }

    /** Definitions by which they go. */
    List<String> definitions(Which which) {
        return distinct("f.definition", which);
    }

    /** States in which they are. */
    List<String> states(Which which) {
        return distinct("f.state", which);
    }

    private List<String> distinct(String column, Which which) {
        return ask("select distinct " + column, which, Sql.of("true"), " order by 1", (row, n) -> row.getString(1));
    }

    /** Of a definition that is kept. */
    Optional<String> text(CaseType type, String definition) {
        return transactions.execute(status -> kept.find(type.key(), definition)).map(DefinitionStore.Kept::text);
    }

    private long count(Which which, Sql condition) {
        return ask("select count(*)", which, condition, "", (row, n) -> row.getLong(1))
                .getFirst();
    }

    private <T> List<T> ask(
            String what, Which which, Sql condition, String order, org.springframework.jdbc.core.RowMapper<T> reader) {
        var parameters = new ArrayList<Object>(
                List.of(district, which.next().key(), which.next().definition()));
        var from = "";
        if (which.onlyFrom() != null) {
            from = " and f.definition = ?";
            parameters.add(which.onlyFrom());
        }
        parameters.addAll(condition.parameters());
        var sql = what + OTHERS + from + " and (" + condition.text() + ")" + order;
        return transactions.execute(status -> jdbc.query(sql, reader, parameters.toArray()));
    }
}
