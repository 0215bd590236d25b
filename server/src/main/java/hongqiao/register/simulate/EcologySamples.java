package hongqiao.register.simulate;

import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the public is told of findings of environmental inspection that were put right. */
final class EcologySamples {

    private static final String PACK = "environment";
    private static final int RESULTS = 26;

    /** A problem, what kind it is, who was in charge. */
    private record Finding(String kind, String problem, String measure, String body) {}

    private static final List<Finding> FINDINGS = List.of(
            new Finding("AIR", "工地裸土未苫盖，扬尘明显", "裸土全部苫盖，出入口设冲洗设施", "住房"),
            new Finding("AIR", "餐饮油烟净化设施不正常运行", "更换净化设备，按月清洗并留存记录", "城市管理"),
            new Finding("WATER", "雨水口有污水排入", "封堵错接管，完成雨污分流", "城市管理"),
            new Finding("NOISE", "夜间施工噪声反复被投诉", "限定施工时段，安装在线监测", "生态环境"),
            new Finding("WASTE", "建筑垃圾临时堆点管理不到位", "清运堆点，设围挡和专人管护", "城市管理"),
            new Finding("DUTY", "街道环保职责未落实到岗", "修订责任清单，逐岗明确", "生态环境"));

    private final Ground ground;
    private final long seed;
    private final LocalDate until;

    EcologySamples(Ground ground, long seed, LocalDate until) {
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        var chance = new Chance(seed, "inspection-result");
        var table = new SampleTable(
                PACK,
                "inspection-result",
                "caseNumber problem source kind body dueOn measure result closedOn decision publishedOn @moves");
        for (int n = 1; n <= RESULTS; n++) {
            var finding = chance.pick(FINDINGS);
            var closed = chance.workingDay(until.minusMonths(22), until.minusDays(30));
            var stage = n > RESULTS - 5 ? n - (RESULTS - 5) : 4;
            var submitted = closed.plusDays(chance.between(2, 6));
            var approved = submitted.plusDays(chance.between(1, 6));
            var published = approved.plusDays(chance.between(0, 3));
            table.add(
                    "模拟HBDC%03d".formatted(n),
                    "%s（模拟点位%d）".formatted(finding.problem(), n),
                    List.of("CENTRAL", "CITY", "LOOK_BACK", "LETTER").get(chance.weighted(1, 3, 1, 6)),
                    finding.kind(),
                    ground.departments(finding.body()).getFirst().code(),
                    closed.plusDays(chance.between(-8, 40)),
                    finding.measure(),
                    "已整改完成，现场核查通过（模拟）",
                    closed,
                    stage < 3 ? null : "模拟环督公〔%d〕%d号".formatted(approved.getYear(), n),
                    stage < 4 ? null : published,
                    moves(stage, submitted, approved, published));
        }
        return List.of(table);
    }

    /** @param stage 1: a draft; 2: submitted; 3: approved; 4: published; 5: a draft as well */
    private static @Nullable String moves(int stage, LocalDate submitted, LocalDate approved, LocalDate published) {
        return switch (stage) {
            case 2 -> "submit@" + submitted;
            case 3 -> "submit@%s approve@%s".formatted(submitted, approved);
            case 4 -> "submit@%s approve@%s publish@%s".formatted(submitted, approved, published);
            default -> null;
        };
    }
}
