package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.organisation.DistrictOrganisation.UnitRow;
import hongqiao.organisation.UnitKind;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.List;

/** Dispute centres of three levels, who is stationed there, channels for petitions, old cases, lawsuits by year. */
final class DisputeSamples {

    private static final String PACK = "dispute-mediation";
    private static final int STATIONS = 40;
    private static final int OLD_CASES = 24;
    private static final List<String> STATIONED = List.of("司法", "信访", "人力资源", "住房", "公安", "市场", "卫生", "民政");
    private static final List<String> MATTERS =
            List.of("拆迁安置房产权证未办", "过渡安置超期", "企业改制遗留社保", "老旧楼危房腾退", "道路拓宽补偿争议", "合作建房产权争议");
    private static final List<String> PLANS =
            List.of("分户核实，逐户签约，年底前办结（模拟）", "联合住建、规资核查手续，先易后难（模拟）", "聘请律师评估，走司法途径兜底（模拟）");

    private final Ground ground;
    private final long seed;
    private final LocalDate until;
    private final SampleTable stationing = new SampleTable(PACK, "centre-stationing", "centre title unit kind days");

    DisputeSamples(Ground ground, long seed, LocalDate until) {
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        return List.of(centres(), stationing, channels(), oldCases(), lawsuits());
    }

    private SampleTable centres() {
        var chance = new Chance(seed, "dispute-centre");
        var table = new SampleTable(PACK, "dispute-centre", "name tier area unit address hours mediators @moves");
        var justice = ground.departments("司法").getFirst().code();
        table.add("模拟区调处化解中心", "DISTRICT", ground.district(), justice, "模拟路1号", "工作日 9:00—17:30", 12, null);
        for (var word : STATIONED) {
            station("模拟区调处化解中心", ground.departments(word).getFirst(), chance.in(2, 3) ? "STANDING" : "TURN", chance);
        }
        for (var street : ground.streets()) {
            var name = "模拟" + street.shortName() + "调处化解中心";
            table.add(
                    name,
                    "STREET",
                    street.area(),
                    street.code(),
                    "模拟路%d号".formatted(chance.between(2, 399)),
                    "工作日 9:00—17:30",
                    chance.between(1, 4),
                    null);
            station(name, ground.departments("司法").getFirst(), "STANDING", chance);
            station(name, ground.departments("公安").getFirst(), "CALL", chance);
        }
        var communities = ground.units(UnitKind.COMMUNITY);
        for (int i = 0; i < STATIONS; i++) {
            var community = communities.get(i * communities.size() / STATIONS);
            var paused = i % 13 == 5 ? chance.workingDay(until.minusDays(60), until.minusDays(5)) : null;
            table.add(
                    "模拟" + community.shortName() + "调解站",
                    "COMMUNITY",
                    community.area(),
                    community.code(),
                    "模拟里%d号楼".formatted(chance.between(1, 40)),
                    "周一至周六 9:00—17:00",
                    chance.in(1, 6) ? 0 : 1,
                    paused == null ? null : "pause@" + paused);
        }
        return table;
    }

    private void station(String centre, UnitRow unit, String kind, Chance chance) {
        var days = switch (kind) {
            case "STANDING" -> "每个工作日";
            case "TURN" -> "每周" + chance.pick(List.of("一", "二", "三", "四")) + "上午";
            default -> "随叫随到";
        };
        stationing.add(centre, unit.shortName() + "窗口", unit.code(), kind, days);
    }

    private SampleTable channels() {
        var table = new SampleTable(PACK, "petition-channel", "name kind unit where hours");
        var petitions = ground.departments("信访").getFirst().code();
        table.add("模拟来信地址", "LETTER", petitions, "模拟路1号信访办收", "随时");
        table.add("模拟人民来访接待大厅", "VISIT", petitions, "模拟路1号一层", "工作日 9:00—11:30，14:00—17:00");
        table.add("模拟信访电话", "PHONE", petitions, "022-00006001", "工作日 9:00—17:30");
        table.add("模拟网上信访", "WEB", petitions, "市网上信访平台（模拟）", "全天");
        for (var street : ground.streets()) {
            table.add("模拟" + street.shortName() + "来访接待室", "VISIT", street.code(), "街道办事处一层（模拟）", "工作日 9:00—17:00");
        }
        return table;
    }

    private SampleTable oldCases() {
        var chance = new Chance(seed, "old-petition");
        var table = new SampleTable(
                PACK,
                "old-petition",
                "number matter area unit since households householdsSettled leader plan nextOn result source @moves");
        var units = ground.departments("住房", "规划", "人力资源", "信访");
        for (int n = 1; n <= OLD_CASES; n++) {
            var spot = ground.anywhere(chance);
            var households = chance.between(1, 38);
            var settled = n % 4 == 0;
            var led = n % 6 != 1;
            var begun = chance.workingDay(until.minusMonths(20), until.minusMonths(3));
            var ended = chance.workingDay(begun.plusMonths(1), until.minusDays(6));
            table.add(
                    padded("模拟积案", n, 2),
                    chance.pick(MATTERS) + "（模拟%d）".formatted(n),
                    spot.community(),
                    chance.pick(units).code(),
                    chance.between(2009, 2021),
                    households,
                    settled ? households : chance.between(0, households - 1),
                    led ? "分管副区长" : null,
                    led ? chance.pick(PLANS) : null,
                    led && !settled ? until.plusDays(chance.between(-6, 40)) : null,
                    settled ? "全部签约并办结（模拟）" : null,
                    "模拟数据",
                    !led ? null : settled ? "lead@%s settle@%s".formatted(begun, ended) : "lead@" + begun);
        }
        return table;
    }

    private SampleTable lawsuits() {
        var chance = new Chance(seed, "lawsuit-year");
        var table = new SampleTable(PACK, "lawsuit-year", "name year civil administrative residents source");
        var civil = 6_100.0;
        for (int year = until.getYear() - 5; year < until.getYear(); year++) {
            table.add(
                    "模拟%d年".formatted(year),
                    year,
                    Math.round(civil),
                    chance.between(150, 210),
                    chance.between(478, 486) * 1_000,
                    "法院提供（模拟）");
            civil *= year == until.getYear() - 4 ? 1.03 : chance.between(0.92, 0.99);
        }
        return table;
    }
}
