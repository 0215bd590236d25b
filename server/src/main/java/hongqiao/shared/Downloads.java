package hongqiao.shared;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/** How a file that a browser keeps is announced. */
public final class Downloads {

    private Downloads() {}

    /** {@code csv} where that was asked for, else {@code xlsx}. */
    public static String kind(String format) {
        return format.equals("csv") ? "csv" : "xlsx";
    }

    public static void announce(HttpServletResponse response, String name, String kind) {
        response.setContentType(
                kind.equals("xlsx")
                        ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                        : "text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(name + "." + kind, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
