package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.List;

/** Units under work-safety supervision, and who has which duties there. */
final class SafetySamples {

    private static final String PACK = "emergency-safety";
    private static final int UNITS = 160;

    /** Trade, what such a unit is called, who supervises it. */
    private record Trade(String code, List<String> names, String body) {}

    private static final List<Trade> TRADES = List.of(
            new Trade("CROWDED", List.of("商场", "宾馆", "影城", "网吧", "健身馆"), "消防"),
            new Trade("GAS", List.of("餐饮店", "小吃店", "火锅店"), "城市管理"),
            new Trade("FIRE", List.of("仓库", "老旧厂房", "商业楼宇"), "消防"),
            new Trade("CONSTRUCTION", List.of("建筑工地", "装修工地"), "住房"),
            new Trade("INDUSTRY", List.of("机械厂", "印刷厂", "食品厂"), "应急"),
            new Trade("CHEMICAL", List.of("加油站", "涂料门市部"), "应急"),
            new Trade("TRAFFIC", List.of("客运车队", "货运站"), "公安"));
    private static final List<String> CLASSES = List.of("RED", "ORANGE", "YELLOW", "BLUE");
    private static final List<String> POSTS = List.of("主要负责人", "分管负责人", "安全管理科科长", "安全检查岗", "应急值守岗");
    private static final List<String> DUTIES =
            List.of("本单位安全生产第一责任", "分管领域安全生产，组织检查和整改", "隐患台账、督促整改和复查", "按计划检查监管单位，记录并上报", "接报、上报和值守");

    private final Ground ground;
    private final long seed;
    private final LocalDate until;

    SafetySamples(Ground ground, long seed, LocalDate until) {
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        return List.of(units(), duties());
    }

    private SampleTable units() {
        var chance = new Chance(seed, "safety-unit");
        var table = new SampleTable(
                PACK,
                "safety-unit",
                "number name trade dangerClass body area point address staff phone inspectedOn @moves");
        for (int n = 1; n <= UNITS; n++) {
            var trade = TRADES.get(chance.weighted(34, 44, 22, 18, 16, 7, 6));
            var spot = ground.anywhere(chance);
            var dangerClass =
                    CLASSES.get(trade.code().equals("CHEMICAL") ? chance.between(0, 1) : chance.weighted(1, 4, 9, 12));
            var months = dangerClass.equals("RED") ? 3 : 12;
            var inspected =
                    chance.in(1, 12) ? null : chance.workingDay(until.minusDays(months * 33L), until.minusDays(2));
            var closed = n % 40 == 0 ? chance.workingDay(until.minusDays(50), until.minusDays(1)) : null;
            table.add(
                    padded("模拟安监", n, 4),
                    "模拟%s%d".formatted(chance.pick(trade.names()), n),
                    trade.code(),
                    dangerClass,
                    ground.departments(trade.body()).getFirst().code(),
                    spot.community(),
                    spot.point(),
                    "模拟路%d号".formatted(chance.between(1, 399)),
                    chance.between(2, 240),
                    "022-0000%04d".formatted(7000 + n),
                    inspected,
                    (inspected == null ? "" : "inspected@" + inspected) + (closed == null ? "" : " close@" + closed));
        }
        return table;
    }

    private SampleTable duties() {
        var chance = new Chance(seed, "safety-duty");
        var table = new SampleTable(PACK, "safety-duty", "number body post trade duty ground heldFrom heldUntil");
        var bodies = new java.util.ArrayList<>(ground.departments("应急", "消防", "住房", "城市管理", "市场"));
        bodies.addAll(ground.streets());
        var n = 0;
        for (var body : bodies) {
            for (int post = 0; post < POSTS.size(); post++) {
                var vacant = chance.in(1, 14);
                var from = chance.day(until.minusYears(3), until.minusMonths(2));
                table.add(
                        padded("模拟职责", ++n, 3),
                        body.code(),
                        POSTS.get(post),
                        post == 0 ? null : chance.pick(TRADES).code(),
                        DUTIES.get(post) + "（模拟）",
                        "区安全生产责任清单（模拟）",
                        vacant ? null : from,
                        !vacant && chance.in(1, 9) ? until.plusDays(chance.between(-12, 45)) : null);
            }
        }
        return table;
    }
}
