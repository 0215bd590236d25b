package hongqiao.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import hongqiao.area.PackArea;
import hongqiao.identity.Reach;
import hongqiao.scope.Duty;
import hongqiao.scope.Permission;
import hongqiao.support.Project;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The pack that ships: Hongqiao District with its plan of 2021–2025. */
class HongqiaoPackTests {

    private static final java.util.List<PackKind<?>> KINDS = java.util.List.of(
            new CodeKind(),
            new ValueKind(),
            new CalendarKind(),
            new hongqiao.register.definition.RegisterKind(),
            new hongqiao.cases.definition.MatterKind(),
            new hongqiao.cases.definition.CaseKind(),
            new hongqiao.cases.template.TemplateKind(),
            new hongqiao.intake.door.DoorKind(),
            new hongqiao.register.measure.MeasureKind(List.of(
                    new hongqiao.register.measure.RegisterCountables(), new hongqiao.cases.measure.CaseCountables())),
            new hongqiao.pack.story.StoryKind());

    private final PackCheck.Result result = PackCheck.check(Project.file("packs/districts/hongqiao"), KINDS);

    @Test
    void isSound() {
        assertThat(result.errors()).isEmpty();
        assertThat(pack(result).district().code()).isEqualTo("120106");
        assertThat(pack(result).demo().accounts())
                .extracting(account -> account.username())
                .startsWith("planner", "viewer", "map")
                .endsWith("system-officer", "security-officer", "audit-officer");
    }

    @Test
    void holdsThe23IndicatorsWithMissingAsMissing() {
        var plan = pack(result).plans().getFirst();

        assertThat(plan.key()).isEqualTo("2021-2025");
        assertThat(plan.indicators()).hasSize(23);
        assertThat(plan.indicators().get(0))
                .returns("不低于全市增长水平", PlanFacts.IndicatorRow::targetRelative)
                .returns(null, PlanFacts.IndicatorRow::targetValue)
                .returns(new BigDecimal("4.1"), PlanFacts.IndicatorRow::baseValue);
        assertThat(plan.indicators().get(1))
                .returns("[-]", PlanFacts.IndicatorRow::baseText)
                .returns(null, PlanFacts.IndicatorRow::baseValue);
    }

    @Test
    @DisplayName("区 1、街道 9、社区 114、网格 1050，另有专属网格 3；各级边界相接")
    void holdsTheDivisionWithEveryBorderAndSaysWhatIsSimulated() {
        var areas = pack(result).areas();
        var counts = areas.areas().stream()
                .collect(Collectors.groupingBy(area -> area.special() + " " + area.kind(), Collectors.counting()));

        assertThat(counts)
                .containsOnly(
                        entry("NONE DISTRICT", 1L),
                        entry("NONE STREET", 9L),
                        entry("NONE COMMUNITY", 114L),
                        entry("NONE GRID", 1050L),
                        entry("DEDICATED GRID", 3L));
        assertThat(areas.areas()).allSatisfy(area -> assertThat(area.geometry()).isNotNull());
        assertThat(areas.areas())
                .filteredOn(area -> !area.simulated())
                .extracting(PackArea::code)
                .containsExactly("120106");
        assertThat(Objects.requireNonNull(areas.simulated()).zh()).contains("模拟");
    }

    @Test
    @DisplayName("三员各司其职，都不看日常业务")
    void keepsTheThreeOfficersApartFromDailyWork() {
        var roles = pack(result).roles();
        assertThat(roles.roles()).hasSizeGreaterThanOrEqualTo(11);
        for (var officer : List.of("system-officer", "security-officer", "audit-officer")) {
            var role = roles.get(officer);
            assertThat(role.secondFactor()).isTrue();
            assertThat(role.scope()).containsExactly(Reach.DISTRICT);
            assertThat(role.permits()).noneMatch(permission -> permission.duty() == Duty.DAILY);
        }
        var held =
                roles.roles().stream().flatMap(role -> role.permits().stream()).collect(Collectors.toSet());
        assertThat(Permission.values())
                .allSatisfy(permission -> assertThat(held.contains(permission) || permission == Permission.OWN_ACCOUNT)
                        .as("some role has %s", permission)
                        .isTrue());
    }

    @Test
    void isTheSameOutOfTheJar() {
        var home = PackFiles.ofJar("packs/districts/hongqiao");
        var inJar = PackCheck.check(
                home,
                key -> Optional.of(home.below("packs/" + key))
                        .filter(own -> !own.isEmpty())
                        .orElseGet(() -> PackFiles.ofJar("packs/" + key)),
                java.util.List::of,
                KINDS);

        assertThat(inJar.errors()).isEmpty();
        assertThat(pack(inJar).version()).isEqualTo(pack(result).version());
    }

    private static Pack pack(PackCheck.Result result) {
        return Objects.requireNonNull(result.pack());
    }
}
