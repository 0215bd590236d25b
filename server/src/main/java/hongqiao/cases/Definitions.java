package hongqiao.cases;

import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.FormerType;
import hongqiao.pack.Packs;
import hongqiao.scope.Scopes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The definition by which each case goes: of its type the one in force, or an earlier one by which it goes on (沿用). An
 * earlier one is read when first asked for, among the packs in force, and held as long as they are.
 */
@Component
public class Definitions {

    private static final Logger LOG = LoggerFactory.getLogger(Definitions.class);

    private final CaseCatalogue catalogue;
    private final Packs packs;
    private final DefinitionStore store;
    private final TransactionTemplate transactions;

    /** By the type in force: another edition is another object. */
    private final Map<CaseType, Map<String, Former>> read = Collections.synchronizedMap(new WeakHashMap<>());

    private volatile Map<String, Set<String>> open = Map.of();

    Definitions(CaseCatalogue catalogue, Packs packs, DefinitionStore store, TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.packs = packs;
        this.store = store;
        this.transactions = transactions;
    }

    /** @param type null: the packs in force do not take it any more; @param edition that brought it first */
    private record Former(@Nullable CaseType type, int edition) {}

    /**
     * One that the packs in force do not take any more, or that nobody has kept, is that in force.
     *
     * @param definition null: the one in force
     * @throws hongqiao.shared.Problem {@code case-type-not-found}
     */
    public CaseType of(String type, @Nullable String definition) {
        return of(catalogue.get(type), definition);
    }

    private CaseType of(CaseType now, @Nullable String definition) {
        if (definition == null || now.definition().equals(definition)) {
            return now;
        }
        return former(now, definition).map(Former::type).orElse(now);
    }

    /** The edition that brought the definition by which a case goes; empty: it goes by the one in force. */
    public Optional<Integer> edition(CaseFile file) {
        var now = catalogue.get(file.type().key());
        return now.definition().equals(file.type().definition())
                ? Optional.empty()
                : former(now, file.type().definition()).map(Former::edition);
    }

    /** These, and those by which open cases of them go on. */
    List<CaseType> inUse(Collection<CaseType> types) {
        var all = new ArrayList<>(types);
        for (var type : types) {
            for (var definition : open.getOrDefault(type.key(), Set.of())) {
                var of = of(type, definition);
                if (of != type) {
                    all.add(of);
                }
            }
        }
        return all;
    }

    /** Looks anew by which definitions open cases go. */
    public void refresh() {
        open = Scopes.everything(
                "which definitions are in use is the same for all", () -> transactions.execute(status -> store.open()));
    }

    private Optional<Former> former(CaseType now, String definition) {
        var known = read.computeIfAbsent(now, k -> new ConcurrentHashMap<>());
        var found = known.get(definition);
        if (found == null) {
            var kept = transactions.execute(status -> store.find(now.key(), definition));
            if (kept.isEmpty()) {
                LOG.error("nobody has kept definition {} of {}", definition, now.key());
                return Optional.empty();
            }
            var again = FormerType.read(packs.pack(), now, kept.get().text());
            if (again.type() == null) {
                LOG.error("definition {} of {} is not sound any more: {}", definition, now.key(), again.faults());
            }
            found = new Former(again.type(), kept.get().edition());
            known.put(definition, found);
        }
        return Optional.of(found);
    }
}
