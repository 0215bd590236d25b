package hongqiao.area.route;

import hongqiao.shared.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A CSV file row by row, as the bytes it has, however long the file is.
 *
 * <p>RFC 4180: fields in quotes may hold commas, line breaks and doubled quotes; a quote elsewhere is a character like any
 * other. Rows end with LF or CRLF, the last one with either or nothing. A byte-order mark belongs to no field. Works for
 * UTF-8 and GB18030 alike: no byte of a longer character looks like a comma, a quote or a line break.
 */
final class CsvRows {

    /** A longer row is a quote that is never closed. */
    static final int LONGEST_ROW = 1 << 20;

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int limit;

    private int length;
    private int contentLength;
    private int[] fieldEnds = new int[16];
    private int fields;
    private int firstField;
    private long line = 1;
    private long breaks;

    CsvRows(InputStream in) throws IOException {
        this.in = in;
        fill();
        firstField = Arrays.equals(buffer, 0, Math.min(limit, BOM.length), BOM, 0, BOM.length) ? BOM.length : 0;
    }

    /**
     * Goes to the next row; false after the last.
     *
     * @throws Problem {@code points-not-readable}: a quote is never closed
     */
    boolean next() throws IOException {
        start += length;
        line += breaks;
        firstField = line == 1 && breaks == 0 ? firstField : 0;
        length = 0;
        breaks = 0;
        fields = 0;
        boolean quoted = false;
        boolean mayOpen = true;
        int at = firstField;
        for (; has(at); at++) {
            byte b = buffer[start + at];
            if (quoted) {
                quoted = b != '"';
                mayOpen = !quoted; // a quote right after the closing one: they are a doubled one
                breaks += b == '\n' ? 1 : 0;
            } else if (b == '"' && mayOpen) {
                quoted = true;
            } else if (b == '\n') {
                breaks++;
                boolean carriage = at > firstField && buffer[start + at - 1] == '\r';
                return end(carriage ? at - 1 : at, at + 1);
            } else {
                mayOpen = b == ',';
                if (b == ',') {
                    endField(at);
                }
            }
        }
        if (quoted) {
            throw unclosed();
        }
        return at > firstField && end(at, at);
    }

    private void endField(int at) {
        if (fields == fieldEnds.length) {
            fieldEnds = Arrays.copyOf(fieldEnds, 2 * fields);
        }
        fieldEnds[fields++] = at;
    }

    private boolean end(int contentLength, int length) {
        endField(contentLength);
        this.contentLength = contentLength;
        this.length = length;
        return true;
    }

    private boolean has(int at) throws IOException {
        while (start + at >= limit) {
            if (at > LONGEST_ROW) {
                throw unclosed();
            }
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, limit - start);
            limit -= start;
            start = 0;
        }
        if (limit == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * limit);
        }
        int read = in.readNBytes(buffer, limit, buffer.length - limit);
        limit += read;
        return read > 0;
    }

    private Problem unclosed() {
        return RouteProblem.POINTS_NOT_READABLE
                .because(
                        "第 %1$d 行开始的一行没有结束：引号没有闭合，或一行超过 %2$d 字节",
                        "the row that begins on line %1$d does not end: a quote is not closed, or a row is longer than %2$d bytes",
                        line,
                        LONGEST_ROW)
                .at(new Problem.Place(Math.toIntExact(line), null, null));
    }

    /** Where the row begins, from 1. */
    long line() {
        return line;
    }

    int fields() {
        return fields;
    }

    /** An empty line. */
    boolean isBlank() {
        return contentLength == 0;
    }

    /** The bytes that {@link #start} and the other places are of; good until the next row. */
    byte[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    /** End of the row without its line break. */
    int contentEnd() {
        return start + contentLength;
    }

    int end() {
        return start + length;
    }

    int fieldStart(int field) {
        return start + (field == 0 ? firstField : fieldEnds[field - 1] + 1);
    }

    int fieldEnd(int field) {
        return start + fieldEnds[field];
    }

    /** What has been read so far, to guess the encoding by. */
    byte[] sample() {
        return Arrays.copyOfRange(buffer, 0, limit);
    }
}
