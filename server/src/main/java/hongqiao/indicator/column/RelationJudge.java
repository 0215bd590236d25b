package hongqiao.indicator.column;

import hongqiao.indicator.Direction;
import hongqiao.indicator.Target;

/** Against another figure of the same period and vintage, against a rank, against the year before. */
final class RelationJudge implements Statuses.Judge {

    private static final double NEAR = 1e-9;

    private final Compiled compiled;
    private final boolean isChain;

    /** The difference, in the last decimal, from which on it is met once rounded. */
    private final double edge;

    private final double unit;

    private RelationJudge(Compiled compiled, Target.Relation relation) {
        this.compiled = compiled;
        isChain = relation.compound() && compiled.periods().isYearly();
        unit = Math.pow(10, compiled.decimals());
        edge = Pace.edge(
                relation.kind() == Target.Kind.ROUGHLY_IN_STEP
                        ? compiled.bands().inStep().negate()
                        : relation.by());
    }

    static Statuses.Judge of(Compiled compiled) {
        var relation = (Target.Relation) compiled.definition().target();
        return switch (relation.kind()) {
            case NOT_BELOW, IN_STEP, ROUGHLY_IN_STEP -> new RelationJudge(compiled, relation);
            case RANK -> rank(compiled, compiled.whole(relation.by()));
            case STEADY -> steady(compiled);
        };
    }

    @Override
    public void judge(Column own, Column other, byte[] statuses) {
        if (isChain) {
            means(own, other, statuses);
            return;
        }
        for (int row = compiled.start(); row < own.values().length; row++) {
            statuses[row] = other.isKnown(row)
                    ? met((own.values()[row] - other.values()[row]) * compiled.lift() / unit)
                    : Pace.UNDETERMINED;
        }
    }

    private byte met(double difference) {
        double gap = difference - edge;
        return Math.abs(gap) < NEAR * (1 + Math.abs(difference)) ? Statuses.UNSURE : Pace.met(gap > 0);
    }

    private void means(Column own, Column other, byte[] statuses) {
        boolean isBroken =
                compiled.periods().firstYear() > compiled.definition().baseYear() + 1;
        double ours = 1;
        double theirs = 1;
        for (int row = compiled.start(), years = 1; row < own.values().length; row++, years++) {
            isBroken |= !own.isKnown(row) || !other.isKnown(row);
            double our = isBroken ? 0 : own.values()[row] * compiled.lift() / unit / 100;
            double their = isBroken ? 0 : other.values()[row] * compiled.lift() / unit / 100;
            isBroken |= Math.abs(our) >= 1 || Math.abs(their) >= 1;
            ours *= 1 + our;
            theirs *= 1 + their;
            double difference = Math.pow(ours, 1.0 / years) - Math.pow(theirs, 1.0 / years);
            statuses[row] = isBroken ? Pace.UNDETERMINED : met(difference * 100);
        }
    }

    private static Statuses.Judge rank(Compiled compiled, long last) {
        return (own, other, statuses) -> {
            for (int row = compiled.start(); row < own.values().length; row++) {
                statuses[row] = Pace.met(own.values()[row] * compiled.lift() <= last);
            }
        };
    }

    private static Statuses.Judge steady(Compiled compiled) {
        boolean isLow = compiled.definition().direction() == Direction.LOWER_BETTER;
        long allowed = compiled.whole(compiled.bands().steady());
        int perYear = compiled.periods().perYear();
        return (own, other, statuses) -> {
            for (int row = compiled.start(); row < own.values().length; row++) {
                int before = row - perYear;
                long was;
                if (perYear == 1 && row == compiled.start()) {
                    was = compiled.periods().year(row) == compiled.definition().baseYear() + 1
                            ? compiled.base(own)
                            : Column.UNSAID;
                } else {
                    was = before >= 0 && own.isKnown(before) ? own.values()[before] * compiled.lift() : Column.UNSAID;
                }
                long gap = (own.values()[row] * compiled.lift() - was) * (isLow ? -1 : 1);
                statuses[row] = Column.isKnown(was) ? Pace.met(gap + allowed >= 0) : Pace.UNDETERMINED;
            }
        };
    }
}
