package hongqiao.cases.edition;

import hongqiao.cases.DefinitionStore;
import hongqiao.cases.Definitions;
import hongqiao.pack.Pack;
import hongqiao.pack.Packs;
import hongqiao.scope.Scopes;
import java.time.Clock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps the definitions in force when a process starts: what ships may be other than what shipped. */
@Component
@Order(4)
class DefinitionsStart implements ApplicationRunner {

    private final Packs packs;
    private final DefinitionStore store;
    private final Definitions definitions;
    private final TransactionTemplate transactions;
    private final Clock clock;

    DefinitionsStart(
            Packs packs,
            DefinitionStore store,
            Definitions definitions,
            TransactionTemplate transactions,
            Clock clock) {
        this.packs = packs;
        this.store = store;
        this.definitions = definitions;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var pack = packs.pack();
        Scopes.everything("definitions are the same for all", () -> {
            transactions.executeWithoutResult(status -> keep(pack, pack.edition()));
        });
        definitions.refresh();
    }

    private void keep(Pack pack, int edition) {
        KeptTypes.keep(store, pack, edition, clock.instant());
        store.fill(pack.of(hongqiao.cases.definition.CaseKind.class).types().values());
    }
}
