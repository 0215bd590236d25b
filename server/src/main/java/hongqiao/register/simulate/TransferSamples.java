package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.register.simulate.Firms.Stage;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/** Technologies offered and needed, and what came of bringing them together. */
final class TransferSamples {

    private static final String PACK = "science-sharing";
    private static final int OFFERS = 30;
    private static final int NEEDS = 36;
    private static final int MATCHES = 44;
    private static final List<String> WAYS =
            List.of("TRANSFER", "LICENCE", "DEVELOPMENT", "CONSULTING", "SERVICE", "SHARES");
    private static final List<String> SUBJECTS =
            List.of("低功耗采集", "缺陷识别", "余热利用", "轻量化结构", "快速检测", "污水回用", "精密装夹", "数据治理");

    private final Firms firms;
    private final long seed;
    private final LocalDate until;
    private final List<String> offered = new ArrayList<>();
    private final List<String> needed = new ArrayList<>();

    TransferSamples(Firms firms, long seed, LocalDate until) {
        this.firms = firms;
        this.seed = seed;
        this.until = until;
    }

    /** A match: the numbers of its two sides, and how far it has come. */
    private record Match(int offer, int need, String moves, int far, LocalDate first, LocalDate last) {}

    List<SampleTable> tables() {
        var chance = new Chance(seed, "science-match");
        for (int n = 0; n < OFFERS; n++) {
            offered.add("T" + chance.between(1, 8));
        }
        for (int n = 0; n < NEEDS; n++) {
            needed.add("T" + chance.between(1, 8));
        }
        var matches = matches(chance);
        return List.of(offers(), needs(matches), table(matches, chance));
    }

    private List<Match> matches(Chance chance) {
        var matches = new ArrayList<Match>();
        var seen = new HashSet<String>();
        var met = new HashSet<Integer>();
        while (matches.size() < MATCHES) {
            var offer = chance.between(0, OFFERS - 1);
            var need = chance.between(0, NEEDS - 1);
            // Nearly all are of one field; a far-fetched one shows the warning.
            if (!offered.get(offer).equals(needed.get(need)) && !chance.in(1, 6) || !seen.add(offer + " " + need)) {
                continue;
            }
            var far = chance.weighted(8, 10, 10, 9);
            far = far >= 2 && !met.add(need) ? 1 : far;
            var first = chance.workingDay(until.minusDays(far == 0 ? 40 : 420), until.minusDays(far < 2 ? 12 : 160));
            var steps = far == 1 && chance.in(1, 3)
                    ? List.of("talk", "fail")
                    : List.of("talk", "contract", "fulfil").subList(0, far);
            var moves = new ArrayList<String>();
            var day = first;
            for (var step : steps) {
                day = chance.workingDay(day.plusDays(4), day.plusDays(40));
                day = day.isAfter(until) ? until : day;
                moves.add(step + "@" + day);
            }
            matches.add(new Match(offer, need, String.join(" ", moves), far, first, day));
        }
        return matches;
    }

    private SampleTable offers() {
        var chance = new Chance(seed, "science-offer");
        var table = new SampleTable(
                PACK, "science-offer", "number title owner technology description ways price validUntil");
        for (int n = 0; n < OFFERS; n++) {
            table.add(
                    padded("模拟供给", n + 1, 2),
                    "模拟%s技术%d".formatted(chance.pick(SUBJECTS), n + 1),
                    CatalogueSamples.OWNERS.get(chance.between(0, 5)),
                    offered.get(n),
                    "已有样机，可试用（模拟）",
                    chance.pick(WAYS) + "、" + chance.pick(WAYS),
                    chance.between(5, 90) * 10_000L,
                    chance.day(until.plusDays(10), until.plusMonths(18)));
        }
        return table;
    }

    private SampleTable needs(List<Match> matches) {
        var chance = new Chance(seed, "science-need");
        var table = new SampleTable(
                PACK, "science-need", "number title firm technology description budget neededBy metOn @moves");
        var asking = firms.at(Stage.IN_REGISTER, Stage.CULTIVATED, Stage.RECOGNISED);
        for (int n = 0; n < NEEDS; n++) {
            var need = n;
            var met = matches.stream()
                    .filter(match -> match.need() == need && match.far() >= 2)
                    .findFirst();
            var on = met.map(match -> contractOn(match.moves())).orElse(null);
            table.add(
                    padded("模拟需求", n + 1, 2),
                    "模拟%s需求%d".formatted(chance.pick(SUBJECTS), n + 1),
                    chance.pick(asking).uscc(),
                    needed.get(n),
                    "希望半年内解决（模拟）",
                    chance.between(5, 80) * 10_000L,
                    chance.day(until.plusDays(20), until.plusMonths(12)),
                    on,
                    on == null ? null : "meet@" + on);
        }
        return table;
    }

    private static LocalDate contractOn(String moves) {
        for (var move : moves.split(" ")) {
            if (move.startsWith("contract@")) {
                return LocalDate.parse(move.substring("contract@".length()));
            }
        }
        throw new IllegalStateException(moves);
    }

    private SampleTable table(List<Match> matches, Chance chance) {
        var table = new SampleTable(
                PACK,
                "science-match",
                "number offer need why proposedOn lastAskedOn way contractNo contractOn contractValue registration doneOn @moves");
        for (var match : matches) {
            var n = table.size() + 1;
            var signed = match.far() >= 2;
            table.add(
                    padded("模拟撮合", n, 2),
                    padded("模拟供给", match.offer() + 1, 2),
                    padded("模拟需求", match.need() + 1, 2),
                    "技术领域相同，指标接近（模拟）",
                    match.first(),
                    match.far() == 0 ? null : match.last(),
                    signed ? chance.pick(WAYS) : null,
                    signed ? padded("模拟合同", n, 3) : null,
                    signed ? contractOn(match.moves()) : null,
                    signed ? (Object) (chance.between(4, 70) * 10_000L) : null,
                    signed ? padded("模拟登记", n, 3) : null,
                    match.far() == 3 ? match.last() : null,
                    match.moves());
        }
        return table;
    }
}
