package hongqiao.reading.web;

import static hongqiao.shared.CommonProblem.needed;

import hongqiao.organisation.Today;
import hongqiao.reading.Judged;
import hongqiao.reading.Monitor;
import hongqiao.reading.filing.DueForms;
import hongqiao.reading.filing.Filing;
import hongqiao.reading.filing.Filings;
import hongqiao.reading.web.FormViews.ApprovalLine;
import hongqiao.reading.web.FormViews.FilingView;
import hongqiao.reading.web.FormViews.FormLine;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The desk's API for whoever approves filings, and for how complete and in time they are. */
@RestController
@RequestMapping("/api/desk/indicators/{plan}")
class ApprovalRoutes {

    record ApprovalList(String plan, List<ApprovalLine> waiting) {}

    /** @param grounds needed where it goes back */
    record Deciding(
            Filing.@Nullable Outcome outcome, @Nullable String grounds) {}

    /** All forms whose period is over, done and not, the first due first. */
    record Completeness(String plan, LocalDate today, List<FormLine> forms) {}

    private final Filings filings;
    private final DueForms forms;
    private final Monitor monitor;
    private final FormViews views;
    private final Today today;

    ApprovalRoutes(Filings filings, DueForms forms, Monitor monitor, FormViews views, Today today) {
        this.filings = filings;
        this.forms = forms;
        this.monitor = monitor;
        this.views = views;
        this.today = today;
    }

    @GetMapping("/approvals")
    @Needs(value = Permission.READINGS_APPROVE, does = Operation.LIST)
    ApprovalList waiting(@PathVariable String plan, HttpServletRequest request) {
        var answer = views.answer(request);
        var judged = monitor.list(plan, monitor.asked(null, null)).stream()
                .collect(Collectors.toMap((Judged one) -> one.indicator().code(), Function.identity()));
        return new ApprovalList(
                plan,
                filings.waiting(plan).stream()
                        .filter(filing -> judged.containsKey(filing.indicator()))
                        .map(filing -> answer.approval(Objects.requireNonNull(judged.get(filing.indicator())), filing))
                        .toList());
    }

    @PostMapping("/approvals/{id}")
    @Needs(value = Permission.READINGS_APPROVE, does = Operation.WRITE)
    FilingView decide(
            @PathVariable String plan, @PathVariable long id, @RequestBody Deciding body, HttpServletRequest request) {
        var decided = filings.decide(plan, id, needed(body.outcome(), "outcome"), body.grounds());
        return views.answer(request).filing(decided);
    }

    @GetMapping("/completeness")
    @Needs(value = Permission.INDICATORS_READ, does = Operation.LIST)
    Completeness completeness(@PathVariable String plan, HttpServletRequest request) {
        var answer = views.answer(request);
        return new Completeness(
                plan, today.day(), forms.seen(plan).stream().map(answer::line).toList());
    }
}
