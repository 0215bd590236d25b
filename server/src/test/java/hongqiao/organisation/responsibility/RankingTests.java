package hongqiao.organisation.responsibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tables of responsibilities made by chance, answered twice: by the ranking, and by looking everywhere in order. */
@DisplayName("哪一条决定")
class RankingTests {

    private static final List<Integer> LINEAGE = List.of(1, 2, 3, 4);
    private static final List<String> SUBJECTS = SubjectKey.lineage("urban/road/manhole");

    @Test
    void agreesWithWhoLooksEverywhereInTheOrderOfTheRule() {
        for (int seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var rows = new ArrayList<Responsibility>();
            for (int i = 1; i <= 1 + random.nextInt(12); i++) {
                rows.add(row(i, random));
            }
            var ranking = new Ranking(LINEAGE, SUBJECTS);
            var sorted = ranking.sorted(rows);
            assertThat(sorted.getFirst()).as("seed %d", seed).isEqualTo(oracle(rows));
            assertThat(sorted).containsExactlyInAnyOrderElementsOf(rows);
            for (var loser : sorted.subList(1, sorted.size())) {
                assertThat(ranking.lost(loser, sorted.getFirst()))
                        .as("seed %d row %d", seed, loser.id())
                        .isEqualTo(reason(loser, sorted.getFirst()));
            }
        }
    }

    private static Responsibility row(int id, Random random) {
        var kind = ResponsibilityKind.values()[random.nextInt(3)];
        var isFallback = kind == ResponsibilityKind.FALLBACK;
        var facts = new ResponsibilityFacts(
                kind,
                isFallback ? "" : SUBJECTS.get(random.nextInt(3)),
                isFallback ? null : LINEAGE.get(random.nextInt(4)),
                kind == ResponsibilityKind.EXCEPTION && random.nextBoolean() ? "school" : null,
                100 + id,
                List.of(),
                null);
        return new Responsibility(
                id,
                facts,
                LocalDate.of(2026, 1, 1 + random.nextInt(3)),
                null,
                Instant.ofEpochSecond(random.nextInt(3)));
    }

    /** Kind by kind, area by area, subject by subject: the first drawer with anything in it decides. */
    private static Responsibility oracle(List<Responsibility> rows) {
        for (var kind : List.of(ResponsibilityKind.EXCEPTION, ResponsibilityKind.RULE)) {
            for (var area : LINEAGE) {
                for (var subject : SUBJECTS) {
                    for (var place : new String[] {"school", null}) {
                        var drawer = rows.stream()
                                .filter(row -> matches(row, kind, area, subject, place))
                                .toList();
                        if (!drawer.isEmpty()) {
                            return latest(drawer);
                        }
                    }
                }
            }
        }
        return latest(rows);
    }

    private static boolean matches(
            Responsibility row, ResponsibilityKind kind, Integer area, String subject, @Nullable String place) {
        var facts = row.facts();
        return facts.kind() == kind
                && area.equals(facts.area())
                && facts.subject().equals(subject)
                && Objects.equals(facts.placeKind(), place);
    }

    private static Responsibility latest(List<Responsibility> drawer) {
        var best = drawer.getFirst();
        for (var row : drawer) {
            var since = row.from().compareTo(best.from());
            var recorded = row.recordedAt().compareTo(best.recordedAt());
            if (since > 0 || since == 0 && (recorded > 0 || recorded == 0 && row.id() > best.id())) {
                best = row;
            }
        }
        return best;
    }

    private static Ranking.Criterion reason(Responsibility loser, Responsibility winner) {
        var a = loser.facts();
        var b = winner.facts();
        if (a.kind() != b.kind()) {
            return Ranking.Criterion.KIND;
        }
        if (!Objects.equals(a.area(), b.area())) {
            return Ranking.Criterion.AREA;
        }
        if (!a.subject().equals(b.subject())) {
            return Ranking.Criterion.SUBJECT;
        }
        if (!Objects.equals(a.placeKind(), b.placeKind())) {
            return Ranking.Criterion.PLACE;
        }
        return loser.from().equals(winner.from()) ? Ranking.Criterion.RECORDED : Ranking.Criterion.SINCE;
    }
}
