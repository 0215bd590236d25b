package hongqiao.cases.order;

import hongqiao.register.sheet.RecordCell;
import java.util.List;

/**
 * What an import of orders did, or in a dry run would have done. The counts add up: read = opened + known + refused.
 *
 * @param known orders whose number was there already; nothing of them is changed
 * @param cells what is wrong with the refused rows
 * @param ignoredColumns columns that mean nothing to this type
 */
public record OrderReport(
        boolean applied,
        String sheet,
        int read,
        int opened,
        int known,
        int refused,
        List<RecordCell> cells,
        List<String> ignoredColumns,
        List<String> ignoredSheets) {}
