package hongqiao.cases.edition;

import hongqiao.cases.DefinitionStore;
import hongqiao.cases.definition.CaseKind;
import hongqiao.cases.definition.FormerType;
import hongqiao.pack.Pack;
import java.time.Instant;

/** Keeps the definitions of a pack's types, those that nobody has kept. */
final class KeptTypes {

    private KeptTypes() {}

    /** In the caller's transaction. @param edition that brings them */
    static void keep(DefinitionStore store, Pack pack, int edition, Instant at) {
        var known = store.known();
        pack.of(CaseKind.class).stream()
                .filter(type -> !known.contains(type.key() + "/" + type.definition()))
                .forEach(type -> store.keep(type, FormerType.text(pack, type), edition, at));
    }
}
