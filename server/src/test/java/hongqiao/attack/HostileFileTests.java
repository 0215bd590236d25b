package hongqiao.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that mean harm, given to every route that takes a file: refused or listed row by row, soon, and nothing leaks. */
@DisplayName("恶意文件：每一个上传接口")
class HostileFileTests {

    private static final long SOON = 20_000_000_000L;

    private static final String TYPES = "<?xml version=\"1.0\"?><Types "
            + "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" "
            + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" "
            + "ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/><Override "
            + "PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/><Override "
            + "PartName=\"/xl/sharedStrings.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml\"/><Override "
            + "PartName=\"/xl/styles.xml\" ContentType=\"application/"
            + "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String ROWS = "<sheetData><row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row></sheetData>";

    private static final Map<String, byte[]> FILES = files();

    /** A workbook of these parts; what is null is as it should be. */
    private static byte[] workbook(Map<String, String> other) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", TYPES);
        parts.put(
                "_rels/.rels",
                RELATIONS + "<Relationship Id=\"a\" Type=\"" + OFFICE
                        + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook " + MAIN + " xmlns:r=\"" + OFFICE
                        + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONS + relation("s", "worksheet", "worksheets/sheet1.xml")
                        + relation("t", "sharedStrings", "sharedStrings.xml") + relation("u", "styles", "styles.xml")
                        + "</Relationships>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet " + MAIN + ">" + ROWS + "</worksheet>");
        parts.put("xl/sharedStrings.xml", "<sst " + MAIN + "><si><t>姓名</t></si></sst>");
        parts.put("xl/styles.xml", "<styleSheet " + MAIN + "/>");
        parts.putAll(other);
        return zip(parts);
    }

    private static String relation(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, OFFICE, type, target);
    }

    private static byte[] zip(Map<String, String> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining());
    }

    private static String sheet(String inside) {
        return "<worksheet " + MAIN + ">" + inside + "</worksheet>";
    }

    private static String geometry(String coordinates) {
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"code\":\"120106001\","
                + "\"name\":\"a\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":" + coordinates + "}}]}";
    }

    private static Map<String, byte[]> files() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("empty", "");
        texts.put("nul bytes", "姓名,工号\0\0\n\0");
        texts.put("a script", "<html><script>alert(1)</script></html>");
        texts.put("a million columns", ",".repeat(1_000_000));
        texts.put("an open quote", "\"" + "a".repeat(1_000_000));
        texts.put("nesting", geometry("[".repeat(100_000)));
        texts.put("nesting elsewhere", "{\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
        texts.put("NaN", geometry("[[[NaN,1],[Infinity,1],[-Infinity,2],[NaN,1]]]"));
        texts.put("huge numbers", geometry("[[[1e999,1],[1e1000000000,1],[-1e999,2],[1e999,1]]]"));
        texts.put("a number of a million digits", geometry("[[[" + "9".repeat(1_000_000) + ",1]]]"));
        texts.put("400 000 vertices", geometry("[[" + many(400_000, i -> "[0,0],") + "[0,0]]]"));
        texts.put("200 000 rings", geometry("[" + "[[0,0],[1,0],[0,0],[0,0]],".repeat(100_000) + "[]]"));
        texts.put("a key twice", "{\"type\":\"FeatureCollection\",\"features\":[],\"features\":[]}");
        texts.put("cut off", geometry("[[[117,39],[117,"));
        var files = new LinkedHashMap<String, byte[]>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        files.put("no text", new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 1});
        files.put("xlsx: sound", workbook(Map.of()));
        files.put(
                "xlsx: entity of a file",
                workbook(Map.of(
                        "xl/sharedStrings.xml",
                        "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst " + MAIN
                                + "><si><t>&x;</t></si></sst>")));
        files.put(
                "xlsx: a billion laughs",
                workbook(Map.of(
                        "xl/workbook.xml",
                        "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\">"
                                + many(
                                        9,
                                        i -> "<!ENTITY " + (char) ('b' + i) + " \""
                                                + ("&" + (char) ('a' + i) + ";").repeat(10) + "\">")
                                + "]><workbook " + MAIN + ">&j;</workbook>")));
        files.put(
                "xlsx: sheet in another place",
                workbook(
                        Map.of(
                                "xl/_rels/workbook.xml.rels",
                                RELATIONS + "<Relationship Id=\"s\" Type=\"" + OFFICE
                                        + "/worksheet\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>")));
        files.put(
                "xlsx: link to another file",
                workbook(
                        Map.of(
                                "xl/externalLinks/externalLink1.xml",
                                "<externalLink " + MAIN + "/>",
                                "xl/externalLinks/_rels/externalLink1.xml.rels",
                                RELATIONS + "<Relationship Id=\"e\" Type=\"" + OFFICE
                                        + "/externalLinkPath\" Target=\"http://127.0.0.1:1/x\" TargetMode=\"External\"/></Relationships>")));
        files.put(
                "xlsx: a promise of two thousand million texts",
                workbook(Map.of(
                        "xl/sharedStrings.xml",
                        "<sst " + MAIN + " count=\"2147483647\" uniqueCount=\"2147483647\"><si><t>a</t></si></sst>")));
        files.put(
                "xlsx: styles of 20 MB",
                workbook(Map.of(
                        "xl/styles.xml",
                        "<styleSheet " + MAIN + "><cellXfs>"
                                + many(400_000, i -> "<xf numFmtId=\"" + i * 7919L % 999_983 + "\"/>")
                                + "</cellXfs></styleSheet>")));
        files.put(
                "xlsx: 300 000 merged ranges",
                workbook(Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet(ROWS + "<mergeCells>"
                                + many(300_000, i -> "<mergeCell ref=\"A" + i + ":B" + i * 31L % 9973 + "\"/>")
                                + "</mergeCells>"))));
        files.put(
                "xlsx: column XFD",
                workbook(Map.of(
                        "xl/worksheets/sheet1.xml",
                        sheet("<sheetData><row r=\"1\"><c r=\"XFD1\"><v>1</v></c></row></sheetData>"))));
        files.put(
                "xlsx: numbers that are none",
                workbook(
                        Map.of(
                                "xl/worksheets/sheet1.xml",
                                sheet(
                                        "<sheetData><row r=\"99999999999\"><c r=\"A1\" s=\"-1\" t=\"s\"><v>-7</v></c></row></sheetData>"))));
        files.put(
                "xlsx: in itself", zip(Map.of("a.xlsx", new String(workbook(Map.of()), StandardCharsets.ISO_8859_1))));
        files.put(
                "xlsx: names that climb", zip(Map.of("../../../../tmp/hongqiao-climbed", "x", "xl/workbook.xml", "x")));
        return files;
    }

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#withFile")
    void isTakenForWhatItIs(Route route) {
        var officer = route.account().map(Target::as).orElseGet(Target::stranger);
        FILES.forEach((name, bytes) -> {
            var start = System.nanoTime();
            var answer = officer.upload(
                    route.at("1") + "?datum=wgs84&lon=lon&lat=lat", "a.csv", bytes, "Report-Key", "0123456789abcdef");
            assertThat(answer.status()).as("%s: %s", name, answer.body()).isBetween(200, 499);
            assertThat(System.nanoTime() - start).as(name).isLessThan(SOON);
            assertThat(answer.body()).as(name).doesNotContain("root:");
            Leaks.none(answer.body());
        });
    }

    @ParameterizedTest
    @MethodSource("hongqiao.attack.Route#withFile")
    @DisplayName("文件名：上级目录、换行、超长、脚本")
    void leavesNoFileNameAWayOut(Route route) {
        var officer = route.account().map(Target::as).orElseGet(Target::stranger);
        for (var name : new String[] {
            "../../../../tmp/hongqiao-climbed.txt",
            "..\\..\\hongqiao-climbed.txt",
            "C:\\a\0b.txt",
            "<img src=x onerror=alert(1)>.csv",
            "a%0d%0aSet-Cookie: x=y",
            "${jndi:ldap://127.0.0.1:1/a}",
            "长".repeat(255)
        }) {
            var answer = officer.upload(
                    route.at("1") + "?datum=wgs84&lon=lon&lat=lat",
                    name,
                    new byte[] {'x'},
                    "Report-Key",
                    "0123456789abcdef");
            assertThat(answer.status()).as("%s: %s", name, answer.body()).isBetween(200, 499);
            assertThat(answer.response().headers().map()).doesNotContainKey("set-cookie");
        }
        assertThat(java.nio.file.Path.of("/tmp/hongqiao-climbed.txt")).doesNotExist();
    }

    @Test
    @DisplayName("超过上限的上传：413，不进内存")
    void refusesMoreThanTheLimit() {
        var answer = Target.as("units").upload("/api/desk/people/import", "a.csv", new byte[22 << 20]);
        assertThat(answer.status()).isEqualTo(413);
    }
}
