package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;
import static hongqiao.register.simulate.SampleTable.rounded;

import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;

/** Lifts that owners asked for; those that are built are works of their estates. */
final class LiftSamples {

    private static final int LIFTS = 36;

    private final EstateSamples estates;
    private final long seed;
    private final LocalDate until;

    LiftSamples(EstateSamples estates, long seed, LocalDate until) {
        this.estates = estates;
        this.seed = seed;
        this.until = until;
    }

    SampleTable table() {
        var chance = new Chance(seed, "lift-request");
        var table = new SampleTable(
                EstateSamples.PACK,
                "lift-request",
                "number estate building area requestedOn contact phone storeys owners agreed objected floorArea agreedArea siteFit siteNote shownFrom shownUntil"
                        + " decision decidedOn dueOn finishedOn item @moves");
        while (table.size() < LIFTS) {
            var n = table.size() + 1;
            var estate = estates.pick(chance);
            var far = chance.weighted(10, 6, 4, 6, 10);
            var agreed = far == 0 ? chance.between(0.35, 0.9) : chance.between(0.72, 0.98);
            var storeys = chance.between(5, 7);
            var owners = storeys * chance.between(2, 3);
            var area = owners * chance.between(48, 72);
            var asked = chance.workingDay(
                    until.minusDays(far == 0 ? 120 : 700), until.minusDays(far == 0 ? 15 : far == 4 ? 420 : 200));
            var day = new LocalDate[] {
                asked, asked.plusDays(60), asked.plusDays(85), asked.plusDays(120), asked.plusDays(330)
            };
            var finished = far == 4 ? day[4] : null;
            var due = far >= 2 ? day[3].plusDays(220) : null;
            var yes = (int) Math.ceil(owners * agreed);
            var item = far < 3
                    ? null
                    : estates.work(
                            estate,
                            "LIFT",
                            "%d号楼电梯".formatted(n),
                            1,
                            chance.between(42, 68) * 10_000L,
                            day[3],
                            finished,
                            day[3].plusDays(220));
            table.add(
                    padded("模拟电梯", n, 2),
                    estate.number(),
                    "%d号楼1门（模拟）".formatted(n),
                    estate.spot().community(),
                    asked,
                    padded("模拟业主", n, 2),
                    padded("022-0000", 5000 + n, 4),
                    storeys,
                    owners,
                    yes,
                    chance.between(0, Math.max(0, Math.min(2, owners - yes))),
                    area,
                    rounded(area * Math.min(1, agreed + 0.02), 0),
                    far >= 1,
                    far >= 1 ? "楼前无管线冲突（模拟）" : null,
                    far >= 1 ? asked.plusDays(40) : null,
                    far >= 1 ? asked.plusDays(50) : null,
                    far >= 2 ? padded("模拟试点", n, 2) : null,
                    far >= 2 ? day[2] : null,
                    due,
                    finished,
                    item,
                    liftMoves(far, day));
        }
        return table;
    }

    private static String liftMoves(int far, LocalDate[] days) {
        var moves = new ArrayList<String>();
        var steps = new String[] {"consent", "decide", "start", "finish"};
        for (int i = 0; i < far; i++) {
            moves.add(steps[i] + "@" + days[i + 1]);
        }
        return String.join(" ", moves);
    }
}
