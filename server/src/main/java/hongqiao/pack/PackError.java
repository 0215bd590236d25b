package hongqiao.pack;

import com.fasterxml.jackson.annotation.JsonIgnore;
import hongqiao.shared.Words;
import org.jspecify.annotations.Nullable;

/**
 * One thing wrong in a pack.
 *
 * @param file path inside the pack, with {@code /}
 * @param line from 1; null where the file as a whole is meant
 * @param column from 1
 * @param code released codes are never renamed: {@code pack-file-missing}, {@code pack-unreadable},
 *     {@code pack-unknown-key}, {@code pack-missing-key}, {@code pack-bad-value}, {@code csv-bad-header},
 *     {@code csv-bad-cell}, {@code dangling-section}, {@code duplicate-code}, {@code missing-is-not-zero},
 *     {@code unknown-permission}, {@code role-mixes-duties}, {@code unknown-role}, {@code grant-without-place},
 *     {@code dangling-unit}, {@code dangling-area}, {@code unit-cycle}, {@code responsibility-twice},
 *     {@code area-bad-parent}, {@code area-bad-geometry}, {@code simulated-not-said}, and those of
 *     {@link hongqiao.area.geo.GeoProblem}
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record PackError(
        String file,
        @Nullable Integer line,
        @Nullable Integer column,
        String code,
        Words message,
        Words remedy,
        Severity severity) {

    /** A warning is legal, but odd; it keeps nobody from publishing. */
    public enum Severity {
        ERROR,
        WARNING
    }

    public PackError(
            String file, @Nullable Integer line, @Nullable Integer column, String code, Words message, Words remedy) {
        this(file, line, column, code, message, remedy, Severity.ERROR);
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** {@code plans/2021-2025/plan.yaml:4:1}, as editors take it. */
    public String place() {
        return file + (line == null ? "" : ":" + line + (column == null ? "" : ":" + column));
    }
}
