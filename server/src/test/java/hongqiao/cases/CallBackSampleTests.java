package hongqiao.cases;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.cases.definition.CallBack.Period;
import hongqiao.cases.definition.CallBack.Sample;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A sample anybody draws again with a shell: {@code printf %s grid-event/2026-03/WG20260302-00001 | sha256sum}. */
@DisplayName("回访抽样：凭种子和案号谁都能重抽")
class CallBackSampleTests {

    private static final Sample FIFTH = new Sample(new BigDecimal("0.2"), Period.MONTH, "grid-event");

    @Test
    @DisplayName("与命令行算出的一致：小于界限即抽中")
    void drawsWhatAnybodyDraws() {
        assertThat(FIFTH.below()).isEqualTo("3333333333333333");
        assertThat(FIFTH.digits("2026-03", "WG20260302-00001")).isEqualTo("1e10eade61c0cef5");
        assertThat(FIFTH.draws("2026-03", "WG20260302-00001")).isTrue();
        assertThat(FIFTH.digits("2026-03", "WG20260302-00003")).isEqualTo("ac6d8d1980841176");
        assertThat(FIFTH.draws("2026-03", "WG20260302-00003")).isFalse();
    }

    @Test
    @DisplayName("一万件里约抽两千件；换种子或换月，抽的就不同")
    void drawsAboutItsShare() {
        var drawn = IntStream.range(0, 10_000)
                .filter(i -> FIFTH.draws("2026-03", "WG20260302-%05d".formatted(i)))
                .toArray();

        assertThat(drawn).hasSizeBetween(1_880, 2_120); // three standard deviations of forty
        assertThat(drawn)
                .isNotEqualTo(IntStream.range(0, 10_000)
                        .filter(i -> FIFTH.draws("2026-04", "WG20260302-%05d".formatted(i)))
                        .toArray());
        var all = new Sample(BigDecimal.ONE, Period.MONTH, "grid-event");
        assertThat(IntStream.range(0, 1_000)).allMatch(i -> all.draws("2026-03", "WG-" + i));
        assertThat(all.below()).isEqualTo("10000000000000000");
    }

    @Test
    @DisplayName("期间按结案日：月、季、年")
    void namesThePeriodOfClosing() {
        var day = LocalDate.of(2026, 3, 31);

        assertThat(Period.MONTH.of(day)).isEqualTo("2026-03");
        assertThat(Period.QUARTER.of(day)).isEqualTo("2026-Q1");
        assertThat(Period.QUARTER.of(day.plusDays(1))).isEqualTo("2026-Q2");
        assertThat(Period.YEAR.of(day)).isEqualTo("2026");
    }
}
