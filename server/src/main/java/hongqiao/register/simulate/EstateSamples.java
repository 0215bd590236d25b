package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;
import static hongqiao.register.simulate.SampleTable.rounded;

import hongqiao.register.simulate.Ground.Spot;
import hongqiao.shared.Chance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Old estates, what is done in them. */
final class EstateSamples {

    static final String PACK = "urban-renewal";
    private static final int ESTATES = 120;
    private static final String[] STEPS = {"survey", "plan", "start", "finish"};
    private static final List<String> ENDS = List.of("里", "楼", "园", "新村", "公寓", "大院");
    private static final List<String> DEFECTS =
            List.of("PIPES", "ROOF", "WALL", "WIRING", "FIRE", "PARKING", "LIFT", "CHARGING", "ACCESS", "GREEN");

    /** Works with what is counted, how many of it and what one costs. */
    private enum Work {
        PIPES("管网更新", 400, 2600, 480),
        ROOF("屋面防水", 600, 7000, 160),
        PARKING("停车泊位", 10, 80, 4_000),
        CHARGING("集中充电口", 10, 60, 900),
        WALL("外墙保温", 1500, 12000, 210),
        ACCESS("无障碍坡道", 2, 12, 9_000),
        GREEN("道路绿化", 300, 3000, 120);

        private final String name;
        private final int least;
        private final int most;
        private final int each;

        Work(String name, int least, int most, int each) {
            this.name = name;
            this.least = least;
            this.most = most;
            this.each = each;
        }
    }

    record Estate(
            String number,
            Spot spot,
            int far,
            @Nullable LocalDate started,
            @Nullable LocalDate finished) {}

    private final Ground ground;
    private final long seed;
    private final LocalDate until;
    private final List<Estate> estates = new ArrayList<>();
    private final SampleTable items = new SampleTable(
            PACK, "renewal-item", "number estate kind name quantity cost dueOn startedOn finishedOn @moves");

    EstateSamples(Ground ground, long seed, LocalDate until) {
        this.ground = ground;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        var table = estates();
        works();
        var lifts = new LiftSamples(this, seed, until).table();
        return List.of(table, items, lifts);
    }

    private SampleTable estates() {
        var chance = new Chance(seed, "estate");
        var table = new SampleTable(
                PACK,
                "estate",
                "number name address area point yearBuilt buildings floorArea households defects defectNote hazard surveyedOn plannedYear startedOn finishedOn @moves");
        for (int n = 1; n <= ESTATES; n++) {
            var spot = ground.anywhere(chance);
            var old = n % 4 != 0;
            // Nearly all that qualify are done; of the younger ones few are planned yet.
            var far = old ? chance.weighted(2, 4, 5, 9, 80) : chance.weighted(40, 38, 12, 4, 6);
            var year = old ? (int) chance.normal(1988, 7, 1962, 2000) : chance.between(2001, 2011);
            var households = (int) chance.skewed(320, 0.6, 40, 2_400);
            var days = days(far, chance);
            estates.add(
                    new Estate(padded("模拟小区", n, 3), spot, far, far >= 3 ? days[2] : null, far >= 4 ? days[3] : null));
            table.add(
                    padded("模拟小区", n, 3),
                    "模拟%d%s".formatted(n, chance.pick(ENDS)),
                    "模拟路%d号".formatted(chance.between(1, 399)),
                    spot.community(),
                    spot.point(),
                    far == 0 && chance.in(1, 5) ? null : (Object) year,
                    Math.max(1, households / 48),
                    rounded(households * chance.between(43, 78), 0),
                    households,
                    far == 0 ? null : String.join("、", some(DEFECTS, chance)),
                    null,
                    far > 0 && chance.in(1, 12),
                    far >= 1 ? days[0] : null,
                    far >= 2 ? (Object) Math.max(days[1].getYear(), days[2].getYear()) : null,
                    far >= 3 ? days[2] : null,
                    far >= 4 ? days[3] : null,
                    moves(far, days));
        }
        return table;
    }

    Estate pick(Chance chance) {
        return estates.get(chance.between(0, ESTATES - 1));
    }

    private LocalDate[] days(int far, Chance chance) {
        var end = far == 4
                ? chance.workingDay(LocalDate.of(2021, 8, 1), until.minusDays(30))
                : until.minusDays(chance.between(10, 120));
        var days = new LocalDate[4];
        for (int i = 3; i >= 0; i--) {
            var before = i - (far - 1);
            days[i] = before >= 0 ? end.plusDays(60L * before) : end.minusDays(110L * -before + chance.between(0, 40));
        }
        return days;
    }

    private static String moves(int far, LocalDate[] days) {
        var moves = new ArrayList<String>();
        for (int i = 0; i < far; i++) {
            moves.add(STEPS[i] + "@" + days[i]);
        }
        return String.join(" ", moves);
    }

    private static Set<String> some(List<String> of, Chance chance) {
        var some = new LinkedHashSet<String>();
        for (int n = chance.between(2, 5); n > 0; n--) {
            some.add(chance.pick(of));
        }
        return some;
    }

    private void works() {
        var chance = new Chance(seed, "renewal-item");
        for (var estate : estates) {
            var works = new LinkedHashSet<Work>();
            for (int n = estate.far() < 2 ? 0 : chance.between(3, 6); n > 0; n--) {
                works.add(chance.pick(List.of(Work.values())));
            }
            for (var work : works) {
                var quantity = chance.between(work.least, work.most);
                var started = estate.started();
                var done = estate.finished() == null
                        ? started != null && chance.in(1, 2) ? until.minusDays(chance.between(5, 9)) : null
                        : estate.finished().minusDays(chance.between(1, 25));
                work(
                        estate,
                        work.name(),
                        work.name,
                        quantity,
                        SampleTable.hundreds((double) quantity * work.each * chance.between(0.85, 1.2)),
                        started,
                        done,
                        done == null
                                ? until.plusDays(chance.between(-15, 200))
                                : done.plusDays(chance.between(-10, 40)));
            }
        }
    }

    /** @return its number */
    String work(
            Estate estate,
            String kind,
            String name,
            int quantity,
            long cost,
            @Nullable LocalDate started,
            @Nullable LocalDate done,
            LocalDate due) {
        var number = padded("模拟项目", items.size() + 1, 4);
        items.add(
                number,
                estate.number(),
                kind,
                name + "（模拟）",
                quantity,
                cost,
                due,
                started,
                done,
                (started == null ? "" : "begin@" + started) + (done == null ? "" : " finish@" + done));
        return number;
    }
}
