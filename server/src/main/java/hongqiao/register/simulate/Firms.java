package hongqiao.register.simulate;

import hongqiao.register.simulate.Ground.Spot;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The firms that the samples tell of: who they are, how they grew, how far they have come. */
final class Firms {

    /** Firms at each stage, in the order of {@link Stage}. */
    private static final int[] AT_STAGE = {56, 14, 20, 28, 10, 118, 14};

    private static final List<String> FIRST =
            List.of("云", "星", "海", "津", "河", "桥", "沽", "翔", "瀚", "卓", "元", "启", "智", "联", "光", "恒");
    private static final List<String> SECOND =
            List.of("芯", "图", "算", "谱", "材", "能", "测", "维", "成", "源", "信", "驰", "普", "创", "岳", "澜");
    private static final List<String> TRADES = List.of("信息技术", "生物科技", "航空科技", "新材料", "设计咨询", "新能源", "环保科技", "智能装备");

    enum Stage {
        CANDIDATE,
        SELECTED,
        IN_REGISTER,
        CULTIVATED,
        APPLIED,
        RECOGNISED,
        LEFT
    }

    /**
     * @param field T1 to T8
     * @param sales of the three years before, the oldest first; null where it was not there yet or has not reported
     * @param research of the same years
     */
    record Firm(
            String name,
            String uscc,
            Stage stage,
            LocalDate registered,
            String field,
            Spot spot,
            @Nullable Long[] sales,
            @Nullable Long[] research,
            int staff,
            int scienceStaff,
            int score,
            boolean open) {

        boolean is(Stage... stages) {
            return List.of(stages).contains(stage);
        }

        @Nullable
        Long last() {
            return sales[2];
        }

        /** MICRO, SMALL, MEDIUM or LARGE, roughly. */
        String size() {
            var last = sales[2] == null ? 0 : sales[2];
            return staff > 300 && last > 200_000_000
                    ? "LARGE"
                    : staff > 100 ? "MEDIUM" : staff > 10 ? "SMALL" : "MICRO";
        }
    }

    private final List<Firm> all = new ArrayList<>();

    Firms(Ground ground, long seed, LocalDate until) {
        var chance = new Chance(seed, "firms");
        var names = new HashSet<String>();
        for (var stage : Stage.values()) {
            for (int i = 0; i < AT_STAGE[stage.ordinal()]; i++) {
                all.add(firm(stage, all.size() + 1, names, ground, chance, until));
            }
        }
    }

    List<Firm> all() {
        return all;
    }

    List<Firm> at(Stage... stages) {
        return all.stream().filter(firm -> firm.is(stages)).toList();
    }

    private static Firm firm(
            Stage stage, int number, HashSet<String> names, Ground ground, Chance chance, LocalDate until) {
        var field = 1 + chance.weighted(34, 10, 2, 9, 18, 8, 7, 12);
        String name;
        do {
            name = "模拟%s%s%s有限公司".formatted(chance.pick(FIRST), chance.pick(SECOND), TRADES.get(field - 1));
        } while (!names.add(name));
        var strong = stage.ordinal() >= Stage.CULTIVATED.ordinal() && stage != Stage.LEFT;
        var registered = chance.day(LocalDate.of(strong ? 2008 : 2012, 1, 1), until.minusMonths(strong ? 40 : 5));
        var sales = sales(chance, registered, until, strong);
        var needed = strong ? needed(sales[2]) : 0;
        var research = new @Nullable Long[3];
        for (int i = 0; i < 3; i++) {
            var rate = strong ? needed + chance.between(0.004, 0.09) : chance.skewed(0.03, 0.9, 0, 0.3);
            research[i] = sales[i] == null ? null : SampleTable.hundreds(sales[i] * rate);
        }
        var open = stage != Stage.LEFT || chance.in(5, 10);
        if (!open || !strong && chance.in(1, 8)) {
            sales[2] = null;
            research[2] = null;
        }
        var staff = (int)
                Math.clamp(Math.round((sales[1] == null ? 1e6 : sales[1]) / chance.between(450_000, 900_000)), 4, 900);
        var science = strong ? chance.between(0.12, 0.5) : chance.between(0.02, 0.4);
        return new Firm(
                name,
                MadeUpCode.of("91", ground.district(), number),
                stage,
                registered,
                "T" + field,
                ground.anywhere(chance),
                sales,
                research,
                staff,
                (int) Math.clamp(Math.ceil(staff * science), 1, staff),
                strong ? chance.between(71, 92) : chance.between(38, 82),
                open);
    }

    private static @Nullable Long[] sales(Chance chance, LocalDate registered, LocalDate until, boolean strong) {
        var last = chance.skewed(strong ? 22e6 : 7e6, 1.2, 60_000, 900e6);
        var growth = chance.normal(strong ? 0.14 : 0.08, 0.22, -0.4, 0.9);
        var sales = new @Nullable Long[3];
        for (int i = 2; i >= 0; i--) {
            sales[i] = registered.getYear() <= until.getYear() - 3 + i ? (Long) SampleTable.hundreds(last) : null;
            last /= 1 + growth + chance.between(-0.05, 0.05);
        }
        return sales;
    }

    private static double needed(@Nullable Long sales) {
        return sales == null || sales <= 50_000_000 ? 0.05 : sales <= 200_000_000 ? 0.04 : 0.03;
    }

    static String padded(String prefix, int number, int digits) {
        return prefix + String.format(Locale.ROOT, "%0" + digits + "d", number);
    }
}
