package hongqiao.scope;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the database, first thing in each transaction and until its end, in whose scope it runs. One round trip. A thread
 * without a scope gets a transaction all the same: it can do all that needs none.
 */
final class ScopedTransactions extends JdbcTransactionManager {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String TELL = """
            select set_config('hongqiao.all', ?, true), set_config('hongqiao.units', ?, true),
                   set_config('hongqiao.areas', ?, true), set_config('hongqiao.self', ?, true),
                   set_config('hongqiao.roles', ?, true)
            """;

    private final Turns turns;

    ScopedTransactions(HikariDataSource database) {
        super(database);
        this.turns = new Turns(database);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        turns.take();
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error failed) {
            turns.giveBack();
            throw failed;
        }
    }

    /** What a connection that is gone had not committed is undone: told is what it was lost by, not that it is. */
    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        try {
            super.doRollback(status);
        } catch (RuntimeException failed) {
            if (!isGone()) {
                throw failed;
            }
        }
    }

    private boolean isGone() {
        try {
            return TransactionSynchronizationManager.getResource(obtainDataSource()) instanceof ConnectionHolder held
                    && held.getConnection().isClosed();
        } catch (SQLException unknown) {
            return true;
        }
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            turns.giveBack();
        }
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var bound = Scopes.find();
        if (bound.isPresent()) {
            tell(connection, bound.get());
        }
    }

    private static void tell(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, Boolean.toString(scope.all()));
            statement.setString(2, array(scope.units()));
            statement.setString(3, array(scope.areas()));
            statement.setString(4, scope.self());
            statement.setString(5, scope.held().isEmpty() ? "" : JSON.writeValueAsString(scope.held()));
            statement.execute();
        }
    }

    private static String array(List<Integer> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }
}
