package hongqiao.compiler.words;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.compiler.words.Figure.Bound;
import hongqiao.compiler.words.Figure.Sense;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every numeral of a text is found once, and told to be a quantity, a date, a name or something else. */
class FigureReaderTests {

    @ParameterizedTest
    @CsvSource({
        "达到140家,140,家",
        "突破千亿元,1000,亿元",
        "超亿吨,1,亿吨",
        "增长6.5%,6.5,%",
        "提高2个百分点,2,个百分点",
        "引进1.89万人,1.89,万人",
        "投资1.2万亿元,1.2,万亿元",
        "建成三千家,3000,家",
        "新建两所,2,所",
        "改造一百二十栋,120,栋",
        "三万人,3,万人",
        "百分之五,5,%",
        "百分之十二·五,12.5,%",
        "增长1.5倍,1.5,倍",
        "翻一番,100,%",
        "翻两番,300,%",
        "浓度30微克/立方米,30,微克/立方米",
        "产出58万元/人,58,万元/人",
        "超1万个,1,万个",
        "70万妇女,70,万",
        "1；2．5公里,2.5,公里",
        "达5千家,5000,家",
        "装机300万千瓦,300,万千瓦",
        "收入比2.1：1,2.1,∶1",
        "发电50千瓦时,50,千瓦时"
    })
    void readsValueAndUnit(String text, BigDecimal value, String unit) {
        Figure figure = quantities(text.replace('．', '.')).getLast();

        assertThat(figure.value()).isEqualByComparingTo(value);
        assertThat(figure.unit()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({"增长5%-6%,5,6,%", "新建6-8个,6,8,个", "增长5至7%,5,7,%", "打造3到5条,3,5,条", "培育三至五个,3,5,个", "增长4.5-5%,4.5,5,%"})
    void readsBothEndsOfARange(String text, BigDecimal low, BigDecimal high, String unit) {
        Figure figure = quantities(text).getFirst();

        assertThat(figure.value()).isEqualByComparingTo(low);
        assertThat(figure.upper()).isEqualByComparingTo(high);
        assertThat(figure.unit()).isEqualTo(unit);
    }

    @Test
    void takesNoRangeFromAChange() {
        assertThat(quantities("由15%提高到30%")).hasSize(2).allMatch(figure -> figure.upper() == null);
    }

    @ParameterizedTest
    @CsvSource({
        "100家以上,AT_LEAST",
        "3小时以内,AT_MOST",
        "5%左右,ABOUT",
        "380余个,AT_LEAST",
        "1万余户,AT_LEAST",
        "20多家,AT_LEAST",
        "12个,NONE"
    })
    void readsTheBoundOnTheFigure(String text, Bound bound) {
        Figure figure = quantities(text).getFirst();

        assertThat(figure.bound()).isEqualTo(bound);
        assertThat(figure.end()).isEqualTo(text.length());
    }

    @ParameterizedTest
    @CsvSource({
        "到2025年,DATE",
        "2021-2025年,DATE",
        "二〇三五年,DATE",
        "6月底,DATE",
        "拨打8890,QUANTITY",
        "5G基站,NAME",
        "PM2.5浓度,NAME",
        "110千伏变电站,NAME",
        "增强“四个意识”,NAME",
        "500强,NAME",
        "4号线,NAME",
        "1+6体系,NAME",
        "《水务规划（2021-2025年）》,DOCUMENT",
        "十九届五中全会,DOCUMENT",
        "第三届,ORDINAL",
        "一是抓好,ORDINAL",
        "进一步,INDEFINITE",
        "一批项目,INDEFINITE",
        "数百家,INDEFINITE",
        "每千人,QUALIFIER",
        "百亿级,QUALIFIER",
        "千方百计,INDEFINITE",
        "一体化,INDEFINITE",
        "3A级,NAME",
        "词语[26]说明,ORDINAL"
    })
    void tellsWhatIsNoQuantity(String text, Sense sense) {
        assertThat(FigureReader.read(text)).isNotEmpty().allMatch(figure -> figure.sense() == sense);
    }

    @Test
    void readsARank() {
        assertThat(quantities("进入全省前三").getFirst()).returns("名", Figure::unit).returns("RANK", Figure::unitClass);
    }

    @Test
    void leavesNoNumeralOut() {
        String text = "一带一路，5G和3个园区，第二批12家，二十余个，万众一心，“三个一”。";
        var figures = FigureReader.read(text);

        for (int i = 0; i < text.length(); i++) {
            int at = i;
            if (Numerals.isHan(text.charAt(i)) || Numerals.isDigit(text.charAt(i))) {
                assertThat(figures).as("%d %s", i, text.charAt(i)).anyMatch(f -> f.start() <= at && f.end() > at);
            }
        }
    }

    private static List<Figure> quantities(String text) {
        return FigureReader.read(text).stream().filter(Figure::isQuantity).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "廿处,20,,处",
        "廿五条,25,,条",
        "一点二亿元,1.2,,亿元",
        "六点八万公里,6.8,,万公里",
        "五三·八万枚,53.8,,万枚",
        "十三亿五千万吨,1350000000,,吨",
        "八万八千亿元,88000,,亿元",
        "二千五百-三千五百万吨,2500,3500,万吨",
        "三到五个,3,5,个",
        "120万至150万人次,120,150,万人次",
        "百分之百,100,,%"
    })
    void readsNumeralsWithTheirScales(String text, BigDecimal value, BigDecimal upper, String unit) {
        Figure figure = quantities(text).getFirst();

        assertThat(figure.value()).isEqualByComparingTo(value);
        if (upper == null) {
            assertThat(figure.upper()).isNull();
        } else {
            assertThat(figure.upper()).isEqualByComparingTo(upper);
        }
        assertThat(figure.unit()).isEqualTo(unit);
    }
}
