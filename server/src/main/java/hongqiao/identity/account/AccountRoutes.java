package hongqiao.identity.account;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Officer;
import hongqiao.identity.account.AccountDesk.Opened;
import hongqiao.identity.account.AccountList.AccountView;
import hongqiao.scope.Duty;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.shared.Words;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The system officer's desk. */
@RestController
@RequestMapping("/api/desk/accounts")
@Needs(value = Permission.ACCOUNTS_EDIT, does = Operation.WRITE)
class AccountRoutes {

    private static final int MOST = 200;
    private static final int LONGEST = 100;

    record AccountPage(
            List<AccountView> accounts, int total, @Nullable String next) {}

    record NewAccount(
            @Nullable String username,
            @Nullable Words post,
            @Nullable Words unit,
            @Nullable Integer person) {}

    record AccountChange(
            @Nullable Words post,
            @Nullable Words unit,
            @Nullable Integer person) {}

    record AccountClosing(@Nullable String reason) {}

    record Missing(List<Duty> missing) {}

    record FirstOfficer(
            @Nullable Duty duty,
            @Nullable String username,
            @Nullable Words post,
            @Nullable Words unit) {}

    private final AccountDesk desk;

    AccountRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Needs(
            value = Permission.ACCOUNTS_READ,
            does = {Operation.LIST, Operation.SEARCH, Operation.COUNT})
    AccountPage list(
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) AccountList.@Nullable State state,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit) {
        var most = Math.clamp(limit, 1, MOST);
        var page = desk.list(new AccountList.Asked(q == null || q.isBlank() ? null : q.strip(), state), after, most);
        var next =
                page.accounts().size() < most ? null : page.accounts().getLast().username();
        return new AccountPage(page.accounts(), page.total(), next);
    }

    @GetMapping("/{username}")
    @Needs(value = Permission.ACCOUNTS_READ, does = Operation.READ)
    AccountView get(@PathVariable String username) {
        return desk.get(username);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Opened open(@RequestBody NewAccount wanted, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return desk.open(
                username(wanted.username()),
                words(wanted.post(), "post"),
                words(wanted.unit(), "unit"),
                wanted.person(),
                officer.username());
    }

    @PatchMapping("/{username}")
    AccountView change(
            @PathVariable String username,
            @RequestBody AccountChange change,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var post = change.post() == null ? null : words(change.post(), "post");
        var unit = change.unit() == null ? null : words(change.unit(), "unit");
        return desk.change(username, post, unit, change.person(), officer.username());
    }

    @PostMapping("/{username}/closing")
    AccountView close(
            @PathVariable String username,
            @RequestBody AccountClosing closing,
            @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return desk.close(username, text(closing.reason(), "reason"), officer.username());
    }

    @PostMapping("/{username}/opening")
    Opened reopen(@PathVariable String username, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return desk.reopen(username, officer.username());
    }

    @PostMapping("/{username}/password")
    Opened resetPassword(
            @PathVariable String username, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return desk.resetPassword(username, officer.username());
    }

    @GetMapping("/first-officers")
    @Needs(value = Permission.ACCOUNTS_READ, does = Operation.READ)
    Missing missing() {
        return new Missing(desk.missingOfficers());
    }

    @PostMapping("/first-officers")
    @ResponseStatus(HttpStatus.CREATED)
    Opened openFirstOfficer(
            @RequestBody FirstOfficer wanted, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        if (wanted.duty() == null) {
            throw VALUE_NOT_VALID.problem().atField("duty");
        }
        return desk.openFirstOfficer(
                wanted.duty(),
                username(wanted.username()),
                words(wanted.post(), "post"),
                words(wanted.unit(), "unit"),
                officer.username());
    }

    private static String username(@Nullable String text) {
        if (text == null || !text.matches("[a-z][a-z0-9-]{1,31}") || text.equals("first-officers")) {
            throw VALUE_NOT_VALID
                    .because("登录名为小写字母、数字和连字符，2 至 32 位", "Small letters, digits and hyphens, 2 to 32 of them")
                    .atField("username");
        }
        return text;
    }

    private static Words words(@Nullable Words words, String field) {
        if (words == null) {
            throw VALUE_NOT_VALID.problem().atField(field);
        }
        return new Words(text(words.zh(), field + ".zh"), text(words.en(), field + ".en"));
    }

    private static String text(@Nullable String text, String field) {
        if (text == null || text.isBlank() || text.length() > LONGEST) {
            throw VALUE_NOT_VALID
                    .because("请填写，至多 %d 个字符", "Fill it in, with at most %d characters", LONGEST)
                    .atField(field);
        }
        return text.strip();
    }
}
