package hongqiao.intake.web;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.Cases;
import hongqiao.identity.Officer;
import hongqiao.intake.CounterCodes;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.Objects;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A code for who came in person or by telephone, by which he sees how his case stands. */
@RestController
@RequestMapping("/api/desk/cases/{type}/{number}/code")
class CounterCodeRoutes {

    record CodeOffered(boolean offered) {}

    /** @param code 16 signs in groups of four */
    record CounterCode(String code) {}

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final CounterCodes codes;
    private final TransactionTemplate transactions;

    CounterCodeRoutes(CaseCatalogue catalogue, Cases cases, CounterCodes codes, TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.codes = codes;
        this.transactions = transactions;
    }

    /** Whether one can be given. */
    @GetMapping
    @Needs(value = Permission.CASES_STEP, does = Operation.READ, of = "type")
    CodeOffered isOffered(@PathVariable String type, @PathVariable String number) {
        return new CodeOffered(codes.isOffered(file(type, number).type()));
    }

    /** The same each time; whoever has it sees how the case stands, and cannot rate it. */
    @PostMapping
    @Needs(value = Permission.CASES_STEP, does = Operation.WRITE, of = "type")
    CounterCode give(
            @PathVariable String type,
            @PathVariable String number,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return new CounterCode(codes.give(file(type, number), officer.username()));
    }

    private CaseFile file(String type, String number) {
        return Objects.requireNonNull(transactions.execute(status -> cases.get(catalogue.get(type), number)));
    }
}
