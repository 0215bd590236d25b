package hongqiao.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks in the database for what was acknowledged, once each, and for what clocks had to say. */
final class FaultProof {

    private static final String TWICE_OPENED = """
            select count(*) from (select 1 from cases.case_file where source_system = 'key:dispatch'
                                   group by external_id having count(*) > 1) as twice
            """;
    private static final String FOUND =
            "select count(*) from cases.case_file where number = ? and source_system = 'key:dispatch' and external_id = ?";
    private static final String TAKEN = """
            select count(*) from journal.event e join cases.case_file f on f.id::text = e.subject_id
             where e.subject_type = 'case' and e.action = 'case-step' and f.number = ? and e.after ->> 'step' = ?
            """;
    private static final String SAID_TWICE = """
            select count(*) from (select 1 from journal.event
                                   where action in ('case-clock-warned', 'case-clock-breached')
                                   group by subject_id, action, after ->> 'no', after ->> 'warning', after ->> 'due'
                                  having count(*) > 1) as twice
            """;
    private static final String NOT_SAID =
            "select count(*) from cases.clock where fires_at < now() - interval '15 seconds'";
    private static final String SAID = "select count(*) from journal.event where action = 'case-clock-breached'";

    private FaultProof() {}

    /** @param broken what must be 0, by name; @param counted what was looked at */
    record Found(Map<String, Long> counted, Map<String, Long> broken) {}

    static Found look(Connection owner, List<FaultLoad.Kept> kept) throws SQLException {
        long lost = 0;
        long twice = 0;
        long steps = 0;
        for (var one : kept) {
            lost += number(owner, FOUND, one.number(), one.key()) == 1 ? 0 : 1;
            for (var step : one.steps()) {
                steps++;
                var taken = number(owner, TAKEN, one.number(), step);
                lost += taken == 0 ? 1 : 0;
                twice += taken > 1 ? 1 : 0;
            }
        }
        var counted = new LinkedHashMap<String, Long>();
        counted.put("cases", (long) kept.size());
        counted.put("steps", steps);
        counted.put("clocks_ran_out", number(owner, SAID));
        var broken = new LinkedHashMap<String, Long>();
        broken.put("lost", lost);
        broken.put("done_twice", twice + number(owner, TWICE_OPENED));
        broken.put("said_twice", number(owner, SAID_TWICE));
        broken.put("never_said", number(owner, NOT_SAID));
        return new Found(counted, broken);
    }

    /** @return 0: every event of the journal is where it was written, and as it was; else what the command ends with */
    static long verifyJournal(Path root, Path data, Map<String, String> surroundings) throws IOException {
        var process = new ProcessBuilder(root.resolve("bin/hongqiao").toString(), "journal", "verify");
        process.environment().putAll(surroundings);
        process.environment().put("HONGQIAO_DATA", data.toString());
        process.redirectOutput(ProcessBuilder.Redirect.PIPE).redirectError(ProcessBuilder.Redirect.INHERIT);
        var started = process.start();
        try (var words = started.inputReader()) {
            words.lines().forEach(System.err::println);
        }
        return started.onExit().join().exitValue();
    }

    private static long number(Connection connection, String sql, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }
}
