package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The command centre's shifts and crews, patrols of grids, hotlines, profiles of grids. */
final class DutySamples {

    private static final String PACK = "urban-management";
    private static final int ROUTES = 36;
    private static final int DAYS = 7;
    private static final int AHEAD = 20;
    private static final int PROFILES = 120;
    private static final List<String> SHIFTS = List.of("DAY", "EVENING", "NIGHT");
    private static final List<String> NAMES = List.of("白班", "中班", "夜班");
    private static final List<String> ITEMS =
            List.of("跟进井盖缺失警示是否到位", "回电网格中心确认积水处置", "催办超时工单", "核对暴雨值守名单", "转告环卫早班加派一车");

    private final Ground ground;
    private final long seed;
    private final LocalDate until;

    DutySamples(Ground ground, long seed, LocalDate until) {
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        var all = new ArrayList<SampleTable>();
        all.addAll(shifts());
        all.addAll(patrols());
        all.addAll(List.of(crews(), hotlines(), profiles()));
        return all;
    }

    private List<SampleTable> shifts() {
        var chance = new Chance(seed, "shift-log");
        var logs = new SampleTable(PACK, "shift-log", "number day shift desk notes earlier takenOverBy @moves");
        var items = new SampleTable(PACK, "shift-item", "what log caseNumber at carried outcome @moves");
        String earlier = null;
        var shifts = DAYS * SHIFTS.size();
        for (int i = 0; i < shifts; i++) {
            var day = until.minusDays(DAYS - 1 - i / SHIFTS.size());
            var number = "模拟%s-%s".formatted(day.toString().replace("-", ""), NAMES.get(i % SHIFTS.size()));
            var last = i == shifts - 1;
            logs.add(
                    number,
                    day,
                    SHIFTS.get(i % SHIFTS.size()),
                    ground.body("网格化管理"),
                    last ? null : "本班平稳，事项已交接（模拟）",
                    earlier,
                    i >= shifts - 2 ? null : "%d号席".formatted(chance.between(1, 6)),
                    last ? null : i == shifts - 2 ? "hand@" + day : "hand@%1$s take@%1$s".formatted(day));
            for (int n = chance.between(0, 2) + (last ? 2 : 0); n > 0; n--) {
                items.add(
                        chance.pick(ITEMS) + "（模拟%d）".formatted(items.size() + 1),
                        number,
                        null,
                        day + "T%02d:20:00+08:00".formatted(new int[] {10, 18, 22}[i % SHIFTS.size()]),
                        null,
                        last ? null : "已办（模拟）",
                        last ? null : "done@" + day);
            }
            earlier = number;
        }
        return List.of(logs, items);
    }

    private List<SampleTable> patrols() {
        var chance = new Chance(seed, "patrol");
        var routes = new SampleTable(PACK, "patrol-route", "number name area spots spotList perDay");
        var rounds = new SampleTable(PACK, "patrol-round", "route area plannedOn round covered @moves");
        for (int n = 1; n <= ROUTES; n++) {
            var grid = ground.anywhere(chance).grid();
            var number = padded("模拟路线", n, 3);
            var spots = chance.between(6, 22);
            routes.add(number, "模拟巡查线%d".formatted(n), grid, spots, "主干道、背街、公厕、垃圾点（模拟）", 1);
            for (int back = DAYS - 1; back > -AHEAD; back--) {
                var day = until.minusDays(back);
                var missed = back > 0 && (n % 12 == 7 || chance.in(1, 16));
                var planned = back <= 0;
                rounds.add(
                        number,
                        grid,
                        day,
                        1,
                        missed || planned ? null : chance.between(spots - spots / 4, spots),
                        planned ? null : missed ? "missed@" + day.plusDays(1) : "done@" + day);
            }
        }
        return List.of(routes, rounds);
    }

    private SampleTable crews() {
        var table = new SampleTable(PACK, "crew-duty", "crew task unit area begins ends call");
        var tasks = List.of("SANITATION", "ENFORCEMENT", "MAINTENANCE");
        var units = List.of(ground.body("环境卫生"), ground.body("综合行政执法"), ground.body("养护"));
        var names = List.of("环卫", "执法", "抢修");
        for (var street : ground.streets()) {
            for (int i = 0; i < tasks.size(); i++) {
                table.add(
                        "模拟%s%s班".formatted(street.shortName(), names.get(i)),
                        tasks.get(i),
                        units.get(i),
                        street.area(),
                        until + "T06:00:00+08:00",
                        until.plusMonths(3) + "T22:00:00+08:00",
                        "模拟频道%d".formatted(table.size() % 8 + 1));
            }
        }
        return table;
    }

    private SampleTable hotlines() {
        var table = new SampleTable("hotlines", "hotline", "line name joined body answers notes");
        table.add("12345", "12345 热线（模拟）", "DUAL_NUMBER", ground.body("网格化管理"), true, null);
        table.add("8890", "8890 专线（模拟）", "DUAL_NUMBER", ground.body("网格化管理"), true, null);
        table.add("12319", "12319 热线（模拟）", "MERGED", ground.body("城市管理"), true, null);
        table.add("12315", "12315 热线（模拟）", "SUB_CENTRE", ground.body("市场监督"), true, null);
        table.add("110", "110（模拟）", "HAND_OVER", ground.body("公安"), false, "只转办，不派单（模拟）");
        table.add("119", "119（模拟）", "HAND_OVER", ground.body("消防"), false, "只转办，不派单（模拟）");
        return table;
    }

    private SampleTable profiles() {
        var chance = new Chance(seed, "grid-profile");
        var table = new SampleTable(
                "grid-governance",
                "grid-profile",
                "number area buildings households premises facilities hazards hazardNotes elders allowances disabled countedOn");
        var grids = ground.grids();
        for (int i = 0; i < PROFILES; i++) {
            var grid = grids.get(i * grids.size() / PROFILES);
            var hazards = chance.weighted(12, 4, 2, 1);
            table.add(
                    "模拟" + grid,
                    grid,
                    chance.between(3, 16),
                    chance.between(120, 480),
                    chance.between(0, 36),
                    chance.between(0, 6),
                    hazards,
                    hazards == 0 ? null : "楼道堆物、飞线充电（模拟）",
                    chance.between(2, 26),
                    chance.between(0, 12),
                    chance.between(0, 14),
                    chance.workingDay(
                            until.minusDays(i % 12 == 5 ? 500 : 200), until.minusDays(i % 12 == 5 ? 380 : 3)));
        }
        return table;
    }
}
