package hongqiao.open311.client;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.Cases;
import hongqiao.open311.client.PassedStore.State;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** From which other city's server a case came, to which it went and how it stands there, to whoever may read it. */
@RestController
@RequestMapping("/api/desk/cases/{type}/{number}/elsewhere")
class ElsewhereRoutes {

    /** @param requestId theirs */
    record CameFrom(String peer, String requestId) {}

    /** @param requestId theirs; null: not known yet; @param notes in their words; @param failure why it does not go on */
    record PassedTo(
            String peer,
            String service,
            State state,
            @Nullable String requestId,
            @Nullable String notes,
            @Nullable String failure,
            Instant changedAt) {}

    /** @param from null: it did not come from another city's server */
    record CaseElsewhere(@Nullable CameFrom from, List<PassedTo> to) {}

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final PassedStore passed;
    private final PeerStore joined;
    private final TransactionTemplate transactions;

    ElsewhereRoutes(
            CaseCatalogue catalogue,
            Cases cases,
            PassedStore passed,
            PeerStore joined,
            TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.passed = passed;
        this.joined = joined;
        this.transactions = transactions;
    }

    @GetMapping
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    CaseElsewhere list(@PathVariable String type, @PathVariable String number) {
        var file = Objects.requireNonNull(transactions.execute(status -> cases.get(catalogue.get(type), number)));
        return Scopes.everything(
                "whoever reads a case reads where else it is known",
                () -> Objects.requireNonNull(transactions.execute(status -> new CaseElsewhere(
                        joined.joined(file.head().openedBy())
                                .map(from -> new CameFrom(from.peer(), from.requestId()))
                                .orElse(null),
                        passed.ofCase(file.id()).stream()
                                .map(one -> new PassedTo(
                                        one.peer(),
                                        one.service(),
                                        one.state(),
                                        one.requestId(),
                                        one.notes(),
                                        one.failure(),
                                        one.changedAt()))
                                .toList()))));
    }
}
