package hongqiao.organisation.sheet;

import java.util.List;

/**
 * What an import did, or in a dry run would have done. The counts add up: read = taken + broken, taken = added + changed +
 * unchanged.
 *
 * @param read rows with anything in them, without the header
 * @param broken rows not taken; each has one cell or more in {@code cells}
 * @param posts posts made besides
 * @param holdings holdings begun besides
 * @param ignoredSheets sheets that were not looked at
 * @param ignoredColumns columns that mean nothing to us
 */
public record ImportReport(
        boolean applied,
        String sheet,
        int read,
        int taken,
        int broken,
        int added,
        int changed,
        int unchanged,
        int posts,
        int holdings,
        List<BrokenCell> cells,
        List<String> ignoredSheets,
        List<String> ignoredColumns) {}
