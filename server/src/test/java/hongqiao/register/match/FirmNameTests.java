package hongqiao.register.match;

import static org.assertj.core.api.Assertions.assertThat;

import hongqiao.shared.Likeness;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names and addresses as people write them, and what is compared of them. */
@DisplayName("名称和地址怎样拆开来比")
class FirmNameTests {

    static final PlaceNames.Known PLACES = PlaceNames.Known.of(List.of("天津市", "红桥区", "丁字沽街道", "西于庄街道", "风貌里社区"));
    private static final List<String> TRADES = List.of("信息技术", "智能科技", "科技", "发展");
    private static final List<String> ENDINGS = List.of("股份有限公司", "有限责任公司", "集团有限公司", "合伙企业(普通合伙)", "有限公司", "公司");

    private static FirmName name(String text) {
        return FirmName.of(text, PLACES, TRADES, ENDINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "天津市红桥区华远科技有限公司, 华远, 科技, 有限公司",
        "天津华远科技有限公司, 华远, 科技, 有限公司",
        "华远（天津）科技有限责任公司, 华远, 科技, 有限责任公司",
        "华远〔天津〕 科技有限公司, 华远, 科技, 有限公司",
        "红桥华远智能科技发展股份有限公司, 华远, 智能科技发展, 股份有限公司",
        "天津明德会计合伙企业（普通合伙）, 明德会计, '', 合伙企业普通合伙",
        "ＡＢＣ信息技术有限公司, abc, 信息技术, 有限公司",
        "天津红桥有限公司, 红桥, '', 有限公司",
        "科技有限公司, 科技, '', 有限公司",
        "华远, 华远, '', ''"
    })
    void takesANameApart(String text, String core, String trade, String ending) {
        assertThat(name(text)).isEqualTo(new FirmName(core, trade, ending));
    }

    @ParameterizedTest
    @CsvSource({
        "天津市红桥区丁字沽三号路１２号院2门301, 丁字沽3号路, 12, 2 301",
        "红桥区丁字沽街道丁字沽3号路12号, 丁字沽3号路, 12, ''",
        "丁字沽三号路12-1号, 丁字沽3号路, 12-1, ''",
        "光荣道二十一号三层, 光荣道, 21, 3",
        "湘潭道 65 号 B座 1203, 湘潭道, 65, b 1203",
        "模拟路361号, 模拟路, 361, ''",
        "西站前街, 西站前街, '', ''"
    })
    void takesAnAddressApart(String text, String street, String number, String inside) {
        var address = Address.of(text, PLACES);

        assertThat(address.street()).isEqualTo(street);
        assertThat(address.number()).isEqualTo(number);
        assertThat(String.join(" ", address.inside())).isEqualTo(inside);
    }

    @Test
    @DisplayName("差一个字比差两个字像，次序颠倒也有几分像，毫不相同为零")
    void ordersLikenessAsAPersonWould() {
        assertThat(Likeness.of("华远智", "华远智")).isEqualTo(1);
        assertThat(Likeness.of("华远智", "华元智")).isBetween(0.5, 0.7);
        assertThat(Likeness.of("华远智", "华远智")).isGreaterThan(Likeness.of("华远智", "智远华"));
        assertThat(Likeness.of("华远智", "智远华")).isPositive();
        assertThat(Likeness.of("华远", "明德")).isZero();
        assertThat(Likeness.of("", "明德")).isZero();
        assertThat(Likeness.of("", "")).isEqualTo(1);
    }
}
