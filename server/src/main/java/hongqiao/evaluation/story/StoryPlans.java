package hongqiao.evaluation.story;

import hongqiao.plan.Action;
import hongqiao.plan.ActionKind;
import hongqiao.plan.Commitment;
import hongqiao.plan.Comparison;
import hongqiao.plan.Indicator;
import hongqiao.plan.Nature;
import hongqiao.plan.NewPlan;
import hongqiao.plan.Origin;
import hongqiao.plan.Period;
import hongqiao.plan.PlanHead;
import hongqiao.plan.Plans;
import hongqiao.plan.Provenance;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A small plan of a story's own. Adopted plans stay for ever, so each story takes a period that no other has. */
@Component
class StoryPlans {

    private final Plans plans;
    private final TransactionTemplate transactions;

    StoryPlans(Plans plans, PlatformTransactionManager transactions) {
        this.plans = plans;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** @return its key */
    String adopt(JsonNode it) {
        var period = new Period(it.path("from").asInt(), it.path("to").asInt());
        var plan = new NewPlan(
                it.path("title").asString("规划"),
                null,
                period,
                false,
                Origin.PACK,
                new PlanHead.Approval("区人民代表大会", null, null, "政发1号"),
                null,
                null,
                null,
                "story",
                "story",
                List.of(),
                it.path("indicators")
                        .valueStream()
                        .map(one -> indicator(one, period))
                        .toList(),
                it.path("commitments").valueStream().map(StoryPlans::commitment).toList(),
                it.path("tasks").valueStream().map(StoryPlans::task).toList());
        return Objects.requireNonNull(
                transactions.execute(status -> plans.adopt(plan).key()));
    }

    private static Indicator indicator(JsonNode one, Period period) {
        var target = number(one, "target");
        var relative = one.has("relative") ? one.path("relative").asString() : null;
        var cumulative = one.path("cumulative").asBoolean(false);
        return new Indicator(
                one.path("code").asString(),
                Integer.parseInt(one.path("code").asString().substring(1)),
                one.path("group").asString("经济发展"),
                null,
                one.path("name").asString(),
                null,
                one.path("unit").asString(),
                new Indicator.Base(period.from() - 1, one.path("base").asString(), number(one, "base"), cumulative),
                new Indicator.Target(
                        period.to(),
                        relative == null ? one.path("target").asString() : relative,
                        target,
                        Comparison.AT_LEAST,
                        relative,
                        cumulative),
                Nature.valueOf(one.path("nature").asString("EXPECTED")),
                null,
                null,
                null,
                Provenance.PACK);
    }

    private static Commitment commitment(JsonNode one) {
        return new Commitment(
                one.path("code").asString(),
                one.path("title").asString(),
                Comparison.AT_LEAST,
                number(one, "value"),
                null,
                one.path("unit").asString(),
                null,
                one.has("deadline") ? one.path("deadline").asString() : null,
                null,
                one.path("title").asString(),
                null,
                null,
                null,
                null,
                Provenance.PACK);
    }

    private static Action task(JsonNode one) {
        return new Action(
                one.path("code").asString(),
                one.path("title").asString(),
                ActionKind.TASK,
                null,
                one.path("deadline").asString(),
                null,
                null,
                null,
                null,
                Provenance.PACK);
    }

    /** Null where it is absent or a dash: missing, never zero. */
    private static @Nullable BigDecimal number(JsonNode one, String field) {
        return one.has(field) && !one.path(field).asString().equals("[-]")
                ? new BigDecimal(one.path(field).asString())
                : null;
    }
}
