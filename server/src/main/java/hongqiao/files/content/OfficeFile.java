package hongqiao.files.content;

import static hongqiao.files.FileProblem.ATTACHMENT_BROKEN;
import static hongqiao.files.FileProblem.ATTACHMENT_UNSAFE;
import static hongqiao.files.content.ContentReader.notAccepted;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.util.XMLHelper;
import org.jspecify.annotations.Nullable;

/**
 * Word and Excel files, told by what they say of their own parts. Unpacked once, piece by piece and never into memory, to see
 * that they are whole and do not swell; those with macros are refused.
 */
final class OfficeFile {

    private static final String PARTS = "[Content_Types].xml";
    private static final String MAIN = "application/vnd.openxmlformats-officedocument.";
    private static final int MOST_PARTS = 10_000;
    private static final long MOST_UNPACKED = 300L << 20;
    private static final int LONGEST_LIST = 1 << 20;

    private OfficeFile() {}

    static FileType typeOf(byte[] bytes) {
        byte[] list = null;
        var parts = 0;
        var left = MOST_UNPACKED;
        var piece = new byte[16 << 10];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                var name = part.getName().toLowerCase(Locale.ROOT);
                if (++parts > MOST_PARTS) {
                    throw ATTACHMENT_UNSAFE.because("压缩包内部件太多", "It is packed of too many parts");
                }
                if (name.contains("vbaproject") || name.contains("..")) {
                    throw ATTACHMENT_UNSAFE.because(
                            "含有宏或异常部件，请另存为不带宏的文件", "It holds macros or odd parts; save it without macros");
                }
                if (part.getName().equals(PARTS) && list == null) {
                    list = zip.readNBytes(LONGEST_LIST);
                    left -= list.length;
                }
                for (int read = zip.read(piece); read >= 0; read = zip.read(piece)) {
                    left -= read;
                    if (left < 0) {
                        throw ATTACHMENT_UNSAFE.because("解压后过大", "It swells too much when it is unpacked");
                    }
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw ATTACHMENT_BROKEN.problem();
        }
        var type = list == null ? null : type(list);
        if (type == null) {
            throw notAccepted("application/zip");
        }
        return type;
    }

    /** By the content type of its main part. */
    private static @Nullable FileType type(byte[] list) {
        try {
            var xml = XMLHelper.newXMLInputFactory().createXMLStreamReader(new ByteArrayInputStream(list));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Override")) {
                    var type = String.valueOf(xml.getAttributeValue(null, "ContentType"));
                    if (type.contains("macroEnabled")) {
                        throw ATTACHMENT_UNSAFE.because("含有宏，请另存为不带宏的文件", "It holds macros; save it without them");
                    }
                    if (type.equals(MAIN + "wordprocessingml.document.main+xml")) {
                        return FileType.DOCX;
                    }
                    if (type.equals(MAIN + "spreadsheetml.sheet.main+xml")) {
                        return FileType.XLSX;
                    }
                }
            }
            return null;
        } catch (XMLStreamException broken) {
            throw ATTACHMENT_BROKEN.problem();
        }
    }
}
