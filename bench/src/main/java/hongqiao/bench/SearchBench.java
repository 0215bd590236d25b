package hongqiao.bench;

import hongqiao.database.DataFolder;
import hongqiao.database.EmbeddedDatabase;
import hongqiao.scope.Scope;
import hongqiao.search.SearchCommand;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Search over HTTP by 32 officers of the whole district, and the list of cases narrowed by words, over
 * {@code HONGQIAO_BENCH_CASES} cases (100,000) of made-up texts; and how long their index takes to build.
 */
final class SearchBench {

    private static final List<String> WORDS =
            List.of("井盖", "垃圾满溢", "路", "勤俭道12号", "占道经营 咸阳路", "00042", "丢失的井盖", "破损", "jg", "西于庄 路灯", "已清运", "盖");

    private SearchBench() {}

    static List<Measure> run() throws IOException {
        int cases = Integer.parseInt(System.getenv().getOrDefault("HONGQIAO_BENCH_CASES", "100000"));
        String over = cases + " cases";
        Path folder = Files.createTempDirectory("hongqiao-bench-search");
        try (DataFolder data = DataFolder.take(folder);
                EmbeddedDatabase database = EmbeddedDatabase.start(data, (chinese, english) -> {});
                ConfigurableApplicationContext context = BenchServer.start(
                        folder,
                        database,
                        Map.of(
                                "hongqiao.demo", "true",
                                "hongqiao.samples", "false",
                                "hongqiao.demo-password", CaseLife.PASSWORD))) {
            var found = new ArrayList<Measure>();
            fill(database, cases);
            found.add(new Measure("search", over, "build_s", rebuild(folder), "s"));
            var officer =
                    new CaseLife("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"));
            for (int i = 0; i < 300; i++) {
                officer.read("/api/desk/search/cases?q=" + word(i));
            }
            var district = Scope.district("bench");
            var search = Crowd.at32(district, n -> officer.read("/api/desk/search/cases?limit=8&q=" + word(n)));
            var list = Crowd.at32(district, n -> officer.read("/api/desk/cases?order=due&open=true&q=" + word(n)));
            found.add(new Measure("search", over, "search_p50_ms", search.p50Millis(), "ms"));
            found.add(new Measure("search", over, "search_p95_ms", search.p95Millis(), "ms"));
            found.add(new Measure("search", over, "list_p95_ms", list.p95Millis(), "ms"));
            return found;
        } finally {
            BenchServer.delete(folder);
        }
    }

    private static String word(int n) {
        return URLEncoder.encode(WORDS.get(n % WORDS.size()), StandardCharsets.UTF_8);
    }

    /** @return seconds from asking until the new index answers */
    private static double rebuild(Path folder) throws IOException {
        var asked = folder.resolve("search/0/rebuild");
        long start = System.nanoTime();
        SearchCommand.askToRebuild(folder);
        while (Files.exists(asked)) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException stopped) {
                throw new IOException(stopped);
            }
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** What people report, in words that differ: twelve sorts of trouble at 4,800 addresses; one in fifty is open. */
    private static void fill(EmbeddedDatabase database, int cases) {
        try (var owner = database.address().connect();
                var statement = owner.createStatement()) {
            statement.execute("""
                    insert into cases.case_file (district, id, number, type, version, state, title, matter, area, areas, lead,
                           units, opened_at, opened_by, changed_at, closed_at, due_at, simulated, data, pack_version)
                    select '120106', nextval('cases.case_id'), 'MN2026-' || lpad(i::text, 7, '0'), 'grid-event', 6,
                           case when i %% 50 = 0 then 'DISPATCHED' else 'CLOSED' end, t.title, '06010', a.id, array[a.id],
                           u.id, array[u.id], now() - (i %% 730) * interval '1 day', 'bench', now(),
                           case when i %% 50 = 0 then null else now() end,
                           case when i %% 50 = 0 then now() + (i %% 5000) * interval '1 minute' else 'infinity' end, true,
                           jsonb_build_object('what', t.title, 'matter', '06010', 'source', 'PATROL', 'result',
                                   '模拟：' || (array['已清运','已更换新盖','已劝离','已修复','已移交街道'])[i %% 5 + 1] || '，现场第' || i || '次核查'), ''
                      from generate_series(1, %d) as i
                      cross join lateral (select (array['勤俭道','咸阳路','西于庄','丁字沽','光荣道','本溪路','保康路','芥园道'])[i %% 8 + 1]
                              || i %% 600 || '号' || (array['井盖丢失','垃圾满溢','路灯不亮','占道经营','路面塌陷','污水外溢','树枝折断',
                              '护栏破损','违规停车','小广告','井盖破损','消火栓漏水'])[i %% 12 + 1] as title) t
                      join (select id, row_number() over (order by id) - 1 as n from area.area where length(code) = 12) a
                        on a.n = i %% (select count(*) from area.area where length(code) = 12)
                      join (select id, row_number() over (order by id) - 1 as n from organisation.unit) u
                        on u.n = i %% (select count(*) from organisation.unit)
                    """.formatted(cases));
            statement.execute("vacuum analyze cases.case_file");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
