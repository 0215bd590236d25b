package hongqiao.intake;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseFile;
import hongqiao.cases.Cases;
import hongqiao.cases.Duplicate;
import hongqiao.cases.Duplicates;
import hongqiao.intake.door.Door;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Open cases that a report may be the same as. Of each the reporter is told what kind it is of, how far away, and how it stands; never what
 * another has written. A confidential case is in no scope without its readers' roles, and so is never among them.
 */
@Component
public class SameReports {

    private static final int MOST = 3;

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final Duplicates duplicates;
    private final ReportForms forms;
    private final ReportStore store;
    private final TransactionTemplate transactions;

    SameReports(
            CaseCatalogue catalogue,
            Cases cases,
            Duplicates duplicates,
            ReportForms forms,
            ReportStore store,
            TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.duplicates = duplicates;
        this.forms = forms;
        this.store = store;
        this.transactions = transactions;
    }

    /** @param reports how many reported it, at doors; 0: an officer found it */
    public record Same(Duplicate likely, int reports) {}

    /** Likeliest first, three at most; of as much of a report as there is. */
    public List<Same> of(Door door, Report report, Sent sent) {
        if (!door.listed()) {
            return List.of();
        }
        var type = catalogue.get(door.opens());
        var body = forms.draft(door, report);
        var likely = among(
                sent,
                () -> duplicates.ofDraft(type, body, actor(door, sent)).stream()
                        .limit(MOST)
                        .toList());
        return Scopes.everything(
                "how many reported the same is counted over the reports of all",
                () -> Objects.requireNonNull(transactions.execute(status -> likely.stream()
                        .map(one -> new Same(one, store.reportsOf(one.line().id())))
                        .toList())));
    }

    /**
     * One that a reporter chose to follow: still open, of the door's type, not confidential; none at a door that lists nothing.
     *
     * @throws hongqiao.shared.Problem {@code case-not-public}
     */
    public CaseFile get(Door door, String number, Sent sent) {
        if (!door.listed()) {
            throw IntakeProblem.CASE_NOT_PUBLIC.problem();
        }
        return among(sent, () -> cases.find(catalogue.get(door.opens()), number))
                .filter(file -> file.closedAt() == null && !file.isMerged())
                .orElseThrow(IntakeProblem.CASE_NOT_PUBLIC::problem);
    }

    private <T> T among(Sent sent, Supplier<T> work) {
        return Scopes.during(
                Scope.district(sent.who()), () -> Objects.requireNonNull(transactions.execute(status -> work.get())));
    }

    private static Actor actor(Door door, Sent sent) {
        return new Actor(sent.who(), List.of(new Actor.Granted(door.as(), Scope.district(sent.who()))), List.of());
    }
}
