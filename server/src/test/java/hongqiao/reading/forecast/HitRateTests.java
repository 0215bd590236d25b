package hongqiao.reading.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("区间命中率：次数少就说说明不了什么")
class HitRateTests {

    @Test
    @DisplayName("10 次中 8 次：真实比例 49% 至 94%（威尔逊区间，手算）")
    void knowsHowLittleTenTell() {
        var rate = new HitRate(8, 10, 80);

        assertThat(rate.low()).isCloseTo(0.4902, within(0.0005));
        assertThat(rate.high()).isCloseTo(0.9433, within(0.0005));
        assertThat(rate.says().zh()).isEqualTo("10次里有8次落在80%的区间内，真实比例可能是49%到94%，与说的相符。");
    }

    @Test
    @DisplayName("3 次全中：说明不了什么")
    void saysThatThreeTellLittle() {
        assertThat(new HitRate(3, 3, 80).says().zh()).contains("只有3次", "44%到100%", "说明不了什么");
    }

    @Test
    @DisplayName("20 次中 6 次：区间过窄；20 次全中五成区间：过宽；一次也没有：说不上")
    void saysSoWhereIntervalsDoNotKeepTheirPromise() {
        assertThat(new HitRate(6, 20, 80).says().en()).contains("too narrow");
        assertThat(new HitRate(20, 20, 50).says().zh()).contains("过宽");
        assertThat(new HitRate(0, 0, 80).says().zh()).contains("说不上准不准");
    }
}
