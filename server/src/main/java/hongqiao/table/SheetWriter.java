package hongqiao.table;

import hongqiao.shared.CsvCell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes rows of text, one after the other, as .xlsx or as CSV; a cell never becomes a formula. */
public abstract sealed class SheetWriter implements AutoCloseable {

    public abstract void row(List<@Nullable String> cells) throws IOException;

    @Override
    public abstract void close() throws IOException;

    /** @param format {@code xlsx}, else CSV in UTF-8 with the mark by which Excel knows it */
    public static SheetWriter to(OutputStream out, String format, String sheet) throws IOException {
        return format.equals("xlsx") ? new Xlsx(out, sheet) : new CsvFile(out);
    }

    private static final class Xlsx extends SheetWriter {

        private final SXSSFWorkbook workbook = new SXSSFWorkbook(200);
        private final Sheet sheet;
        private final OutputStream out;
        private int rows;

        Xlsx(OutputStream out, String name) {
            this.out = out;
            this.sheet = workbook.createSheet(name);
        }

        @Override
        public void row(List<@Nullable String> cells) {
            var row = sheet.createRow(rows++);
            for (int i = 0; i < cells.size(); i++) {
                if (cells.get(i) != null) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
        }

        @Override
        public void close() throws IOException {
            workbook.write(out);
            workbook.close();
        }
    }

    private static final class CsvFile extends SheetWriter {

        private final Writer out;

        CsvFile(OutputStream out) throws IOException {
            this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            this.out.write('\uFEFF');
        }

        @Override
        public void row(List<@Nullable String> cells) throws IOException {
            out.write(cells.stream()
                    .map(cell -> cell == null ? "" : CsvCell.of(cell))
                    .collect(Collectors.joining(",")));
            out.write("\r\n");
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
