package hongqiao.identity;

import hongqiao.scope.Scopes;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What identity does before anybody has a scope (who asks? may he sign in?): in the system's own, a transaction each. */
@Component
public class SystemWork {

    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    SystemWork(PlatformTransactionManager transactions) {
        var readOnly = new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRED);
        readOnly.setReadOnly(true);
        this.reading = new TransactionTemplate(transactions, readOnly);
        this.writing = new TransactionTemplate(transactions);
    }

    /** @param reason why no person's scope will do */
    public <T extends @Nullable Object> T read(String reason, Supplier<T> work) {
        return Scopes.everything(reason, () -> reading.execute(status -> work.get()));
    }

    public <T extends @Nullable Object> T write(String reason, Supplier<T> work) {
        return Scopes.everything(reason, () -> writing.execute(status -> work.get()));
    }

    public void write(String reason, Runnable work) {
        Scopes.everything(reason, () -> writing.executeWithoutResult(status -> work.run()));
    }
}
