package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;
import static hongqiao.register.simulate.SampleTable.rounded;

import hongqiao.register.simulate.Firms.Stage;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Firms on their way, their batches, yearly figures, patents and the help they got. */
final class FirmSamples {

    private static final String PACK = "enterprise";
    private static final int PATENTS = 600;
    private static final int HELPS = 400;
    private static final String[] PATENT_KINDS = {"I-INV", "I-IC", "II-UM", "II-DES", "II-SW"};
    private static final List<String> THINGS =
            List.of("数据采集装置", "图像识别方法", "检测电路", "复合材料", "控制系统", "水处理设备", "配送终端", "测温探头", "调度软件", "管理平台");
    private static final String[] HELP_KINDS = {"MONEY", "LOAN", "TALENT", "TRAINING", "SPACE", "SCENE", "DATA"};
    private static final List<String> HELP_WORDS = List.of("研发补助", "贷款对接", "人才引进对接", "申报辅导", "办公场地", "应用场景试用", "数据支持");

    private final Firms firms;
    private final Ground ground;
    private final long seed;
    private final LocalDate until;
    private final Map<String, Integer> batches = new LinkedHashMap<>();

    FirmSamples(Firms firms, Ground ground, long seed, LocalDate until) {
        this.firms = firms;
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        var firmTable = firms();
        return List.of(batches(), firmTable, years(), patents(), helps());
    }

    private SampleTable firms() {
        var chance = new Chance(seed, "firm");
        var table = new SampleTable(
                PACK,
                "firm",
                "name uscc registeredOn state closedOn confirmedOn size technology address area point contact phone staff scienceStaff"
                        + " salesLastYear salesBefore salesThree research researchInChina highTechShare score offence listed officer plan"
                        + " batch gaps appliedOn recognisedOn certificate expectedYear step @moves");
        for (var firm : firms.all()) {
            var n = table.size() + 1;
            var way = new FirmWay(firm, until, chance);
            if (way.batch() != null) {
                batches.merge(way.batch(), 1, Integer::sum);
            }
            var raised = firm.is(Stage.CULTIVATED, Stage.APPLIED, Stage.RECOGNISED);
            table.add(
                    firm.name(),
                    firm.uscc(),
                    firm.registered(),
                    firm.open() ? "OPEN" : chance.pick(List.of("CLOSED", "MOVED", "REVOKED")),
                    firm.open() ? null : chance.day(until.minusMonths(14), until.minusDays(20)),
                    chance.in(19, 20) ? until.minusMonths(1).withDayOfMonth(1) : null,
                    firm.size(),
                    firm.field(),
                    "模拟路%d号".formatted(chance.between(1, 399)),
                    firm.spot().grid(),
                    firm.spot().point(),
                    padded("模拟联系人", n, 3),
                    padded("022-0000", n, 4),
                    firm.staff(),
                    firm.scienceStaff(),
                    firm.last(),
                    firm.sales()[1],
                    sum(firm.sales()),
                    sum(firm.research()),
                    rounded(chance.between(0.85, 1), 2),
                    rounded(raised ? chance.between(0.62, 1) : chance.between(0.3, 1), 2),
                    chance.in(5, 6) || raised ? (Object) firm.score() : null,
                    !raised && chance.in(1, 40),
                    firm.is(Stage.LEFT) && chance.in(1, 4),
                    raised ? padded("模拟干部", chance.between(1, 8), 2) : null,
                    raised ? "每季走访一次，对照条件逐项补齐（模拟）" : null,
                    way.batch(),
                    way.gaps(),
                    way.applied(),
                    way.recognised(),
                    way.recognised() == null ? null : padded("GR-模拟-", n, 4),
                    firm.is(Stage.IN_REGISTER, Stage.CULTIVATED, Stage.APPLIED)
                            ? (Object) (until.getYear() + chance.between(0, 3))
                            : null,
                    LadderSamples.step(firm),
                    way.moves());
        }
        return table;
    }

    private static @Nullable Long sum(@Nullable Long[] years) {
        if (years[2] == null) {
            return null;
        }
        var sum = 0L;
        for (var year : years) {
            sum += year == null ? 0 : year;
        }
        return sum;
    }

    private SampleTable batches() {
        var chance = new Chance(seed, "firm-batch");
        var table = new SampleTable(PACK, "firm-batch", "name year quota decision decidedOn @moves");
        new java.util.TreeMap<>(batches).forEach((name, firms) -> {
            var year = Integer.parseInt(name.substring(2, 6));
            var over = LocalDate.of(year, name.contains("第1批") ? 6 : 12, 28);
            var decided = over.isBefore(until);
            table.add(
                    name,
                    year,
                    (firms / 10 + 1) * 10,
                    decided ? "模拟科字〔%d〕%d号".formatted(year, chance.between(10, 90)) : null,
                    decided ? over : null,
                    decided ? "decide@" + over : null);
        });
        return table;
    }

    private SampleTable years() {
        var chance = new Chance(seed, "firm-year");
        var table = new SampleTable(PACK, "firm-year", "firm year sales research staff scienceStaff note @moves");
        for (var firm : firms.all()) {
            for (int i = 0; i < 3; i++) {
                var year = until.getYear() - 3 + i;
                if (firm.sales()[i] == null) {
                    continue;
                }
                var staff = (int) Math.max(1, Math.round(firm.staff() * (0.85 + 0.075 * i)));
                // Figures that the firm's record already has were checked.
                table.add(
                        firm.uscc(),
                        year,
                        firm.sales()[i],
                        Objects.requireNonNull(firm.research()[i]),
                        i == 2 ? firm.staff() : staff,
                        i == 2 ? firm.scienceStaff() : Math.min(staff, firm.scienceStaff()),
                        "与年报、纳税申报一致（模拟）",
                        "check@" + chance.workingDay(LocalDate.of(year + 1, 4, 1), LocalDate.of(year + 1, 6, 20)));
            }
            if (firm.last() == null
                    && firm.open()
                    && firm.registered().getYear() < until.getYear()
                    && chance.in(1, 2)) {
                table.add(
                        firm.uscc(),
                        until.getYear() - 1,
                        SampleTable.hundreds(chance.skewed(5e6, 1, 80_000, 9e7)),
                        300_000,
                        firm.staff(),
                        firm.scienceStaff(),
                        null,
                        null);
            }
        }
        return table;
    }

    private SampleTable patents() {
        var chance = new Chance(seed, "patent");
        var table = new SampleTable(PACK, "patent", "number title kind firm grantedOn valid");
        var strong = firms.at(Stage.CULTIVATED, Stage.APPLIED, Stage.RECOGNISED);
        for (int n = 1; n <= PATENTS; n++) {
            // The first ones go round, so that nobody is recognised without any.
            var firm = n <= strong.size()
                    ? strong.get(n - 1)
                    : chance.in(4, 5) ? chance.pick(strong) : chance.pick(firms.all());
            var kind = PATENT_KINDS[chance.weighted(22, 1, 36, 9, 32)];
            var owner = n > strong.size() && chance.in(1, 30)
                    ? MadeUpCode.of("91", ground.district(), 90_000_000 + n)
                    : firm.uscc();
            table.add(
                    padded("模拟专利", n, 5),
                    "一种模拟%s".formatted(chance.pick(THINGS)),
                    kind,
                    owner,
                    chance.day(LocalDate.of(until.getYear() - 6, 1, 1), until.minusDays(15)),
                    n <= strong.size() || chance.in(11, 12));
        }
        return table;
    }

    private SampleTable helps() {
        var chance = new Chance(seed, "firm-help");
        var table = new SampleTable(PACK, "firm-help", "firm givenOn kind what body amount taken step");
        var bodies = ground.departments("工业", "科学", "人力", "财政", "市场监督", "发展和改革");
        var helped = firms.at(Stage.IN_REGISTER, Stage.CULTIVATED, Stage.APPLIED, Stage.RECOGNISED);
        for (int n = 0; n < HELPS; n++) {
            var firm = chance.pick(helped);
            var kind = chance.weighted(22, 12, 14, 26, 6, 13, 7);
            var money = kind == 0
                    ? (Object) (chance.between(5, 50) * 10_000L)
                    : kind == 1 ? (Object) (chance.between(5, 80) * 100_000L) : null;
            table.add(
                    firm.uscc(),
                    chance.workingDay(until.minusYears(3), until.minusDays(5)),
                    HELP_KINDS[kind],
                    HELP_WORDS.get(kind) + "（模拟）",
                    chance.pick(bodies).code(),
                    money,
                    kind >= 5 ? (Object) chance.in(3, 5) : null,
                    LadderSamples.step(firm));
        }
        return table;
    }
}
