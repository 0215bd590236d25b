package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.register.simulate.Ground.Spot;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Enclaves that were closed by 2020 and are looked after since. */
final class EnclaveSamples {

    private static final String PACK = "grid-governance";
    private static final int ENCLAVES = 19;
    private static final int POINTS = 45;
    private static final int CHECK_DAYS = 90;
    private static final List<String> PLACES = List.of("院落", "铁路边空地", "沿河地块", "旧厂房", "临街楼", "仓储院");
    private static final List<String> PROBLEMS =
            List.of("DUTY", "PARTY", "SERVICE", "CLEANING", "BUILDING", "FIRE", "ORDER", "FACILITY");
    private static final List<String> BACK = List.of("生活垃圾再次堆积（模拟）", "围挡外新增占道堆物（模拟）", "消防通道被车辆占用（模拟）");

    private final Ground ground;
    private final long seed;
    private final LocalDate until;
    private final List<Spot> spots = new ArrayList<>();
    private final SampleTable checks = new SampleTable(PACK, "enclave-check", "point checkedOn unit finding @moves");

    EnclaveSamples(Ground ground, long seed, LocalDate until) {
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        var enclaves = enclaves();
        return List.of(enclaves, points(), checks);
    }

    private SampleTable enclaves() {
        var chance = new Chance(seed, "enclave");
        var table = new SampleTable(
                PACK, "enclave", "number name area owner households lead problems agreement closedOn @moves");
        for (int n = 1; n <= ENCLAVES; n++) {
            var spot = ground.anywhere(chance);
            spots.add(spot);
            var begun = chance.workingDay(LocalDate.of(2018, 3, 1), LocalDate.of(2019, 10, 31));
            var closed = chance.workingDay(begun.plusMonths(4), LocalDate.of(2020, 12, 20));
            table.add(
                    padded("模拟飞地", n, 2),
                    "模拟%s%d号“飞地”".formatted(chance.pick(PLACES), n),
                    spot.community(),
                    "模拟权属单位%d".formatted(n),
                    chance.between(0, 260),
                    ground.covering(spot.street()),
                    chance.pick(PROBLEMS) + "、" + chance.pick(PROBLEMS),
                    "模拟属地管理协议",
                    closed,
                    "begin@%s close@%s".formatted(begun, closed));
        }
        return table;
    }

    private SampleTable points() {
        var chance = new Chance(seed, "enclave-point");
        var table = new SampleTable(
                PACK,
                "enclave-point",
                "number name enclave address area point unit grid problem remedy foundOn closedOn reopenedOn @moves");
        for (int n = 1; n <= POINTS; n++) {
            var enclave = n <= ENCLAVES ? n : chance.between(1, ENCLAVES);
            var spot = spots.get(enclave - 1);
            var number = padded("模拟点位", n, 2);
            var found = chance.workingDay(LocalDate.of(2018, 3, 1), LocalDate.of(2018, 12, 20));
            var closed = chance.workingDay(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 12, 20));
            var unit = ground.covering(chance.in(2, 3) ? spot.community() : spot.street());
            var back = back(n, chance);
            checks(number, unit, back, chance);
            // Three of those that came back are open still.
            var mended = back == null || n % 15 == 0 ? null : chance.workingDay(back.plusDays(3), back.plusDays(14));
            table.add(
                    number,
                    "模拟点位%d".formatted(n),
                    padded("模拟飞地", enclave, 2),
                    "模拟路%d号旁".formatted(chance.between(1, 399)),
                    spot.community(),
                    spot.point(),
                    n == 44 ? null : unit,
                    n % 11 == 0 ? null : spot.grid(),
                    back == null ? "权责不清、环境脏乱（模拟）" : chance.pick(BACK),
                    "明确属地，纳入网格日常巡查（模拟）",
                    found,
                    mended == null ? closed : mended,
                    back,
                    "close@" + closed + (back == null ? "" : " reopen@" + back)
                            + (mended == null ? "" : " close@" + mended));
        }
        return table;
    }

    private @Nullable LocalDate back(int n, Chance chance) {
        return n % 15 == 0
                ? chance.workingDay(until.minusDays(20), until.minusDays(8))
                : n % 7 == 0 ? chance.workingDay(until.minusMonths(16), until.minusMonths(3)) : null;
    }

    /** Every quarter of the last two years; of a few the last one is due or overdue. */
    private void checks(String point, String unit, @Nullable LocalDate back, Chance chance) {
        var day = until.minusDays(chance.between(8 * CHECK_DAYS, 9 * CHECK_DAYS));
        var end = chance.in(1, 9) ? until.minusDays(100) : until.minusDays(1);
        var told = false;
        while (!day.isAfter(end)) {
            if (back != null && !told && !day.isBefore(back)) {
                checks.add(point, back, unit, chance.pick(BACK), "returned@" + back);
                told = true;
            } else if (back == null || Math.abs(java.time.temporal.ChronoUnit.DAYS.between(back, day)) > 40) {
                checks.add(point, day, unit, "未发现反弹（模拟）", "sound@" + day);
            }
            day = day.plusDays(CHECK_DAYS - chance.between(0, 12));
        }
        if (back != null && !told) {
            checks.add(point, back, unit, chance.pick(BACK), "returned@" + back);
        }
    }
}
