package hongqiao.organisation.responsibility;

import static hongqiao.organisation.Bureau.all;
import static hongqiao.organisation.Bureau.day;
import static hongqiao.organisation.Bureau.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hongqiao.area.Areas;
import hongqiao.organisation.AsOf;
import hongqiao.organisation.Bureau;
import hongqiao.scope.Scope;
import hongqiao.scope.Scopes;
import hongqiao.shared.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A manhole cover is missing in a grid of Xiyuzhuang: whose is it? */
@DisplayName("井盖缺失归谁管")
class WhoAnswersForAManholeTests {

    private final Bureau bureau = new Bureau();
    private final Responsibilities table = bureau.server.bean(Responsibilities.class);
    private final Answers answers = bureau.server.bean(Answers.class);
    private final Areas areas = bureau.server.bean(Areas.class);
    private final String subject = bureau.prefix + "/manhole";

    private int area(String code) {
        return areas.findEver(code).orElseThrow().id();
    }

    private int add(ResponsibilityKind kind, String key, String areaCode, @Nullable String place, int lead) {
        return all(() -> table.add(
                new ResponsibilityFacts(kind, key, area(areaCode), place, lead, List.of(), null),
                Bureau.JANUARY,
                null));
    }

    private Answer ask(AsOf asOf) {
        return all(() -> answers.answersFor(subject, area("120106001002-G01"), "school", asOf));
    }

    private static int lead(Answer answer) {
        return answer.lead() == null ? 0 : answer.lead().unit().id();
    }

    @Test
    void fallsBackToTheGridCentreWhereNoRowIsForIt() {
        var answer = ask(on("2026-03-03"));

        assertThat(answer.fallback()).isTrue();
        assertThat(Objects.requireNonNull(answer.lead()).unit().code()).isEqualTo("grid-centre");
        assertThat(answer.explanation().zh()).contains("兜底");
    }

    @Test
    void prefersTheNearerAreaThenTheMoreSpecificSubjectAndAnExceptionBeforeAll() {
        var district = bureau.unit("district", bureau.code(""));
        var street = bureau.unit("street", bureau.code(""));
        var school = bureau.unit("school", bureau.code(""));
        add(ResponsibilityKind.RULE, subject, "120106", null, district);
        assertThat(lead(ask(on("2026-03-03")))).isEqualTo(district);

        add(ResponsibilityKind.RULE, bureau.prefix, "120106001", null, street);
        var nearer = ask(on("2026-03-03"));
        assertThat(lead(nearer)).isEqualTo(street);
        assertThat(nearer.candidates()).hasSize(3);
        assertThat(nearer.candidates().get(1).lost()).isEqualTo(Ranking.Criterion.AREA.words());
        assertThat(nearer.candidates().get(2).lost()).isEqualTo(Ranking.Criterion.KIND.words());

        add(ResponsibilityKind.EXCEPTION, bureau.prefix, "120106", "school", school);
        assertThat(lead(ask(on("2026-03-03")))).isEqualTo(school);
        assertThat(lead(all(() -> answers.answersFor(subject, area("120106001002-G01"), null, on("2026-03-03")))))
                .isEqualTo(street);
    }

    @Test
    @DisplayName("职责移交之后，问旧的日子和当时所知都不变")
    void keepsTheAnswerOfTheDayAndOfWhatWasKnown() {
        var before = bureau.unit("before", bureau.code(""));
        var after = bureau.unit("after", bureau.code(""));
        var row = add(ResponsibilityKind.RULE, subject, "120106001002", null, before);
        var then = Instant.now();
        all(() -> table.end(row, day("2026-06-01")));
        all(() -> table.add(
                new ResponsibilityFacts(
                        ResponsibilityKind.RULE, subject, area("120106001002"), null, after, List.of(before), "测试文件"),
                day("2026-06-01"),
                null));

        assertThat(lead(ask(on("2026-05-31")))).isEqualTo(before);
        assertThat(lead(ask(on("2026-06-01")))).isEqualTo(after);
        assertThat(ask(on("2026-06-01")).assisting()).hasSize(1);
        assertThat(lead(ask(new AsOf(day("2026-06-01"), then)))).isEqualTo(before);
    }

    @Test
    void refusesASecondRowForJustTheSame() {
        add(ResponsibilityKind.RULE, subject, "120106", null, bureau.id);

        assertThatThrownBy(() -> add(ResponsibilityKind.RULE, subject, "120106", null, bureau.id))
                .isInstanceOfSatisfying(
                        Problem.class, refused -> assertThat(refused.code()).isEqualTo("responsibility-twice"));
    }

    @Test
    void letsAnOfficerWriteOnlyForHisUnitsInHisAreas() {
        var facts = new ResponsibilityFacts(
                ResponsibilityKind.RULE, subject, area("120106001"), null, bureau.id, List.of(), null);

        for (var scope : List.of(
                Scope.of(List.of(bureau.id), List.of(), "a"), Scope.of(List.of(), List.of(area("120106001")), "a"))) {
            assertThatThrownBy(() -> Scopes.during(scope, () -> table.add(facts, Bureau.JANUARY, null)))
                    .isInstanceOfSatisfying(
                            Problem.class, refused -> assertThat(refused.code()).isEqualTo("out-of-scope"));
        }
        var both = Scope.of(List.of(bureau.id), List.of(area("120106001")), "a");
        assertThat(Scopes.<Integer>during(both, () -> table.add(facts, Bureau.JANUARY, null)))
                .isPositive();
    }

    @Test
    @DisplayName("随机的职责表：与逐条比较的笨办法一致")
    void agreesWithWhoReadsTheWholeTable() {
        var codes = List.of("120106", "120106001", "120106001002", "120106001002-G01", "120106001002-G02");
        var subjects = List.of(bureau.prefix, subject, subject + "/cover", bureau.prefix + "/road");
        var random = new Random(20260303);
        for (int i = 0; i < 60; i++) {
            var kind = random.nextInt(3) == 0 ? ResponsibilityKind.EXCEPTION : ResponsibilityKind.RULE;
            var place = kind == ResponsibilityKind.EXCEPTION && random.nextBoolean() ? "school" : null;
            var from = day("2026-01-01").plusDays(random.nextInt(100));
            var facts = new ResponsibilityFacts(
                    kind,
                    subjects.get(random.nextInt(4)),
                    area(codes.get(random.nextInt(5))),
                    place,
                    bureau.id,
                    List.of(),
                    null);
            try {
                all(() -> table.add(facts, from, random.nextBoolean() ? null : from.plusDays(30)));
            } catch (Problem twice) {
                assertThat(twice.code()).isEqualTo("responsibility-twice");
            }
        }
        var whole = all(table::known);
        for (int i = 0; i < 200; i++) {
            var key = subjects.get(random.nextInt(4));
            var grid = area(codes.get(3 + random.nextInt(2)));
            var place = random.nextBoolean() ? "school" : null;
            var asOf = new AsOf(day("2026-01-01").plusDays(random.nextInt(140)), null);
            var decision = all(() -> answers.decide(key, grid, place, asOf));
            assertThat(decision.row())
                    .as("%s %s %s", key, place, asOf)
                    .isEqualTo(oracle(whole, key, grid, place, asOf.at()));
        }
    }

    /** Weighs every row of the table by itself. */
    private @Nullable Responsibility oracle(
            List<Responsibility> whole, String key, int grid, @Nullable String place, LocalDate at) {
        Responsibility best = null;
        long bestWeight = -1;
        var tree = areas.tree(at);
        var line = new ArrayList<Integer>();
        tree.ancestors(tree.find(grid).orElseThrow()).forEach(area -> line.add(area.id()));
        line.add(grid);
        for (var row : whole) {
            var facts = row.facts();
            var isFallback = facts.kind() == ResponsibilityKind.FALLBACK;
            var holds = !at.isBefore(row.from()) && (row.to() == null || at.isBefore(row.to()));
            var applies = isFallback
                    || line.contains(facts.area())
                            && (key.equals(facts.subject()) || key.startsWith(facts.subject() + "/"))
                            && (facts.placeKind() == null || facts.placeKind().equals(place));
            if (holds && applies) {
                long weight = isFallback
                        ? 0
                        : (facts.kind() == ResponsibilityKind.EXCEPTION ? 2_000_000L : 1_000_000L)
                                + line.indexOf(facts.area()) * 100_000L
                                + facts.subject().length() * 1_000L
                                + (facts.placeKind() == null ? 0 : 500)
                                + day("2026-01-01").until(row.from(), ChronoUnit.DAYS);
                if (weight > bestWeight) {
                    bestWeight = weight;
                    best = row;
                }
            }
        }
        return best;
    }
}
