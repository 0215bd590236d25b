package hongqiao.organisation.sheet;

import static hongqiao.organisation.OrganisationProblem.TABLE_NOT_READABLE;
import static hongqiao.organisation.OrganisationProblem.TABLE_TOO_LARGE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.ZipInputStream;

/** Unpacks a file into nothing before anybody else does: what is small when packed and huge when not, is refused. */
final class ZipCheck {

    private static final long MOST_BYTES = 150L << 20;
    private static final int MOST_ENTRIES = 500;

    private ZipCheck() {}

    static void require(byte[] bytes) {
        var left = MOST_BYTES;
        var entries = 0;
        var buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            while (zip.getNextEntry() != null) {
                if (++entries > MOST_ENTRIES) {
                    throw TABLE_TOO_LARGE.because("压缩包内文件过多", "The file packs too many parts");
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    left -= read;
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
}
