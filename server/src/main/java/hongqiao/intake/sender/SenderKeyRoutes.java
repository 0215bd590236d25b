package hongqiao.intake.sender;

import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.identity.Officer;
import hongqiao.intake.door.Door.Sender;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Keys of other systems that report, at the system officer's desk. */
@RestController
@RequestMapping("/api/desk/sender-keys")
class SenderKeyRoutes {

    private static final int LONGEST_NAME = 60;
    private static final int USUAL_PER_MINUTE = 600;

    record SenderKeyList(List<SenderKey> keys) {}

    /** @param sender what the system is called, 60 characters at most; @param perMinute 600 where it is left out */
    record NewSenderKey(
            @Nullable Sender kind,
            @Nullable String sender,
            @Nullable Integer perMinute) {}

    /** @param secret told this once */
    record MadeSenderKey(SenderKey key, String secret) {}

    private final SenderKeys keys;

    SenderKeyRoutes(SenderKeys keys) {
        this.keys = keys;
    }

    @GetMapping
    @Needs(value = Permission.TOKENS_EDIT, does = Operation.LIST)
    SenderKeyList list() {
        return new SenderKeyList(keys.list());
    }

    @PostMapping
    @Needs(value = Permission.TOKENS_EDIT, does = Operation.WRITE)
    @ResponseStatus(HttpStatus.CREATED)
    MadeSenderKey make(
            @RequestBody NewSenderKey wanted, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        var sender = wanted.sender();
        if (sender == null || sender.isBlank() || sender.length() > LONGEST_NAME) {
            throw VALUE_NOT_VALID.problem().atField("sender");
        }
        var kind = wanted.kind();
        if (kind != Sender.OPEN311 && kind != Sender.ALARM) {
            throw VALUE_NOT_VALID
                    .because("密钥只用于 OPEN311 和 ALARM", "Keys are for OPEN311 and ALARM")
                    .atField("kind");
        }
        int perMinute = wanted.perMinute() == null ? USUAL_PER_MINUTE : wanted.perMinute();
        if (perMinute < 1 || perMinute > SenderKeys.MOST_PER_MINUTE) {
            throw VALUE_NOT_VALID.problem().atField("perMinute");
        }
        var made = keys.make(kind, sender.strip(), perMinute, officer.username());
        return new MadeSenderKey(made.key(), made.secret());
    }

    @DeleteMapping("/{id}")
    @Needs(value = Permission.TOKENS_EDIT, does = Operation.WRITE)
    SenderKey revoke(@PathVariable int id, @AuthenticationPrincipal @Parameter(hidden = true) Officer officer) {
        return keys.revoke(id, officer.username());
    }
}
