package hongqiao;

import hongqiao.shared.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What this program makes of a database, as one hash over every migration. It is kept as the comment on
 * the first module's schema once all of it is done, so that a start which has nothing to migrate asks one question instead of
 * opening every module's history.
 */
final class MigratedState {

    private static final String PREFIX = "migrated ";

    private final JdbcClient jdbc;
    private final List<String> modules;
    private final List<String> serving;

    /** @param serving the users to be let in, where they exist */
    MigratedState(DataSource owner, List<String> modules, String... serving) {
        this.jdbc = JdbcClient.create(owner);
        this.modules = modules;
        this.serving = List.of(serving);
    }

    /** Whether all is done already, and nobody who should be let in waits outside, as after a restore without grants. */
    boolean isReached() {
        return jdbc.sql("select obj_description(to_regnamespace(?), 'pg_namespace')")
                        .param(modules.getFirst())
                        .query((row, n) -> Optional.ofNullable(row.getString(1)))
                        .single()
                        .filter((PREFIX + hash())::equals)
                        .isPresent()
                && serving.stream().allMatch(this::isAdmitted);
    }

    private boolean isAdmitted(String role) {
        return jdbc.sql("""
                        select coalesce(bool_and(has_schema_privilege(rolname, to_regnamespace(module)::oid, 'usage')), true)
                          from pg_roles, unnest(?) as module
                         where rolname = ?
                        """)
                .params(modules.toArray(String[]::new), role)
                .query(Boolean.class)
                .single();
    }

    void remember() {
        jdbc.sql("comment on schema %s is '%s%s'".formatted(modules.getFirst(), PREFIX, hash()))
                .update();
    }

    private String hash() {
        try {
            var digest = Sha256.digest();
            for (var module : modules) {
                for (var file : files(module)) {
                    digest.update((module + '/' + file.getFilename() + '\0').getBytes(StandardCharsets.UTF_8));
                    digest.update(file.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the migrations", unreadable);
        }
    }

    private static List<Resource> files(String module) throws IOException {
        var found =
                new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/" + module + "/*.sql");
        return List.of(found).stream()
                .sorted(Comparator.comparing(file -> String.valueOf(file.getFilename())))
                .toList();
    }
}
