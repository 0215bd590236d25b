package hongqiao.intake.alarm;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.Cases;
import hongqiao.intake.Intake;
import hongqiao.intake.door.AlarmClass;
import hongqiao.intake.door.Door;
import hongqiao.intake.door.DoorKind;
import hongqiao.pack.Packs;
import hongqiao.scope.Needs;
import hongqiao.scope.Operation;
import hongqiao.scope.Permission;
import hongqiao.scope.Scopes;
import hongqiao.shared.Words;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which devices reported a case, to whoever may read it. */
@RestController
@RequestMapping("/api/desk/cases/{type}/{number}/alarms")
class CaseAlarmRoutes {

    private static final int MOST = 200;

    /** @param opened false: it joined; @param value with {@code unit}, what a sensor measured */
    record CaseAlarm(
            String source,
            String sender,
            Words says,
            @Nullable BigDecimal value,
            @Nullable String unit,
            Instant at,
            boolean opened) {}

    /** @param count of all, @param alarms the newest 200 of them */
    record CaseAlarms(int count, List<CaseAlarm> alarms) {}

    private final CaseCatalogue catalogue;
    private final Cases cases;
    private final Intake intake;
    private final Packs packs;
    private final AlarmStore store;
    private final TransactionTemplate transactions;

    CaseAlarmRoutes(
            CaseCatalogue catalogue,
            Cases cases,
            Intake intake,
            Packs packs,
            AlarmStore store,
            TransactionTemplate transactions) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.intake = intake;
        this.packs = packs;
        this.store = store;
        this.transactions = transactions;
    }

    /** Newest first; none where no device reported it. */
    @GetMapping
    @Needs(value = Permission.CASES_READ, does = Operation.READ, of = "type")
    CaseAlarms list(@PathVariable String type, @PathVariable String number) {
        var file = Objects.requireNonNull(transactions.execute(status -> cases.get(catalogue.get(type), number)));
        return Scopes.everything(
                "whoever reads a case reads which devices reported it",
                () -> Objects.requireNonNull(transactions.execute(status -> {
                    var tokens = intake.tokensOf(file.id());
                    return new CaseAlarms(
                            store.countOfReports(tokens),
                            store.ofReports(tokens, MOST).stream()
                                    .map(this::body)
                                    .toList());
                })));
    }

    private CaseAlarm body(AlarmStore.Kept kept) {
        var says = packs.of(DoorKind.class)
                .find(kept.door())
                .map(Door::alarms)
                .flatMap(classes -> Optional.ofNullable(classes.get(kept.kind())))
                .map(AlarmClass::words)
                .orElse(new Words(kept.kind(), kept.kind()));
        return new CaseAlarm(kept.source(), kept.sender(), says, kept.value(), kept.unit(), kept.at(), kept.opened());
    }
}
