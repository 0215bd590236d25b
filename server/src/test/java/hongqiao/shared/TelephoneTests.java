package hongqiao.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One number, however somebody writes it, and numbers that stay apart. */
@DisplayName("电话号码怎么写都是同一个")
class TelephoneTests {

    @ParameterizedTest
    @CsvSource({
        "13900005678, 13900005678",
        "139 0000 5678, 13900005678",
        "139-0000-5678, 13900005678",
        "+86 139-0000-5678, 13900005678",
        "8613900005678, 13900005678",
        "0086 139 0000 5678, 13900005678",
        "１３９００００５６７８, 13900005678",
        "＋８６　１３９００００５６７８, 13900005678",
        "022-2700 1234, 02227001234",
        "+86 22 2700 1234, 02227001234",
        "+86 022 2700 1234, 02227001234",
        "27001234, 27001234",
        "400-700-1234, 4007001234",
        "+86 400 700 1234, 4007001234",
        "12345, 12345",
        "+852 2345 6789, +85223456789",
        "00852 2345 6789, +85223456789"
    })
    void isLookedForInOneForm(String written, String looked) {
        assertThat(Telephone.normal(written)).isEqualTo(looked);
    }
}
