package hongqiao.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables that take no update, no delete and no truncate, each through a trigger that runs its schema's refuse_change. */
public final class AppendOnly {

    /** The bits of tgtype: before 2, delete 8, update 16, truncate 32; row 1 is not set. */
    private static final String GUARDED = """
            select c.relname
              from pg_trigger t
              join pg_class c on c.oid = t.tgrelid
              join pg_namespace s on s.oid = c.relnamespace
              join pg_proc p on p.oid = t.tgfoid
             where s.nspname = :schema
               and p.pronamespace = s.oid
               and p.proname = 'refuse_change'
               and p.prosrc ~ '^\\s*begin\\s+raise exception '
               and t.tgenabled in ('O', 'A')
               and t.tgtype = 58
               and t.tgqual is null
               and cardinality(t.tgattr::int2[]) = 0
            """;

    private AppendOnly() {}

    /** Those of the tables whose trigger is missing, disabled or made toothless; empty if all are guarded. */
    public static List<String> unguarded(JdbcClient jdbc, String schema, List<String> tables) {
        var guarded =
                jdbc.sql(GUARDED).param("schema", schema).query(String.class).list();
        return tables.stream().filter(table -> !guarded.contains(table)).toList();
    }
}
