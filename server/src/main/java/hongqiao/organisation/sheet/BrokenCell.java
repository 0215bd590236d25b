package hongqiao.organisation.sheet;

import hongqiao.shared.Words;
import hongqiao.table.UploadedTable;

/**
 * A cell for which its row was not taken.
 *
 * @param row from 1, as the spreadsheet counts
 * @param cell address such as {@code A17}
 * @param code of a {@link CellFault}, or of a refusal
 */
public record BrokenCell(String sheet, int row, String cell, String code, Words reason) {

    static BrokenCell of(String sheet, int row, int column, CellFault fault) {
        return new BrokenCell(sheet, row, UploadedTable.address(row, column), fault.code(), fault.words());
    }
}
