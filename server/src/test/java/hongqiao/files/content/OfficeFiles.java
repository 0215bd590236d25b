package hongqiao.files.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Word and Excel files, sound and otherwise. */
public final class OfficeFiles {

    private static final String TYPES = "<?xml version=\"1.0\"?><Types "
            + "xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override PartName=\"/word/document.xml\" "
            + "ContentType=\"application/%s\"/></Types>";

    private OfficeFiles() {}

    public static byte[] docx() {
        try (var document = new XWPFDocument();
                var bytes = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("整改报告（模拟）");
            document.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public static byte[] xlsx() {
        try (var workbook = new XSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("台账").createRow(0).createCell(0).setCellValue("模拟");
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What says that its main part is of that type, and one more part of so many zeros. */
    public static byte[] packed(String type, String part, long zeros) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.formatted(type).getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry(part));
            var piece = new byte[1 << 16];
            for (long left = zeros; left > 0; left -= piece.length) {
                zip.write(piece, 0, (int) Math.min(piece.length, left));
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
