package hongqiao.register.sheet;

import java.util.List;

/**
 * What an import did, or in a dry run would have done. The counts add up: read = added + changed + same + held + refused.
 *
 * @param cells what is wrong with the refused rows
 * @param warnings of rows that were taken
 * @param ignoredColumns columns that mean nothing to this register
 */
public record RecordReport(
        boolean applied,
        String sheet,
        int read,
        int added,
        int changed,
        int same,
        int held,
        int refused,
        List<RecordCell> cells,
        List<RecordCell> warnings,
        List<String> ignoredColumns,
        List<String> ignoredSheets) {}
