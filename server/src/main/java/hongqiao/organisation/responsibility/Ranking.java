package hongqiao.organisation.responsibility;

import hongqiao.shared.Words;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Which of several rows decides: an exception before a rule; then the nearest area, going up from the grid to the district;
 * then the most specific subject; then one for this kind of place before one for any; then what began latest, and of that
 * what was recorded latest. What to fall back on comes after all.
 */
final class Ranking {

    /** What one row loses to another by. */
    enum Criterion {
        KIND("例外优先于规则，规则优先于兜底", "an exception goes before a rule, a rule before the fallback"),
        AREA("更近的区域优先", "a nearer area goes first"),
        SUBJECT("更具体的事项优先", "a more specific subject goes first"),
        PLACE("针对该类场所的优先", "one for this kind of place goes first"),
        SINCE("生效更晚的优先", "what began later goes first"),
        RECORDED("登记更晚的优先", "what was recorded later goes first");

        private final Words words;

        Criterion(String zh, String en) {
            this.words = new Words(zh, en);
        }

        Words words() {
            return words;
        }
    }

    private record Step(Criterion criterion, Comparator<Responsibility> comparator) {}

    private final List<Step> steps;

    /**
     * @param areas the area asked for first, the district last
     * @param subjects the subject asked for first, its topmost level last
     */
    Ranking(List<Integer> areas, List<String> subjects) {
        steps = List.of(
                step(Criterion.KIND, row -> row.facts().kind().ordinal()),
                step(
                        Criterion.AREA,
                        row -> row.facts().area() == null
                                ? areas.size()
                                : areas.indexOf(row.facts().area())),
                step(Criterion.SUBJECT, row -> subjects.indexOf(row.facts().subject())),
                step(Criterion.PLACE, row -> row.facts().placeKind() == null ? 1 : 0),
                new Step(
                        Criterion.SINCE,
                        Comparator.comparing(Responsibility::from).reversed()),
                new Step(
                        Criterion.RECORDED,
                        Comparator.comparing(Responsibility::recordedAt)
                                .thenComparing(Responsibility::id)
                                .reversed()));
    }

    private static Step step(Criterion criterion, ToIntFunction<Responsibility> rank) {
        return new Step(criterion, Comparator.comparingInt(rank));
    }

    /** Who decides first. */
    List<Responsibility> sorted(List<Responsibility> rows) {
        var comparator = steps.stream()
                .map(Step::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
        return rows.stream().sorted(comparator).toList();
    }

    /** By what the one loses to the other. */
    Criterion lost(Responsibility loser, Responsibility winner) {
        return steps.stream()
                .filter(step -> step.comparator().compare(winner, loser) < 0)
                .map(Step::criterion)
                .findFirst()
                .orElse(Criterion.RECORDED);
    }
}
