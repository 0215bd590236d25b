package hongqiao.table;

import java.util.List;

/**
 * The first sheet of an uploaded file.
 *
 * @param sheet its name; of a CSV file the file's
 * @param rows those with anything in them
 * @param merged merged ranges such as {@code A1:C1}
 * @param otherSheets names of sheets that were not read
 * @param from1904 whether dates count from 1904, as old Macs did
 */
public record UploadedTable(
        String sheet, List<Row> rows, List<String> merged, List<String> otherSheets, boolean from1904) {

    public static final int MOST_ROWS = 100_000;
    public static final int MOST_COLUMNS = 60;

    public UploadedTable {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        otherSheets = List.copyOf(otherSheets);
    }

    /** @param number from 1, as the spreadsheet counts */
    public record Row(int number, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        public boolean isBlank() {
            return cells.stream()
                    .allMatch(cell -> cell instanceof Cell.Empty
                            || cell instanceof Cell.Text text && text.text().isBlank());
        }
    }

    /** {@code A17}. @param column from 0 */
    public static String address(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
