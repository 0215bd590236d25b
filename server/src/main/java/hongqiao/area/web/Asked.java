package hongqiao.area.web;

import static hongqiao.area.AreaProblem.AREA_FILE_TOO_LARGE;
import static hongqiao.area.AreaProblem.DATUM_NOT_KNOWN;
import static hongqiao.shared.CommonProblem.REQUEST_NOT_READABLE;
import static hongqiao.shared.CommonProblem.VALUE_NOT_VALID;

import hongqiao.area.geo.CoordinateSystem;
import hongqiao.shared.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;

/** What callers of several routes send. */
final class Asked {

    private static final int MOST_BYTES = 3 << 20;

    private Asked() {}

    /** @throws Problem {@code datum-not-known} */
    static CoordinateSystem system(@Nullable String datum) {
        return CoordinateSystem.find(datum == null ? "" : datum)
                .orElseThrow(() -> DATUM_NOT_KNOWN
                        .because(
                                "datum 应为 cgcs2000、wgs84、gcj02 或 epsg:4513 至 epsg:4554",
                                "datum is cgcs2000, wgs84, gcj02 or epsg:4513 to epsg:4554")
                        .atField("datum"));
    }

    /** @throws Problem {@code value-not-valid}: absent or null */
    static <T> T needed(@Nullable T value, String field) {
        if (value == null) {
            throw VALUE_NOT_VALID.because("请填写 %s", "%s is missing", field).atField(field);
        }
        return value;
    }

    /** A vertex of six bytes costs two hundred while it is read. @throws Problem {@code area-file-too-large} */
    static byte[] bytes(MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            throw tooLarge();
        }
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Problem tooLarge() {
        return AREA_FILE_TOO_LARGE.because(
                "上限为 %d MB，请分几次导入", "the limit is %d MB; import it in several files", MOST_BYTES >> 20);
    }

    static Problem upload(MultipartException refused) {
        return Problem.isTooLarge(refused)
                ? AREA_FILE_TOO_LARGE.because("上限为 3 MB，请分几次导入", "the limit is 3 MB; import it in several files")
                : REQUEST_NOT_READABLE.problem();
    }
}
