package hongqiao.cases;

import hongqiao.cases.definition.CaseKind;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.CaseTypes;
import hongqiao.cases.definition.MatterTable.Matter;
import hongqiao.pack.CodeKind;
import hongqiao.pack.Codes;
import hongqiao.pack.Packs;
import hongqiao.shared.Words;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The types of case of this district, as the pack in force describes them. */
@Component
public class CaseCatalogue {

    private final Packs packs;

    CaseCatalogue(Packs packs) {
        this.packs = packs;
    }

    public CaseTypes types() {
        return packs.of(CaseKind.class);
    }

    /** @throws hongqiao.shared.Problem {@code case-type-not-found} */
    public CaseType get(String key) {
        return types().find(key).orElseThrow(CaseProblem.CASE_TYPE_NOT_FOUND::problem);
    }

    /** Who answers for a matter and how long it may take; empty where its table says nothing. */
    public Optional<Matter> matter(CaseType type, @Nullable String code) {
        var use = type.matters();
        return use == null || code == null
                ? Optional.empty()
                : packs.of(CodeKind.class)
                        .find(use.codes())
                        .flatMap(codes -> Optional.ofNullable(types().matters().get(use.table()))
                                .flatMap(table -> table.find(codes, code)));
    }

    /** The code itself where its list does not know it any more. */
    public Words matterTitle(CaseType type, String code) {
        return Optional.ofNullable(type.matters())
                .flatMap(use -> packs.of(CodeKind.class).find(use.codes()))
                .flatMap(codes -> codes.find(code))
                .map(one -> one.title())
                .orElseGet(() -> new Words(code, code));
    }

    public Codes codes() {
        return packs.of(CodeKind.class);
    }

    /** What the journal notes beside a change. */
    public String packVersion() {
        return packs.pack().version();
    }
}
