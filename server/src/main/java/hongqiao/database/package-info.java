/**
 * The embedded PostgreSQL of one district: unpacked, created, started, watched and stopped with the
 * application, in a data folder that survives. Start at {@link hongqiao.database.EmbeddedDatabase}.
 * Knows neither Spring nor any other module.
 */
@ApplicationModule(
        displayName = "数据库",
        allowedDependencies = {})
@NullMarked
package hongqiao.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
