package hongqiao.files.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("附件名称")
class FileNameTests {

    private static String jpeg(String given) {
        return FileName.of(given, FileType.JPEG);
    }

    @Test
    @DisplayName("去掉路径、换行、不可见和改变书写方向的字符")
    void leavesNothingThatMisleads() {
        assertThat(jpeg("../../etc/passwd")).isEqualTo("passwd.jpg");
        assertThat(jpeg("C:\\temp\\照片.JPG")).isEqualTo("照片.JPG");
        assertThat(jpeg("合同\u202Egpj.exe")).isEqualTo("合同gpj.exe.jpg");
        assertThat(jpeg("a\r\nSet-Cookie: x=y.jpg")).isEqualTo("aSet-Cookie x=y.jpg");
        assertThat(jpeg("整改\u200B前.jpeg")).isEqualTo("整改前.jpeg");
        assertThat(jpeg(".htaccess")).isEqualTo("htaccess.jpg");
        assertThat(jpeg("<img src=x>.png")).isEqualTo("img src=x.png.jpg");
    }

    @Test
    @DisplayName("扩展名说真话，长名截短，空名有名")
    void tellsWhatItIs() {
        assertThat(FileName.of("证书.jpg", FileType.PDF)).isEqualTo("证书.jpg.pdf");
        assertThat(jpeg("")).isEqualTo("附件.jpg");
        assertThat(jpeg("///")).isEqualTo("附件.jpg");
        assertThat(jpeg("长".repeat(255) + ".jpg")).isEqualTo("长".repeat(120) + ".jpg");
    }
}
