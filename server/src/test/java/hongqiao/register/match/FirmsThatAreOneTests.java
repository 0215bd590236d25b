package hongqiao.register.match;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.register.Registers;
import hongqiao.register.sheet.RecordImport;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.support.Running;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A file of firms in which every tenth stands a second time, as another hand would write it. */
@DisplayName("从五千家里找出写法不同的同一家")
class FirmsThatAreOneTests {

    private static final int FIRMS = Integer.getInteger("hongqiao.match.firms", 4_500);
    private static final int TWICE = Integer.getInteger("hongqiao.match.twice", 500);

    private final Running server = Running.server();
    private final JdbcTemplate owner = new JdbcTemplate(server.database().dataSource());

    @Test
    @DisplayName("找出的不少于九成五，找出的里面确是同一家的不少于九成五")
    void findsNearlyAllAndLittleElse() {
        server.bean(Matcher.class).catchUp();
        var rows = new MadeUpFirms(20261126, "X").rows(FIRMS, TWICE);
        var csv = new StringBuilder("name,uscc,registeredOn,address\n");
        rows.forEach(row -> csv.append(
                "%s,%s,2020-01-01,%s\n".formatted(row.name(), row.uscc(), row.address() == null ? "" : row.address())));
        var report = Scopes.during(
                Scope.district("officer"),
                () -> server.bean(RecordImport.class)
                        .run(
                                server.bean(Registers.class).get("firm"),
                                csv.toString().getBytes(StandardCharsets.UTF_8),
                                "firms.csv",
                                null,
                                Map.of(),
                                true));
        assertThat(report.added()).as("%s", report.cells()).isEqualTo(rows.size());
        assertThat(owner.queryForObject("select count(*) from register.unmatched", Integer.class))
                .isEqualTo(rows.size());

        var began = System.nanoTime();
        server.bean(Matcher.class).catchUp();
        var seconds = (System.nanoTime() - began) / 1e9;

        var wanted = new HashSet<Set<String>>();
        rows.stream()
                .filter(row -> row.twin() != null)
                .forEach(row -> wanted.add(Set.of(row.uscc(), java.util.Objects.requireNonNull(row.twin()))));
        var found = new HashSet<Set<String>>(owner.query("""
                select a.f_uscc, b.f_uscc from register.pair p
                  join register.r_firm a on a.id = p.a
                  join register.r_firm b on b.id = p.b where p.decision is null""", (row, n) -> Set.of(row.getString(1), row.getString(2))));
        var right = new HashSet<>(found);
        right.retainAll(wanted);
        var recall = 1.0 * right.size() / wanted.size();
        var precision = 1.0 * right.size() / found.size();
        System.out.printf(
                "matching: %d firms, %d twice: found %.3f of them, %.3f of what was found is right, %.1f s%n",
                FIRMS, TWICE, recall, precision, seconds);
        missed(rows, wanted, right);
        assertThat(recall).isGreaterThanOrEqualTo(0.95);
        assertThat(precision).isGreaterThanOrEqualTo(0.95);
        assertThat(owner.queryForObject("select count(*) from register.unmatched", Integer.class))
                .isZero();
        server.close();
    }

    /** For who changes the weights: what was not found. */
    private static void missed(List<MadeUpFirms.Row> rows, Set<Set<String>> wanted, Set<Set<String>> right) {
        var names = new java.util.HashMap<String, String>();
        rows.forEach(row -> names.put(row.uscc(), row.name() + " " + row.address()));
        wanted.stream()
                .filter(pair -> !right.contains(pair))
                .limit(8)
                .map(pair -> new TreeSet<>(pair.stream().map(names::get).toList()))
                .forEach(pair -> System.out.println("matching: missed " + pair));
    }
}
