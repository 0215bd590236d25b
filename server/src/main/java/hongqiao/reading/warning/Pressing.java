package hongqiao.reading.warning;

import hongqiao.cases.Actor;
import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.Cases;
import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.reading.Judged;
import hongqiao.scope.Scope;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Presses whoever has not answered a warning by its day with an order of supervision (督办单), once, as long as the indicator is
 * still late; likewise whoever has not answered again by the day that an answer went back with. Where the district has turned no
 * such type of case on, or nobody leads the indicator, nobody is pressed: the list of warnings shows it.
 */
@Component
class Pressing {

    private static final Logger LOG = LoggerFactory.getLogger(Pressing.class);

    /** As the pack of grid governance calls it, and whoever may open one there. */
    private static final String ORDER = "supervision-order";

    private static final String SUPERVISOR = "supervisor";
    private static final String SOURCE = "indicator-warning";
    private static final int LONGEST = 200;

    private final Cases cases;
    private final CaseCatalogue catalogue;
    private final WarningStore store;
    private final Units units;
    private final Today today;
    private final TransactionTemplate transactions;

    Pressing(
            Cases cases,
            CaseCatalogue catalogue,
            WarningStore store,
            Units units,
            Today today,
            TransactionTemplate transactions) {
        this.cases = cases;
        this.catalogue = catalogue;
        this.store = store;
        this.units = units;
        this.today = today;
        this.transactions = transactions;
    }

    /** Needs the whole district; each order is a transaction of its own. @return how many orders were opened */
    int press(String plan, List<Judged> all) {
        if (catalogue.types().find(ORDER).isEmpty()) {
            return 0;
        }
        var judged = all.stream()
                .collect(Collectors.toMap((Judged one) -> one.indicator().code(), Function.identity()));
        var overdue = Objects.requireNonNull(transactions.execute(status -> store.list(plan))).stream()
                .filter(one -> one.isOverdue(today.day()) && !one.isPressed() && one.unit() != null)
                .filter(one -> isStillSo(one, judged.get(one.indicator())))
                .toList();
        overdue.forEach(one -> press(one, Objects.requireNonNull(judged.get(one.indicator()))));
        return overdue.size();
    }

    private boolean isStillSo(Warning warning, @org.jspecify.annotations.Nullable Judged judged) {
        return judged != null
                && warning.period().equals(judged.period())
                && Cause.of(judged, today.day()).isPresent();
    }

    private static String unanswered(Warning warning) {
        return warning.returned() == null
                ? "预警应于 %s 前答复，至今未答".formatted(warning.answerBy())
                : "答复已退回，应于 %s 前重新答复，至今未答".formatted(warning.answerBy());
    }

    /** The same silence never opens two: the warning, and the answer that was sent back, are the case's number elsewhere. */
    private void press(Warning warning, Judged judged) {
        var unit = units.findEver(Objects.requireNonNull(warning.unit())).orElseThrow();
        var matter = "%s：%s"
                .formatted(judged.indicator().name(), warning.cause().words().zh());
        var body = JsonNodeFactory.instance
                .objectNode()
                .put("matter", matter.length() > LONGEST ? matter.substring(0, LONGEST) : matter)
                .put("unit", unit.code())
                .put("basis", "INDICATOR")
                .put("grade", "REMIND")
                .put("requirement", "%s请说明原因和措施；%s。".formatted(warning.says().zh(), unanswered(warning)));
        var returned = warning.returned();
        var number = returned == null ? String.valueOf(warning.id()) : warning.id() + "-" + returned;
        var source = new Cases.Source(null, SOURCE, number, null, null, warning.simulated());
        var supervisor = new Actor(
                Scope.SYSTEM, List.of(new Actor.Granted(SUPERVISOR, Scope.district(Scope.SYSTEM))), List.of());
        var opened = cases.open(catalogue.get(ORDER), body, source, supervisor);
        transactions.executeWithoutResult(
                status -> store.pressed(warning.id(), opened.file().head().number(), returned, today.now()));
        LOG.info(
                "warning {} was not answered: {} presses {}",
                warning.id(),
                opened.file().head().number(),
                unit.code());
    }
}
