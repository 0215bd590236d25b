package hongqiao.intake;

import hongqiao.cases.CaseFile;
import hongqiao.cases.Cases;
import hongqiao.cases.definition.CaseType;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.Door.Sender;
import hongqiao.intake.door.DoorKind;
import hongqiao.organisation.Today;
import hongqiao.pack.Packs;
import hongqiao.scope.Scopes;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes for who came in person or by telephone: what he may follow by one is what who sends the same in at the door may. He cannot rate
 * by it: whoever handles the case could do so in his name.
 */
@Component
public class CounterCodes {

    private final Packs packs;
    private final Cases cases;
    private final ReportStore store;
    private final ReportCodes codes;
    private final TransactionTemplate transactions;
    private final Today today;

    CounterCodes(
            Packs packs,
            Cases cases,
            ReportStore store,
            ReportCodes codes,
            TransactionTemplate transactions,
            Today today) {
        this.packs = packs;
        this.cases = cases;
        this.store = store;
        this.codes = codes;
        this.transactions = transactions;
        this.today = today;
    }

    /** Whether cases of that type are followed at all. */
    public boolean isOffered(CaseType type) {
        return door(type).isPresent();
    }

    private Optional<Door> door(CaseType type) {
        return packs.of(DoorKind.class).all().values().stream()
                .filter(door -> door.opens().equals(type.key())
                        && door.senders().contains(Sender.CITIZEN)
                        && !door.follow().says().isEmpty())
                .findFirst();
    }

    /**
     * The same code however often it is asked for; the first time is noted in the case's story.
     *
     * @param file that the officer may see
     * @param officer username
     * @throws hongqiao.shared.Problem {@code code-not-offered}
     */
    public String give(CaseFile file, String officer) {
        var door = door(file.type()).orElseThrow(IntakeProblem.CODE_NOT_OFFERED::problem);
        var sent = new Sent(Sender.COUNTER, file.type().key(), "case-%020d".formatted(file.id()));
        var code = codes.of(sent);
        var hash = ReportCodes.hash(code).orElseThrow();
        Scopes.everything(
                "a code is kept for whoever holds it, not for the officer who gives it",
                () -> transactions.executeWithoutResult(
                        status -> store.insert(door.key(), sent, hash, hash, null, null, file.id(), today.now())
                                .ifPresent(fresh -> cases.codeGiven(file, officer))));
        return code;
    }
}
