package hongqiao.register.simulate;

import hongqiao.register.simulate.Firms.Firm;
import hongqiao.register.simulate.Firms.Stage;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which step of the ladder firms stand on, how they got there, and who supplies whom. */
final class LadderSamples {

    private static final String PACK = "enterprise";
    private static final int SUPPLIES = 90;
    private static final List<String> GOODS =
            List.of("零部件加工", "软件外包", "检测服务", "包装材料", "云资源", "传感器", "设计服务", "物流配送", "系统集成", "实验耗材");

    private final Firms firms;
    private final long seed;
    private final LocalDate until;

    LadderSamples(Firms firms, long seed, LocalDate until) {
        this.firms = firms;
        this.seed = seed;
        this.until = until;
    }

    /** By size, growth and age, near enough to the conditions. */
    static @Nullable String step(Firm firm) {
        var last = firm.last();
        var before = firm.sales()[1];
        if (last == null || before == null || !firm.is(Stage.RECOGNISED, Stage.CULTIVATED, Stage.APPLIED)) {
            return null;
        }
        if (last > 260_000_000 && firm.is(Stage.RECOGNISED)) {
            return "LEADER";
        }
        if (last > 60_000_000 && last > before * 1.3) {
            return "GAZELLE";
        }
        return firm.registered().getYear() >= 2018 || firm.uscc().charAt(17) < '8' ? "FLEDGLING" : null;
    }

    List<SampleTable> tables() {
        return List.of(changes(), supplies());
    }

    private SampleTable changes() {
        var chance = new Chance(seed, "ladder-change");
        var table = new SampleTable(PACK, "ladder-change", "firm from to changedOn evidence growth @moves");
        for (var firm : firms.all()) {
            var step = step(firm);
            if (step != null) {
                var first = chance.workingDay(until.minusMonths(40), until.minusMonths(14));
                var climbed = !step.equals("FLEDGLING");
                table.add(firm.uscc(), "NONE", "FLEDGLING", first, "公示名单（模拟）", null, "confirm@" + first);
                if (climbed) {
                    var on = chance.workingDay(first.plusMonths(6), until.minusMonths(1));
                    table.add(firm.uscc(), "FLEDGLING", step, on, "认定文件（模拟）", null, "confirm@" + on);
                }
            } else if (firm.is(Stage.LEFT) && chance.in(1, 2)) {
                var first = chance.workingDay(until.minusMonths(40), until.minusMonths(20));
                var fell = chance.workingDay(first.plusMonths(8), until.minusMonths(2));
                table.add(firm.uscc(), "NONE", "FLEDGLING", first, "公示名单（模拟）", null, "confirm@" + first);
                table.add(firm.uscc(), "FLEDGLING", "NONE", fell, "不再符合条件（模拟）", null, "confirm@" + fell);
            }
        }
        // Some that an officer has put forward and nobody has confirmed yet.
        firms.at(Stage.CULTIVATED).stream()
                .filter(firm -> step(firm) == null && firm.last() != null)
                .limit(5)
                .forEach(firm ->
                        table.add(firm.uscc(), null, "FLEDGLING", until.minusDays(12), "自评和区级审核材料（模拟）", null, null));
        return table;
    }

    private SampleTable supplies() {
        var chance = new Chance(seed, "firm-supply");
        var table = new SampleTable(PACK, "firm-supply", "supplier buyer goods since yearly source");
        var open = firms.all().stream()
                .filter(firm -> firm.open() && firm.last() != null)
                .toList();
        var buyers = open.stream()
                .sorted((one, other) -> Long.compare(sales(other), sales(one)))
                .limit(30)
                .toList();
        var seen = new HashSet<String>();
        while (table.size() < SUPPLIES) {
            var supplier = chance.pick(open);
            var buyer = chance.pick(buyers);
            var goods = chance.pick(GOODS);
            if (sales(supplier) < sales(buyer) && seen.add(supplier.uscc() + buyer.uscc() + goods)) {
                table.add(
                        supplier.uscc(),
                        buyer.uscc(),
                        goods,
                        Math.max(supplier.registered().getYear(), chance.between(2015, until.getYear() - 1)),
                        SampleTable.hundreds(sales(supplier) * chance.between(0.02, 0.3)),
                        "企业填报（模拟）");
            }
        }
        return table;
    }

    private static long sales(Firm firm) {
        var last = firm.last();
        return last == null ? 0 : last;
    }
}
