package hongqiao.reading;

import hongqiao.shared.Words;
import java.util.List;

/**
 * What an import did, or in a dry run would have done. The counts add up: read = filed + superseded + unchanged + refused.
 *
 * @param read rows with anything in them, without the header
 * @param cells why rows were refused; the rest was taken
 * @param ignoredColumns columns that mean nothing here
 * @param ignoredSheets sheets that were not looked at
 */
public record ReadingReport(
        boolean applied,
        String sheet,
        int read,
        int filed,
        int superseded,
        int unchanged,
        int refused,
        List<BadCell> cells,
        List<String> ignoredColumns,
        List<String> ignoredSheets) {

    /** @param row from 1, as the spreadsheet counts @param cell as {@code C7} @param code of a {@link ReadingProblem} */
    public record BadCell(int row, String cell, String code, Words reason) {}
}
