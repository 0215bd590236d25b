package hongqiao.plan;

import hongqiao.pack.Packs;
import hongqiao.pack.PlanFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adopts the plans of the district's pack at the start, before sample records name items of them. Files that changed make a
 * new edition, never an update; but where an officer has adopted the document itself, or the plan has been revised, the
 * facts of a pack never supersede it.
 */
@Component
@Order(8)
class PackPlans implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(PackPlans.class);

    private static final String NEWEST = """
            select pack_version from plan.plan
             where district = ? and period_from = ? and period_to = ? and origin = 'PACK'
             order by edition desc
             limit 1
            """;

    private final Packs packs;
    private final Plans plans;
    private final JdbcClient jdbc;

    PackPlans(Packs packs, Plans plans, JdbcClient jdbc) {
        this.packs = packs;
        this.plans = plans;
        this.jdbc = jdbc;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        plans.waitForTurn();
        var pack = packs.pack();
        for (var facts : pack.plans()) {
            var period = new Period(facts.period().from(), facts.period().to());
            var newest = jdbc.sql(NEWEST)
                    .params(pack.district().code(), period.from(), period.to())
                    .query(String.class)
                    .optional();
            if (newest.filter(facts.version()::equals).isPresent()) {
                continue;
            }
            var documentInForce = plans.list().stream()
                    .filter(plan ->
                            plan.period().equals(period) && plan.isNewestEdition() && plan.origin() != Origin.PACK)
                    .findFirst();
            if (documentInForce.isPresent()) {
                log.info(
                        "the pack's plan {} differs from what was adopted before; plan {} of an officer stays in force",
                        facts.key(),
                        documentInForce.get().key());
            } else {
                var adopted = plans.adopt(newPlan(facts, period));
                log.info("adopted plan {} from the pack, edition {}", adopted.key(), adopted.edition());
            }
        }
    }

    private static NewPlan newPlan(PlanFacts facts, Period period) {
        var approval = facts.approval();
        return new NewPlan(
                facts.title().zh(),
                facts.title().en(),
                period,
                false,
                Origin.PACK,
                new PlanHead.Approval(
                        approval.organ().zh(), approval.organ().en(), approval.on(), approval.documentNo()),
                new PlanHead.Source(
                        facts.source().document().zh(),
                        facts.source().document().en(),
                        null,
                        facts.source().read()),
                null,
                null,
                facts.version(),
                "system",
                facts.sections().stream().map(PackPlans::section).toList(),
                facts.indicators().stream().map(PackPlans::indicator).toList(),
                facts.commitments().stream().map(PackPlans::commitment).toList(),
                List.of());
    }

    private static Section section(PlanFacts.SectionRow row) {
        return new Section(
                row.id(), row.level(), row.number(), row.title(), row.titleEn(), null, null, Section.Counts.NONE);
    }

    private static Indicator indicator(PlanFacts.IndicatorRow row) {
        return new Indicator(
                row.code(),
                row.ordinal(),
                row.group(),
                row.groupEn(),
                row.name(),
                row.nameEn(),
                row.unit(),
                new Indicator.Base(row.baseYear(), row.baseText(), row.baseValue(), row.baseCumulative()),
                new Indicator.Target(
                        row.targetYear(),
                        row.targetText(),
                        row.targetValue(),
                        comparison(row.targetComparator()),
                        row.targetRelative(),
                        row.targetCumulative()),
                Nature.valueOf(row.nature()),
                null,
                null,
                null,
                Provenance.PACK);
    }

    private static Commitment commitment(PlanFacts.CommitmentRow row) {
        return new Commitment(
                row.code(),
                row.metric(),
                comparison(row.comparator()),
                row.value(),
                row.valueMax(),
                row.unit(),
                row.relative(),
                row.deadline(),
                null,
                row.name(),
                row.nameEn(),
                null,
                null,
                row.section(),
                Provenance.PACK);
    }

    private static @Nullable Comparison comparison(@Nullable String name) {
        return name == null ? null : Comparison.valueOf(name);
    }
}
