package hongqiao.register.simulate;

import static hongqiao.register.simulate.Firms.padded;

import hongqiao.register.simulate.Firms.Stage;
import hongqiao.shared.Chance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What universities and institutes share, and who booked it. */
final class CatalogueSamples {

    private static final String PACK = "science-sharing";
    private static final int BOOKINGS = 150;

    /** Kinds with how many there are and what such a thing is called. */
    private enum Kind {
        INSTRUMENT(
                60, List.of("扫描电镜", "质谱仪", "三坐标测量机", "高低温试验箱", "示波器", "红外光谱仪", "疲劳试验机", "激光切割机", "工业相机平台", "电磁兼容暗室")),
        LABORATORY(8, List.of("材料实验室", "软件测评实验室", "生物样本实验室", "导航定位实验室")),
        EXPERT(10, List.of("材料专家", "人工智能专家", "环保专家", "机械专家")),
        RESULT(12, List.of("节能电机成果", "水质传感成果", "图像检测成果", "轻质合金成果")),
        CLOUD(2, List.of("云主机服务", "云存储服务")),
        STARTUP(2, List.of("创业辅导服务", "工位与注册服务")),
        DESIGN(2, List.of("产品外观设计服务", "品牌设计服务"));

        private final int count;
        private final List<String> names;

        Kind(int count, List<String> names) {
            this.count = count;
            this.names = names;
        }

        boolean isBookable() {
            return this != RESULT;
        }
    }

    static final List<String> OWNERS =
            List.of("模拟理工大学", "模拟商学院", "模拟技术师范学院", "模拟导航研究所", "模拟材料研究院", "模拟环境研究所", "模拟云服务平台", "模拟双创园", "模拟创意设计平台");
    private static final String[] OWNER_KINDS = {
        "UNIVERSITY",
        "UNIVERSITY",
        "UNIVERSITY",
        "INSTITUTE",
        "INSTITUTE",
        "INSTITUTE",
        "PLATFORM",
        "PLATFORM",
        "PLATFORM"
    };

    private record Thing(String number, @Nullable Integer price) {}

    private final Ground ground;
    private final Firms firms;
    private final long seed;
    private final LocalDate until;
    private final List<Thing> bookable = new ArrayList<>();

    CatalogueSamples(Ground ground, Firms firms, long seed, LocalDate until) {
        this.ground = ground;
        this.firms = firms;
        this.seed = seed;
        this.until = until;
    }

    List<SampleTable> tables() {
        return List.of(owners(), resources(), bookings());
    }

    private SampleTable owners() {
        var table = new SampleTable(PACK, "science-owner", "name kind uscc address contact phone");
        for (int n = 0; n < OWNERS.size(); n++) {
            table.add(
                    OWNERS.get(n),
                    OWNER_KINDS[n],
                    MadeUpCode.of("12", ground.district(), 80_000_000 + n),
                    "模拟大道%d号".formatted(n + 1),
                    padded("模拟联系人9", n, 2),
                    padded("022-00009", n, 3));
        }
        return table;
    }

    private SampleTable resources() {
        var chance = new Chance(seed, "science-resource");
        var table = new SampleTable(
                PACK,
                "science-resource",
                "number name kind owner technology model description place bookable price openHours yearHours @moves");
        for (var kind : Kind.values()) {
            for (int n = 1; n <= kind.count; n++) {
                var number = padded("MZ-", table.size() + 1, 3);
                var owner = switch (kind) {
                    case CLOUD -> OWNERS.get(6);
                    case STARTUP -> OWNERS.get(7);
                    case DESIGN -> OWNERS.get(8);
                    default -> OWNERS.get(chance.weighted(30, 8, 10, 22, 18, 12));
                };
                var price = !kind.isBookable() || chance.in(1, 12) ? null : (Integer) (chance.between(1, 40) * 20);
                var paused = chance.in(1, 16) && kind == Kind.INSTRUMENT;
                table.add(
                        number,
                        "模拟%s%02d".formatted(kind.names.get((n - 1) % kind.names.size()), n),
                        kind,
                        owner,
                        "T" + chance.between(1, 8),
                        kind == Kind.INSTRUMENT ? padded("SIM-", chance.between(100, 999), 3) : null,
                        "面向企业开放（模拟）",
                        "模拟楼%d层".formatted(chance.between(1, 9)),
                        kind.isBookable(),
                        price,
                        kind.isBookable() ? "工作日 9:00—17:00" : null,
                        kind == Kind.INSTRUMENT || kind == Kind.LABORATORY
                                ? (Object) (chance.between(4, 18) * 100)
                                : null,
                        paused ? "pause@" + until.minusDays(chance.between(5, 60)) : null);
                if (kind.isBookable() && !paused) {
                    bookable.add(new Thing(number, price));
                }
            }
        }
        return table;
    }

    private SampleTable bookings() {
        var chance = new Chance(seed, "science-booking");
        var table = new SampleTable(
                PACK,
                "science-booking",
                "number resource firm otherUser requestedOn beginAt endAt purpose price usedOn hoursUsed paid paidOn rating comment @moves");
        var users = firms.at(Stage.SELECTED, Stage.IN_REGISTER, Stage.CULTIVATED, Stage.APPLIED, Stage.RECOGNISED);
        var taken = new HashSet<String>();
        while (table.size() < BOOKINGS) {
            // A few things are asked for again and again.
            var thing = bookable.get((int) (Math.pow(chance.between(0.0, 1.0), 1.8) * bookable.size()));
            var day = chance.workingDay(until.minusMonths(11), until.plusDays(20));
            if (day.getDayOfWeek() == DayOfWeek.SUNDAY || !taken.add(thing.number() + day)) {
                continue;
            }
            var hours = chance.between(1, 6);
            var begin = chance.between(9, 11);
            var asked = day.minusDays(chance.between(4, 20));
            var booking = new BookedTime(
                    day,
                    asked.isAfter(until) ? until.minusDays(1) : asked,
                    thing.price() == null ? 200 : thing.price(),
                    hours,
                    until,
                    chance);
            var firm = chance.in(9, 10) ? chance.pick(users).uscc() : null;
            table.add(
                    padded("模拟预约", table.size() + 1, 3),
                    thing.number(),
                    firm,
                    firm == null ? "模拟区外单位" : null,
                    booking.asked(),
                    moment(day, begin),
                    moment(day, begin + hours),
                    "样品检测与试验（模拟）",
                    booking.price(),
                    booking.usedOn(),
                    booking.used(),
                    booking.paid(),
                    booking.paidOn(),
                    booking.rating(),
                    booking.far() == 4 ? "按时、专业（模拟）" : null,
                    booking.moves());
        }
        return table;
    }

    private String moment(LocalDate day, int hour) {
        return "%sT%02d:00:00+08:00".formatted(day, hour);
    }
}
