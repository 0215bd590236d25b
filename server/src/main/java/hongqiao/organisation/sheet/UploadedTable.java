package hongqiao.organisation.sheet;

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
record UploadedTable(String sheet, List<Row> rows, List<String> merged, List<String> otherSheets, boolean from1904) {

    static final int MOST_ROWS = 100_000;
    static final int MOST_COLUMNS = 60;

    UploadedTable {
        rows = List.copyOf(rows);
        merged = List.copyOf(merged);
        otherSheets = List.copyOf(otherSheets);
    }

    /** @param number from 1, as the spreadsheet counts */
    record Row(int number, List<Cell> cells) {

        Row {
            cells = List.copyOf(cells);
        }

        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isBlank() {
            return cells.stream()
                    .allMatch(cell -> cell instanceof Cell.Empty
                            || cell instanceof Cell.Text text && text.text().isBlank());
        }
    }

    /** {@code A17}. @param column from 0 */
    static String address(int row, int column) {
        var letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row).toString();
    }
}
