package hongqiao.register.sheet;

import hongqiao.shared.Words;

/**
 * A cell for which its row was not taken.
 *
 * @param row from 1, as the spreadsheet counts
 * @param cell address such as {@code C17}
 */
public record RecordCell(int row, String cell, String field, String code, Words reason) {}
