package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.register.simulate.Firms.Firm;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Firms served, visits to them, what they offer and need, troubles that several have, tasks of the business environment. */
final class ServiceSamples {

    private static final String PACK = "enterprise-services";
    private static final int SERVED = 90;
    private static final int VISITS = 70;
    private static final int GOODS = 28;
    private static final List<String> OFFERED = List.of("包装材料", "软件开发", "检测服务", "机加工", "印刷", "云资源", "物流配送", "设计服务");
    private static final List<String> TASKS =
            List.of("企业开办一日办结", "工程建设项目并联审批", "惠企政策免申即享", "水电气联合报装", "涉企检查合并实施", "中小企业账款清欠", "知识产权快速维权");

    private final Ground ground;
    private final List<Firm> firms;
    private final long seed;
    private final LocalDate until;

    ServiceSamples(Ground ground, Firms firms, long seed, LocalDate until) {
        this.ground = ground;
        this.firms = firms.all().stream().filter(Firm::open).limit(SERVED).toList();
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        var all = new ArrayList<>(List.of(served(), plans(), visits()));
        var offers = goods("firm-offer", "offer");
        var needs = goods("firm-need", "need");
        all.addAll(List.of(offers, needs, tasks()));
        all.addAll(troubles());
        return all;
    }

    private SampleTable served() {
        var chance = new Chance(seed, "firm-service");
        var table = new SampleTable(
                PACK, "firm-service", "name uscc area steward officer contact phone phaseNote servedOn @moves");
        var stewards = ground.departments("工业", "商务");
        for (int i = 0; i < firms.size(); i++) {
            var firm = firms.get(i);
            var grown = chance.workingDay(until.minusMonths(30), until.minusMonths(2));
            var trouble = i % 15 == 4;
            table.add(
                    firm.name(),
                    firm.uscc(),
                    firm.spot().community(),
                    chance.in(1, 2)
                            ? chance.pick(stewards).code()
                            : ground.covering(firm.spot().street()),
                    "企业服务专员%02d号".formatted(chance.between(1, 12)),
                    padded("模拟联系人", 500 + i, 3),
                    "022-0000%04d".formatted(5500 + i),
                    trouble ? "订单减少，回款慢（模拟）" : null,
                    chance.in(1, 7) ? null : chance.workingDay(until.minusDays(160), until.minusDays(1)),
                    trouble
                            ? "grow@%s trouble@%s".formatted(grown, grown.plusDays(40))
                            : i % 5 == 0 ? null : "grow@" + grown);
        }
        return table;
    }

    private SampleTable plans() {
        var table = new SampleTable(PACK, "visit-plan", "name body purpose begins ends @moves");
        var year = until.getYear();
        var bodies = ground.departments("工业", "商务", "市场");
        for (int i = 0; i < bodies.size(); i++) {
            var begins = LocalDate.of(year, 3 + 3 * (i % 3), 1);
            table.add(
                    "模拟%d年%s走访".formatted(year, bodies.get(i).shortName()),
                    bodies.get(i).code(),
                    "了解经营情况，送政策上门（模拟）",
                    begins,
                    LocalDate.of(year, 12, 20),
                    "approve@" + begins.minusDays(5));
        }
        var other = ground.departments("统计").getFirst();
        table.add(
                "模拟%d年%s调研".formatted(year, other.shortName()),
                other.code(),
                "年度调查（模拟）",
                until.plusDays(5),
                until.plusDays(30),
                null);
        return table;
    }

    private SampleTable visits() {
        var chance = new Chance(seed, "firm-visit");
        var table = new SampleTable(PACK, "firm-visit", "firm body day purpose basis request plan heard @moves");
        var bodies = ground.departments("工业", "商务", "市场");
        for (int n = 0; n < VISITS; n++) {
            var firm = firms.get(n % firms.size());
            var body = chance.pick(bodies);
            var day = chance.workingDay(LocalDate.of(until.getYear(), 9, 2), until.plusDays(6));
            var basis = List.of("REQUEST", "PLAN", "NONE").get(chance.weighted(5, 4, 2));
            var before = day.minusDays(3).isAfter(until) ? until : day.minusDays(3);
            var moves = basis.equals("NONE")
                    ? "block@" + before
                    : day.isAfter(until)
                            ? (chance.in(1, 2) ? null : "allow@" + before)
                            : "allow@%s made@%s".formatted(before, day);
            table.add(
                    firm.uscc(),
                    body.code(),
                    day,
                    basis.equals("REQUEST") ? "企业约请，现场办理诉求（模拟）" : "送政策上门（模拟）",
                    basis,
                    basis.equals("REQUEST") ? padded("模拟诉求", n + 1, 3) : null,
                    basis.equals("PLAN") ? "模拟%d年%s走访".formatted(until.getYear(), body.shortName()) : null,
                    moves != null && moves.contains("made") ? "经营平稳，诉求已转办（模拟）" : null,
                    moves);
        }
        return table;
    }

    private SampleTable goods(String register, String subject) {
        var chance = new Chance(seed, subject);
        var table = new SampleTable(PACK, register, "firm goods quantity until @moves");
        for (int n = 1; n <= GOODS; n++) {
            var ended = n % 6 == 0 ? chance.workingDay(until.minusDays(40), until.minusDays(1)) : null;
            table.add(
                    chance.pick(firms).uscc(),
                    "%s（模拟%d）".formatted(chance.pick(OFFERED), n),
                    "每月%d件".formatted(chance.between(1, 40) * 50),
                    until.plusDays(chance.between(20, 200)),
                    ended == null ? null : "shut@" + ended);
        }
        return table;
    }

    private List<SampleTable> troubles() {
        var troubles = new SampleTable(PACK, "firm-trouble", "name kind policy");
        var gathered = new SampleTable(PACK, "firm-trouble-request", "trouble request firm");
        var names = List.of("奖补资金兑现周期长（模拟）", "停车难影响客户到访（模拟）", "小微企业贷款续贷难（模拟）");
        var kinds = List.of("POLICY", "OTHER", "FINANCE");
        for (int i = 0; i < names.size(); i++) {
            troubles.add(names.get(i), kinds.get(i), i == 0 ? "惠企资金管理办法（模拟）" : null);
            for (int n = 0; n < 5 - 2 * i; n++) {
                gathered.add(
                        names.get(i),
                        "模拟归集%d-%d".formatted(i + 1, n + 1),
                        firms.get(7 * i + n).uscc());
            }
        }
        return List.of(troubles, gathered);
    }

    private SampleTable tasks() {
        var chance = new Chance(seed, "environment-task");
        var table = new SampleTable(PACK, "environment-task", "name document body dueOn progress @moves");
        var bodies = ground.departments("政务", "工业", "市场", "住房");
        for (int i = 0; i < TASKS.size(); i++) {
            var claimed = chance.workingDay(until.minusDays(80), until.minusDays(12));
            table.add(
                    TASKS.get(i),
                    "优化营商环境行动计划（模拟）第%d条".formatted(i + 1),
                    chance.pick(bodies).code(),
                    until.plusDays(chance.between(-10, 90)),
                    i % 3 == 2 ? null : "已上线运行（模拟）",
                    i % 3 == 0
                            ? "claim@%s confirm@%s".formatted(claimed, claimed.plusDays(6))
                            : i % 3 == 1 ? "claim@" + claimed : null);
        }
        return table;
    }
}
