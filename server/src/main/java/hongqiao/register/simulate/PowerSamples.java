package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.organisation.DistrictOrganisation.UnitRow;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Powers and duties of the district's bodies, on legal grounds that are made up too. */
final class PowerSamples {

    private static final String PACK = "government-services";
    private static final int GROUNDS = 40;
    private static final int ITEMS = 220;
    private static final int CHANGES = 34;
    private static final List<String> MATTERS = List.of(
            "公共场所", "经营场所", "施工现场", "社会组织", "专业技术人员", "户外设施", "档案资料", "安全设备", "服务机构", "专项资金", "培训机构", "临时用地", "特种作业",
            "环境设施", "宣传活动");
    private static final String[] GROUND_KINDS = {"LAW", "REGULATION", "LOCAL", "RULE", "LOCAL_RULE", "DOCUMENT"};
    private static final List<String> GROUND_WORDS = List.of("法", "条例", "管理条例", "管理规定", "管理办法", "实施细则");

    /** Kinds with how often they come and what such an item is called. */
    private enum Kind {
        LICENCE(24, "%s设立审批"),
        PENALTY(52, "对违反%s管理规定的处罚"),
        COERCION(8, "对%s的查封、扣押"),
        LEVY(3, "%s费用征收"),
        PAYMENT(9, "%s补助发放"),
        INSPECTION(30, "对%s的监督检查"),
        CONFIRMATION(13, "%s资格确认"),
        AWARD(9, "对%s工作先进的奖励"),
        RULING(3, "%s争议裁决"),
        OTHER(20, "%s备案"),
        SERVICE(29, "%s信息查询与咨询");

        private final int weight;
        private final String name;

        Kind(int weight, String name) {
            this.weight = weight;
            this.name = name;
        }
    }

    private record Item(String number, String name, Kind kind, String body, String ground) {}

    private final Ground ground;
    private final long seed;
    private final LocalDate until;
    private final List<String> grounds = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private final List<Item> gone = new ArrayList<>();

    PowerSamples(Ground ground, long seed, LocalDate until) {
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        return List.of(grounds(), items(), changes(), references());
    }

    private SampleTable grounds() {
        var chance = new Chance(seed, "legal-ground");
        var table = new SampleTable(PACK, "legal-ground", "name kind number issuer inForceOn repealedOn replacedBy");
        for (int n = 0; n < GROUNDS; n++) {
            var kind = chance.weighted(20, 22, 20, 18, 12, 8);
            var name = "模拟%s%s（%02d）".formatted(MATTERS.get(n % MATTERS.size()), GROUND_WORDS.get(kind), n + 1);
            // Each tenth was repealed; the one before it stands in its place.
            var repealed = n % 10 == 9 ? chance.day(until.minusMonths(9), until.minusMonths(1)) : null;
            table.add(
                    name,
                    GROUND_KINDS[kind],
                    "模拟〔%d〕%d号".formatted(chance.between(2005, 2022), chance.between(1, 60)),
                    "模拟制定机关",
                    chance.day(LocalDate.of(2005, 1, 1), LocalDate.of(2022, 12, 31)),
                    repealed,
                    repealed == null ? null : grounds.getLast());
            grounds.add(name);
        }
        return table;
    }

    private SampleTable items() {
        var chance = new Chance(seed, "power-item");
        var table = new SampleTable(
                PACK,
                "power-item",
                "number name kind body level ground article alsoGround alsoArticle duty dutyBody liability supervision effectiveOn publishedOn abolishedOn @moves");
        var departments = ground.departments();
        var streets = ground.streets();
        var weights = java.util.Arrays.stream(Kind.values())
                .mapToInt(kind -> kind.weight)
                .toArray();
        var seen = new HashSet<String>();
        while (items.size() < ITEMS) {
            UnitRow body = chance.in(1, 6) ? chance.pick(streets) : departments.get(items.size() % departments.size());
            var kind = Kind.values()[chance.weighted(weights)];
            var name = kind.name.formatted(chance.pick(MATTERS)) + "（模拟）";
            if (!seen.add(body.code() + name)) {
                continue;
            }
            var n = items.size() + 1;
            var item = new Item(padded("MN-", n, 4), name, kind, body.code(), chance.pick(grounds));
            items.add(item);
            var published = chance.workingDay(LocalDate.of(2021, 1, 4), until.minusMonths(2));
            var abolished = n % 44 == 0 ? chance.workingDay(published.plusDays(20), until.minusDays(10)) : null;
            if (abolished != null) {
                gone.add(item);
            }
            var noDuty = n % 29 == 0;
            table.add(
                    item.number(),
                    name,
                    kind,
                    item.body(),
                    body.kind() == hongqiao.organisation.UnitKind.STREET_OFFICE ? "STREET" : "DISTRICT",
                    n % 73 == 0 ? null : item.ground(),
                    n % 73 == 0 ? null : "第%d条".formatted(chance.between(5, 60)),
                    chance.in(1, 5) ? chance.pick(grounds) : null,
                    null,
                    noDuty ? null : duty(kind),
                    noDuty || n % 37 == 0 ? null : item.body(),
                    kind == Kind.SERVICE ? null : "不履行或者不正确履行职责的（模拟）",
                    "模拟监督电话 022-00000000",
                    published,
                    published,
                    abolished,
                    abolished == null ? null : "abolish@" + abolished);
        }
        return table;
    }

    private static String duty(Kind kind) {
        return switch (kind) {
            case LICENCE, CONFIRMATION, PAYMENT -> "受理、审查、决定、送达、事后监管（模拟）";
            case PENALTY, COERCION -> "立案、调查、审查、告知、决定、送达、执行（模拟）";
            case INSPECTION -> "制定计划、实施检查、告知结果、督促整改（模拟）";
            default -> "公开标准、办理、答复、归档（模拟）";
        };
    }

    private SampleTable changes() {
        var chance = new Chance(seed, "power-change");
        var table = new SampleTable(
                PACK,
                "power-change",
                "number kind item proposer reason proposedOn newNumber newName newKind newBody newLevel newGround newArticle newDuty newDutyBody"
                        + " submittedOn opinion decision approvedOn effectiveOn publishedOn @moves");
        for (int n = 1; n <= CHANGES; n++) {
            var far = n <= gone.size() ? 4 : chance.weighted(4, 5, 4, 3, 18);
            var kind = n <= gone.size() ? "ABOLISH" : far == 4 || chance.in(3, 4) ? "CHANGE" : "ADD";
            var item = n <= gone.size() ? gone.get(n - 1) : items.get((n * 6) % ITEMS);
            var proposed = chance.workingDay(until.minusDays(far == 4 ? 400 : 60), until.minusDays(far == 4 ? 90 : 45));
            var days = new Days(proposed, far, kind, chance);
            var added = kind.equals("ADD");
            table.add(
                    padded("模拟变更", n, 3),
                    kind,
                    added ? null : item.number(),
                    item.body(),
                    "依据调整、职责划转（模拟）",
                    proposed,
                    added ? padded("MN-9", n, 3) : null,
                    added ? "新增模拟事项%d".formatted(n) : null,
                    added ? "OTHER" : null,
                    added ? item.body() : null,
                    added ? "DISTRICT" : null,
                    added ? grounds.get(n % 9) : null,
                    kind.equals("ABOLISH") ? null : "第%d条".formatted(chance.between(5, 60)),
                    kind.equals("ABOLISH") ? null : "受理、审查、决定、送达（模拟）",
                    added ? item.body() : null,
                    days.on(1),
                    far >= 2 ? "内容合法，程序完备（模拟）" : null,
                    far >= 3 ? padded("模拟审定", n, 3) : null,
                    days.on(3),
                    days.on(3),
                    days.on(4),
                    days.moves());
        }
        return table;
    }

    /** The days on which a change was submitted, passed, approved, published; only as far as it has come. */
    private static final class Days {
        private static final String[] MOVES = {"", "submit", "pass", "approve", "publish-"};

        private final LocalDate[] days = new LocalDate[5];
        private final int far;
        private final String kind;

        Days(LocalDate proposed, int far, String kind, Chance chance) {
            this.far = far;
            this.kind = kind;
            days[0] = proposed;
            for (int i = 1; i < days.length; i++) {
                days[i] = chance.workingDay(days[i - 1].plusDays(3), days[i - 1].plusDays(10));
            }
        }

        @Nullable
        LocalDate on(int step) {
            return step <= far ? days[step] : null;
        }

        String moves() {
            var moves = new ArrayList<String>();
            for (int i = 1; i <= far; i++) {
                moves.add(MOVES[i] + (i < 4 ? "" : kind.equals("ADD") ? "new" : kind.toLowerCase(java.util.Locale.ROOT))
                        + "@" + days[i]);
            }
            return String.join(" ", moves);
        }
    }

    private SampleTable references() {
        var chance = new Chance(seed, "power-reference");
        var table = new SampleTable(PACK, "power-reference", "item kind title number on");
        for (var item : items) {
            var asked = List.of(Kind.LICENCE, Kind.PAYMENT, Kind.CONFIRMATION, Kind.SERVICE)
                    .contains(item.kind());
            if (asked && chance.in(9, 10)) {
                table.add(
                        item.number(),
                        "GUIDE",
                        item.name() + "办事指南",
                        "ZN-" + item.number(),
                        chance.day(LocalDate.of(2022, 1, 1), until));
            }
            if (item.kind() == Kind.PENALTY || item.kind() == Kind.INSPECTION) {
                for (int n = chance.weighted(3, 3, 2, 1); n > 0; n--) {
                    table.add(
                            item.number(),
                            "CASE",
                            "模拟案件%s-%d".formatted(item.number(), n),
                            "AJ-%s-%d".formatted(item.number(), n),
                            chance.day(until.minusYears(2), until));
                }
            }
            if (chance.in(2, 5)) {
                table.add(item.number(), "RESPONSIBILITY", item.name() + "责任条目", "ZR-" + item.number(), null);
            }
        }
        return table;
    }
}
