package hongqiao.table;

import static hongqiao.table.TableProblem.TABLE_NOT_READABLE;
import static hongqiao.table.TableProblem.TABLE_TOO_LARGE;

import hongqiao.shared.Csv;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Takes a file for what it is, whatever its name says: .xlsx, or CSV in UTF-8 or GB18030. */
public final class TableReader {

    public static final int MOST_BYTES = 20 << 20;

    private TableReader() {}

    /** @throws hongqiao.shared.Problem {@code table-too-large}, {@code table-not-readable} */
    public static UploadedTable read(byte[] bytes, String fileName) {
        if (bytes.length > MOST_BYTES) {
            throw TABLE_TOO_LARGE.because("上限为 %d MB", "The limit is %d MB", MOST_BYTES >> 20);
        }
        if (begins(bytes, 'P', 'K')) {
            return XlsxTable.read(bytes);
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw TABLE_NOT_READABLE.because(
                    "这是旧的 .xls 或加密的文件，请另存为不加密的 .xlsx",
                    "An old .xls or an encrypted file; save it as .xlsx without a password");
        }
        return csv(bytes, fileName);
    }

    private static boolean begins(byte[] bytes, int... start) {
        for (int i = 0; i < start.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static UploadedTable csv(byte[] bytes, String fileName) {
        var rows = new ArrayList<UploadedTable.Row>();
        for (var row : Csv.read(text(bytes).getBytes(StandardCharsets.UTF_8)).rows()) {
            if (row.cells().size() > UploadedTable.MOST_COLUMNS || rows.size() > UploadedTable.MOST_ROWS) {
                throw TABLE_TOO_LARGE.because("行或列过多", "There are too many rows or columns");
            }
            List<Cell> cells = row.cells().stream()
                    .<Cell>map(cell -> cell.text().isBlank() ? Cell.EMPTY : new Cell.Text(cell.text()))
                    .toList();
            var read = new UploadedTable.Row(row.line(), cells);
            if (!read.isBlank()) {
                rows.add(read);
            }
        }
        return new UploadedTable(fileName, rows, List.of(), List.of(), false);
    }

    private static String text(byte[] bytes) {
        for (var charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                if (text.indexOf('\0') < 0) {
                    return text;
                }
            } catch (CharacterCodingException other) {
                // the next one, or it is no text
            }
        }
        throw TABLE_NOT_READABLE.because("既不是 .xlsx，也不是文本", "It is neither .xlsx nor text");
    }
}
