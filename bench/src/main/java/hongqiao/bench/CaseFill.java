package hongqiao.bench;

import hongqiao.database.DatabaseAddress;
import java.sql.SQLException;

/** A district's past: closed cases, two years of days, all over its communities; and one open case in fifty. */
final class CaseFill {

    private CaseFill() {}

    /** Written past the engine, with no journal. @param owner of the tables */
    static void write(DatabaseAddress owner, int cases) {
        write(owner, cases, "length(code) = 12", "array[a.id]");
    }

    /** @param where which areas, as SQL @param path of ids from the district down to one of them, {@code a} */
    static void write(DatabaseAddress owner, int cases, String where, String path) {
        try (var connection = owner.connect();
                var statement = connection.createStatement()) {
            statement.execute("""
                    select set_config('hongqiao.district', '120106', false), set_config('hongqiao.all', 'true', false),
                           set_config('hongqiao.units', '{}', false), set_config('hongqiao.areas', '{}', false),
                           set_config('hongqiao.self', 'system', false), set_config('hongqiao.roles', '[]', false)
                    """);
            statement.execute("""
                    insert into cases.case_file (district, id, number, type, version, state, title, matter, area, areas, lead, units,
                           opened_at, opened_by, changed_at, closed_at, due_at, simulated, data, pack_version)
                    select '120106', nextval('cases.case_id'), 'MN' || i, 'grid-event', 6,
                           case when i %% 50 = 0 then 'DISPATCHED' else 'CLOSED' end, '模拟事件' || i, '06010', a.id, %3$s,
                           u.id, array[u.id], now() - (i %% 730) * interval '1 day', 'bench', now(),
                           case when i %% 50 = 0 then null else now() end,
                           case when i %% 50 = 0 then now() + (i %% 5000) * interval '1 minute' else 'infinity' end, true,
                           '{"what":"模拟事件","matter":"06010","source":"PATROL"}', ''
                      from generate_series(1, %1$d) as i
                      join (select id, row_number() over (order by id) - 1 as n from area.area where %2$s) a
                        on a.n = i %% (select count(*) from area.area where %2$s)
                      join (select id, row_number() over (order by id) - 1 as n from organisation.unit) u
                        on u.n = i %% (select count(*) from organisation.unit)
                    """.formatted(cases, where, path));
            statement.execute("vacuum analyze cases.case_file");
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
