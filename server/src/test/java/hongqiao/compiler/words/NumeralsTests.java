package hongqiao.compiler.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chinese numerals as documents write them. */
class NumeralsTests {

    @ParameterizedTest
    @CsvSource({
        "十,10",
        "十二,12",
        "二十,20",
        "一百二十,120",
        "一百零五,105",
        "两千,2000",
        "三千二百,3200",
        "一万五千,15000",
        "三十二万,320000",
        "一亿二千万,120000000",
        "二〇三五,2035",
        "五,5",
        "一百二,102"
    })
    void haveOneValue(String numeral, long value) {
        assertThat(Numerals.hanValue(numeral, 0, numeral.length())).isEqualByComparingTo(Long.toString(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"三四", "百千", "十百"})
    void haveNoneWhereTheyNameNoNumber(String numeral) {
        assertThat(Numerals.hanValue(numeral, 0, numeral.length())).isNull();
    }
}
