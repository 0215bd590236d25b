package hongqiao.alignment;

import hongqiao.plan.Indicator;
import hongqiao.plan.pair.TargetName;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Which target of a plan above is the same as which indicator: each belongs to one at most, the surest first. */
final class Matches {

    private static final Words SAID = new Words("登记时指明为同一指标", "the register says it is the same");

    /** @param sure by name and unit, or because a person said so; otherwise the names are only near */
    record Match(
            Indicator indicator, UpperTarget target, double score, List<Words> why, boolean byHand, boolean sure) {}

    private static final Comparator<Match> SUREST = Comparator.comparing(Match::byHand)
            .thenComparing(Match::score)
            .reversed()
            .thenComparing(match -> match.indicator().ordinal())
            .thenComparing(match -> match.target().record());

    private Matches() {}

    /** @param targets of one level. By code of the indicator. */
    static Map<String, Match> of(List<Indicator> indicators, List<UpperTarget> targets) {
        var possible = new ArrayList<Match>();
        for (var indicator : indicators) {
            for (var target : targets) {
                if (target.item() == null || target.item().equals(indicator.code())) {
                    add(possible, indicator, target);
                }
            }
        }
        possible.sort(SUREST);
        var taken = new HashSet<Long>();
        var matches = new HashMap<String, Match>();
        for (var match : possible) {
            var code = match.indicator().code();
            if (!matches.containsKey(code) && taken.add(match.target().record())) {
                matches.put(code, match);
            }
        }
        return matches;
    }

    private static void add(List<Match> possible, Indicator indicator, UpperTarget target) {
        if (target.item() != null) {
            possible.add(new Match(indicator, target, 1, List.of(SAID), true, true));
            return;
        }
        var name = TargetName.of(indicator.name(), indicator.unit(), target.name(), target.unit());
        if (name.isNear()) {
            possible.add(new Match(indicator, target, name.score(), name.why(), false, name.isSame()));
        }
    }
}
