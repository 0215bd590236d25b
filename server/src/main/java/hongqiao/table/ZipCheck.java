package hongqiao.table;

import static hongqiao.table.TableProblem.TABLE_NOT_READABLE;
import static hongqiao.table.TableProblem.TABLE_TOO_LARGE;

import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Unpacks a file into nothing before anybody else does: what is small when packed and huge when not, is refused. By the list
 * at its end, as spreadsheet programs do: the JDK's stream reader does not understand files that were written as a stream,
 * ours among them.
 */
final class ZipCheck {

    private static final long MOST_BYTES = 150L << 20;
    private static final int MOST_ENTRIES = 500;

    /** Of a part that is read as a tree and not as a stream: styles, the list of sheets, what belongs to what. */
    private static final long MOST_BYTES_OF_A_TREE = 4L << 20;

    private ZipCheck() {}

    static void require(byte[] bytes) {
        var left = MOST_BYTES;
        var entries = 0;
        var buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                var part = zip.getInputStream(entry);
                var leftOfPart = isStreamed(entry.getName()) ? MOST_BYTES : MOST_BYTES_OF_A_TREE;
                if (++entries > MOST_ENTRIES) {
                    throw TABLE_TOO_LARGE.because("压缩包内文件过多", "The file packs too many parts");
                }
                for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                    left -= read;
                    leftOfPart -= read;
                    if (leftOfPart < 0 && !isStreamed(entry.getName())) {
                        throw TABLE_TOO_LARGE.because("文件的样式等部分过大", "Its styles, or another part, are too large");
                    }
                    if (left < 0) {
                        throw TABLE_TOO_LARGE.because(
                                "解压后超过 %d MB", "Unpacked it is larger than %d MB", MOST_BYTES >> 20);
                    }
                }
            }
        } catch (IOException broken) {
            throw TABLE_NOT_READABLE.because("文件已损坏", "The file is damaged");
        }
        if (entries == 0) {
            throw TABLE_NOT_READABLE.because("文件已损坏", "The file is damaged");
        }
    }

    private static boolean isStreamed(String part) {
        var name = part.toLowerCase(Locale.ROOT);
        return name.endsWith("/sharedstrings.xml")
                || name.contains("/worksheets/") && !name.endsWith(".rels")
                || name.contains("/media/");
    }
}
