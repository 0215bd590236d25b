package hongqiao.register.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Firms that nobody has, and some of them a second time, as another hand would write them. Simulated, and the same each time. */
final class MadeUpFirms {

    /** One row of a file. @param twin code of the firm that it is once more; null: it is one of its own */
    record Row(
            String name,
            String uscc,
            @Nullable String address,
            @Nullable String twin) {}

    private record Parts(String core, String trade, String street, int number, int room) {}

    private static final String SIGNS =
            "华远明德启瑞恒信嘉禾盛泽润达博雅科宏鼎泰安康永昌隆兴源汇众诚志成方圆天一海蓝云峰金石玉林青松白鹤飞翔腾跃光耀星辰河川沐春秋实立新创想智慧中正和平万里长风景行";
    private static final List<String> TRADES = List.of(
            "科技", "信息技术", "智能科技", "商贸", "贸易", "建筑工程", "生物科技", "新材料", "环保科技", "餐饮管理", "文化传媒", "物流", "软件", "电子科技", "机械设备",
            "医疗器械", "物业管理", "广告", "网络科技", "新能源", "口腔诊所", "五金", "图文制作");
    private static final List<String> STREETS = List.of(
            "丁字沽一号路", "丁字沽三号路", "光荣道", "湘潭道", "咸阳路", "西青道", "佳园北里", "红旗路", "邵公庄大街", "北马路", "大胡同", "河北大街", "西于庄后街",
            "洪湖里", "本溪路", "辰昌路", "勤俭道", "南运河北路", "复兴路", "千里堤");
    private static final String CHINESE = "零一二三四五六七八九";

    private final Random random;
    private final String run;
    private int count;

    MadeUpFirms(long seed, String run) {
        this.random = new Random(seed);
        this.run = run;
    }

    /** In an order in which the second ones are spread over all. */
    List<Row> rows(int firms, int twice) {
        var rows = new ArrayList<Row>();
        var originals = new LinkedHashMap<Row, Parts>();
        for (int i = 0; i < firms; i++) {
            var core = core();
            var trade = pick(TRADES);
            var street = pick(STREETS);
            var number = 1 + random.nextInt(300);
            var room = 101 + random.nextInt(900);
            var row = new Row(
                    "天津" + core + trade + "有限公司", uscc(), "天津市红桥区%s%d号%d室".formatted(street, number, room), null);
            rows.add(row);
            originals.put(row, new Parts(core, trade, street, number, room));
        }
        var chosen = new ArrayList<>(originals.keySet());
        java.util.Collections.shuffle(chosen, random);
        for (int i = 0; i < twice; i++) {
            var row = chosen.get(i);
            rows.add(again(row, java.util.Objects.requireNonNull(originals.get(row)), i % 5));
        }
        java.util.Collections.shuffle(rows, random);
        return rows;
    }

    private Row again(Row row, Parts of, int how) {
        var core = of.core();
        var address = "%s%d号%d".formatted(written(of.street()), of.number(), of.room());
        return switch (how) {
            // another form and another way to say where
            case 0 -> new Row(core + "（天津）" + of.trade() + "有限责任公司", uscc(), address, row.uscc());
            // one character wrong
            case 1 -> new Row("天津市红桥区" + slip(core) + of.trade() + "有限公司", uscc(), address, row.uscc());
            // the code mistyped, moved house
            case 2 ->
                new Row(
                        "红桥" + core + of.trade() + "有限公司",
                        swapped(row.uscc()),
                        "红桥区%s%d号".formatted(pick(STREETS), 1 + random.nextInt(300)),
                        row.uscc());
            // the house named less closely
            case 3 ->
                new Row("天津 " + core + of.trade() + " 有限公司", uscc(), of.street() + of.number() + "-1号", row.uscc());
            // no address
            default -> new Row("天津市" + core + of.trade() + "股份有限公司", uscc(), null, row.uscc());
        };
    }

    private String core() {
        var length = 2 + random.nextInt(3);
        var core = new StringBuilder();
        for (int i = 0; i < length; i++) {
            core.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return core.toString();
    }

    private String slip(String core) {
        var at = random.nextInt(core.length());
        return core.substring(0, at) + SIGNS.charAt(random.nextInt(SIGNS.length())) + core.substring(at + 1);
    }

    private static String written(String street) {
        return street.replace("一", "1").replace("三", "3");
    }

    /** Of the last eight digits of the body two neighbours that differ change places. */
    private static String swapped(String uscc) {
        for (int i = 15; i > 10; i--) {
            if (uscc.charAt(i) != uscc.charAt(i - 1)) {
                return uscc.substring(0, i - 1) + uscc.charAt(i) + uscc.charAt(i - 1) + uscc.substring(i + 1);
            }
        }
        throw new IllegalStateException(uscc);
    }

    /** Codes lie so far apart that none is another's slip of the pen. */
    private String uscc() {
        return "91120106%s%09d".formatted(run, (count++ * 100_003L + 7_919) % 1_000_000_000L);
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }
}
