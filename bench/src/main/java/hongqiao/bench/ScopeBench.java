package hongqiao.bench;

import hongqiao.Migrations;
import hongqiao.database.DataFolder;
import hongqiao.database.DatabaseAddress;
import hongqiao.database.EmbeddedDatabase;
import hongqiao.database.ServingRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What row scope costs: one million rows of 250 units, durable commits, one connection; a page of 50 and a count, with row
 * level security and a scope told in each transaction, beside the same question without either. Rows and answers are alike:
 * without security the question names the units itself. The median of {@code ROUNDS} transactions is told, in milliseconds.
 */
final class ScopeBench {

    private static final int ROWS = 1_000_000;
    private static final int UNITS = 250;
    private static final int ROUNDS = 301;

    private static final String PAGE = "select id, at, text from scope.matter %s order by at desc, id desc limit 50";
    private static final String COUNT = "select count(*) from scope.matter %s";

    private static final String TELL = """
            select set_config('hongqiao.all', '%s', true), set_config('hongqiao.units', '%s', true),
                   set_config('hongqiao.areas', '{}', true), set_config('hongqiao.self', 'bench', true)
            """;

    private final Connection serving;
    private final Connection owner;

    private ScopeBench(Connection serving, Connection owner) {
        this.serving = serving;
        this.owner = owner;
    }

    static List<Measure> run() throws IOException {
        Path folder = Files.createTempDirectory("hongqiao-bench-scope");
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, (chinese, english) -> {})) {
            fill(database.address());
            try (Connection serving = connect(database.servingAddress());
                    Connection owner = connect(database.address())) {
                return new ScopeBench(serving, owner).measure();
            }
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            delete(folder);
        }
    }

    private static void fill(DatabaseAddress address) throws SQLException {
        Migrations.run(new DriverManagerDataSource(address.url(), address.user(), address.password()));
        try (Connection owner = connect(address)) {
            execute(owner, """
                    create table scope.matter (id integer primary key, district text, unit integer, at timestamptz, text text);
                    insert into scope.matter
                    select n, '120106', (n::bigint * 7919 %% %d)::integer + 1, timestamptz '2026-01-01' + n * interval '30 s', 'matter ' || n
                      from generate_series(1, %d) n;
                    create index matter_newest on scope.matter (district, at desc, id desc);
                    create index matter_of_unit on scope.matter (unit, at desc, id desc);
                    alter table scope.matter enable row level security;
                    create policy matter on scope.matter using (district = (select scope.district())
                        and ((select scope.everything()) or unit = any ((select scope.units())::integer[])));
                    """.formatted(UNITS, ROWS));
            execute(owner, "vacuum analyze scope.matter");
            ServingRole.grant(owner, ServingRole.NAME, "scope");
        }
    }

    private List<Measure> measure() throws SQLException {
        List<Measure> found = new ArrayList<>();
        for (int units : new int[] {1, 15, UNITS}) {
            String ids =
                    IntStream.rangeClosed(1, units).mapToObj(String::valueOf).collect(Collectors.joining(","));
            boolean all = units == UNITS;
            String tell = TELL.formatted(all, all ? "{}" : "{" + ids + "}");
            String where = all ? "where district = '120106'" : "where district = '120106' and unit in (" + ids + ")";
            for (String[] question : new String[][] {{"page_ms", PAGE}, {"count_ms", COUNT}}) {
                int rounds = question[0].equals("count_ms") ? ROUNDS / 10 : ROUNDS;
                // neighbours in time, so that both meet the same machine
                double free = median(owner, "", question[1].formatted(where), rounds);
                double held = median(serving, tell, question[1].formatted(""), rounds);
                double freeAgain = median(owner, "", question[1].formatted(where), rounds);
                double without = Math.min(free, freeAgain);
                found.add(new Measure(
                        "scope",
                        units + " of 250 units",
                        question[0],
                        held,
                        "ms",
                        new Measure.Peer("no scope", without)));
            }
        }
        return found;
    }

    private static double median(Connection connection, String tell, String question, int rounds) throws SQLException {
        double[] millis = new double[rounds];
        for (int i = -5; i < rounds; i++) {
            long start = System.nanoTime();
            if (!tell.isEmpty()) {
                execute(connection, tell);
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(question)) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
            connection.commit();
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        Arrays.sort(millis);
        return millis[rounds / 2];
    }

    private static Connection connect(DatabaseAddress address) throws SQLException {
        Connection connection = address.connect();
        execute(connection, "select set_config('hongqiao.district', '120106', false)");
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        if (sql.startsWith("vacuum")) {
            connection.commit();
            connection.setAutoCommit(true);
        }
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
