package hongqiao.files.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import hongqiao.shared.District;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is what is in it, whatever it is called; what could do harm stays out, and what a camera noted is not handed on. */
@DisplayName("附件按内容识别")
class WhatAFileIsTests {

    private static final Words TOWN = new Words("红桥区", "Hongqiao");
    private static final ContentReader READER =
            new ContentReader(new District("120106", TOWN, TOWN, ZoneId.of("Asia/Shanghai")), 20_000_000);
    private static final String MAIN = "vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertRefused(String code, byte[] bytes) {
        for (var name : List.of("a.jpg", "a.csv", "a")) {
            assertThatExceptionOfType(Problem.class)
                    .isThrownBy(() -> READER.read(bytes, name))
                    .returns(code, Problem::code);
        }
    }

    @Test
    @DisplayName("照片：转正，去掉拍摄信息，时间和位置另记")
    void setsAPhotoUprightAndTakesItsNotesAside() {
        var sent = Photos.taken(Photos.jpeg(640, 480), 6, "+09:00");
        assertThat(new String(sent, StandardCharsets.ISO_8859_1)).contains("Exif");

        var read = READER.read(sent, "IMG_0001.HEIC");

        assertThat(read.type()).isEqualTo(FileType.JPEG);
        assertThat(read.shot())
                .isEqualTo(new Content.Shot(480, 640, Instant.parse("2026-03-05T05:30:15Z"), 117.15, 39.17));
        assertThat(new String(read.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif");
        var kept = Photos.read(read.bytes());
        assertThat(List.of(kept.getWidth(), kept.getHeight())).containsExactly(480, 640);
        // What was left is above, what was right below.
        assertThat(kept.getRGB(240, 40) & 0xFF0000).isGreaterThan(0xC00000);
        assertThat(kept.getRGB(240, 600) & 0xFF).isGreaterThan(0xC0);
        var thumbnail = Photos.read(java.util.Objects.requireNonNull(read.thumbnail()));
        assertThat(List.of(thumbnail.getWidth(), thumbnail.getHeight())).containsExactly(240, 320);
    }

    /** Where red and blue come to lie: the first is at the middle of the left or the upper edge. */
    @ParameterizedTest
    @CsvSource({
        "1,left,red",
        "2,left,blue",
        "3,left,blue",
        "4,left,red",
        "5,top,red",
        "6,top,red",
        "7,top,blue",
        "8,top,blue"
    })
    void knowsAllEightWaysToHoldACamera(int orientation, String edge, String colour) {
        var read = READER.read(Photos.taken(Photos.jpeg(64, 32), orientation, ""), "a");

        var kept = Photos.read(read.bytes());
        assertThat(kept.getWidth() > kept.getHeight()).isEqualTo(edge.equals("left"));
        var rgb = edge.equals("left") ? kept.getRGB(8, 16) : kept.getRGB(16, 8);
        assertThat((rgb & 0xFF0000) > 0xC00000 ? "red" : "blue").isEqualTo(colour);
    }

    @Test
    @DisplayName("相机没写时区：按本区时间")
    void takesTheDistrictsTimeWhereTheCameraSaysNone() {
        assertThat(READER.read(Photos.taken(Photos.jpeg(8, 8), 1, ""), "a")
                        .shot()
                        .takenAt())
                .isEqualTo(Instant.parse("2026-03-05T06:30:15Z"));
        assertThat(READER.read(Photos.jpeg(8, 8), "a").shot()).isEqualTo(new Content.Shot(8, 8, null, null, null));
    }

    @Test
    void keepsAPngAsOneAndMakesAJpegOfWebp() {
        assertThat(READER.read(Photos.png(9, 4), "a").type()).isEqualTo(FileType.PNG);
        var webp = READER.read(Photos.WEBP, "a");
        assertThat(webp.sentType()).isEqualTo(FileType.WEBP);
        assertThat(webp.type()).isEqualTo(FileType.JPEG);
        assertThat(Photos.read(webp.bytes()).getWidth()).isEqualTo(1);
    }

    @Test
    @DisplayName("太大的照片按整数倍缩小保存，原件的哈希另存")
    void keepsOfALargePictureEverySecondPixel() {
        var read = READER.read(Photos.jpeg(5_000, 3_800), "a");

        assertThat(read.shot().width()).isEqualTo(2_500);
        assertThat(read.shot().height()).isEqualTo(1_900);
    }

    @Test
    @DisplayName("图片里夹带网页、脚本、压缩包：只留像素")
    void keepsNothingButPixelsOfAPictureThatIsMore() {
        var script = utf8("<html><script>alert(1)</script></html>");
        var sent = Photos.concat(
                Photos.withSegment(Photos.jpeg(20, 20), 0xFE, script), Photos.concat(script, OfficeFiles.docx()));

        var kept = new String(READER.read(sent, "a.html").bytes(), StandardCharsets.ISO_8859_1);

        assertThat(kept).doesNotContain("script").doesNotContain("word/document.xml");
    }

    @Test
    @DisplayName("像素炸弹、截断的图片")
    void refusesPicturesThatSwellOrDoNotDecode() {
        assertRefused("attachment-unsafe", Photos.boasting(50_000, 50_000));
        assertRefused("attachment-broken", Photos.boasting(300, 300));
        var jpeg = Photos.jpeg(400, 400);
        assertRefused("attachment-broken", Arrays.copyOf(jpeg, jpeg.length / 2));
        assertRefused("attachment-broken", Arrays.copyOf(jpeg, 60));
    }

    @Test
    void takesPdfWordAndExcelForWhatTheyAre() {
        assertThat(READER.read(utf8("%PDF-1.7\nx\n%%EOF\n"), "a.txt").type()).isEqualTo(FileType.PDF);
        assertThat(READER.read(OfficeFiles.docx(), "a.xlsx").type()).isEqualTo(FileType.DOCX);
        assertThat(READER.read(OfficeFiles.xlsx(), "a.docx").type()).isEqualTo(FileType.XLSX);
    }

    @Test
    @DisplayName("截断的 PDF、压缩炸弹、带宏的文件、普通压缩包")
    void refusesDocumentsThatAreMoreOrLess() {
        assertRefused("attachment-broken", utf8("%PDF-1.7\nx"));
        assertRefused("attachment-unsafe", OfficeFiles.packed(MAIN, "word/document.xml", 310L << 20));
        assertRefused("attachment-unsafe", OfficeFiles.packed(MAIN, "word/vbaProject.bin", 5));
        assertRefused(
                "attachment-unsafe",
                OfficeFiles.packed("vnd.ms-word.document.macroEnabled.main+xml", "word/document.xml", 5));
        assertRefused("attachment-type-not-accepted", OfficeFiles.packed("java-archive", "a/B.class", 5));
        assertRefused("attachment-broken", Arrays.copyOf(OfficeFiles.docx(), 900));
    }

    @Test
    void takesTextInBothOfItsCharacterSets() {
        assertThat(READER.read(utf8("\uFEFF序号,名称\r\n1,勤俭里\r\n"), "清单.CSV").type())
                .isEqualTo(FileType.CSV);
        assertThat(READER.read("现场情况说明：井盖已补装。".getBytes(Charset.forName("GB18030")), "a.jpg")
                        .type())
                .isEqualTo(FileType.TEXT);
        assertThat(READER.read(utf8("x < y 且 y > z"), "a").type()).isEqualTo(FileType.TEXT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>hi</body></html>",
                "  <!DOCTYPE html><p>",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "序号,名称\n<script>alert(1)</script>",
                "#!/bin/sh\nrm -rf /",
                "<?xml version=\"1.0\"?><a/>",
                "GIF89a\1\0\1\0\0\0\0;",
                "MZ\u0090\0\3\0\0\0",
                "一\0二"
            })
    void refusesWhatABrowserOrAMachineWouldRun(String text) {
        assertRefused("attachment-type-not-accepted", utf8(text));
    }

    @Test
    void refusesNothingAtAll() {
        assertRefused("attachment-empty", new byte[0]);
    }
}
