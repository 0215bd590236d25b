package hongqiao.area.route;

import hongqiao.shared.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The first row of a file of points, and the encoding it is in: UTF-8 where the beginning of the file is, else GB18030. */
record PointsHeading(List<String> names, Charset charset) {

    /**
     * @throws Problem {@code points-not-readable}: UTF-16
     */
    static PointsHeading of(CsvRows rows) {
        byte[] sample = rows.sample();
        if (sample.length >= 2
                && (sample[0] & 0xFF) + (sample[1] & 0xFF) == 0xFE + 0xFF
                && sample[0] < 0
                && sample[1] < 0) {
            throw RouteProblem.POINTS_NOT_READABLE.because(
                    "文件是 UTF-16，请另存为 UTF-8", "the file is UTF-16; save it as UTF-8");
        }
        Charset charset = isUtf8(sample) ? StandardCharsets.UTF_8 : Charset.forName("GB18030");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < rows.fields(); i++) {
            names.add(text(rows, i, charset));
        }
        return new PointsHeading(List.copyOf(names), charset);
    }

    /** A field without its quotes and the blanks around it. */
    static String text(CsvRows rows, int field, Charset charset) {
        int start = rows.fieldStart(field);
        String text = new String(rows.buffer(), start, rows.fieldEnd(field) - start, charset).strip();
        return text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"")
                ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip()
                : text;
    }

    /**
     * The place of a column.
     *
     * @throws Problem {@code points-column-not-found}: it is not there, or twice
     */
    int column(String name) {
        int column = names.indexOf(name);
        if (column < 0) {
            String all = String.join(", ", names);
            throw RouteProblem.POINTS_COLUMN_NOT_FOUND.because(
                    "没有名为“%1$s”的列；现有：%2$s", "there is no column \"%1$s\"; there are: %2$s", name, all);
        }
        if (names.lastIndexOf(name) != column) {
            throw RouteProblem.POINTS_COLUMN_NOT_FOUND.because(
                    "名为“%s”的列不止一个", "there is more than one column \"%s\"", name);
        }
        return column;
    }

    /** A name for one more column: this one, or with a number where there is such a column. */
    String free(String name) {
        String free = name;
        for (int i = 2; names.contains(free); i++) {
            free = name + "_" + i;
        }
        return free;
    }

    /** As one more field of a row. */
    byte[] field(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return (plain ? "," + text : ",\"" + text.replace("\"", "\"\"") + "\"").getBytes(charset);
    }

    private static boolean isUtf8(byte[] sample) {
        int end = sample.length;
        // the sample may end within a character
        for (int i = 0; i < 3 && end > 0 && sample[end - 1] < 0; i++) {
            end--;
        }
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(sample, 0, end));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
