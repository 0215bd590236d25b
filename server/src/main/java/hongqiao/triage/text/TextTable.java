package hongqiao.triage.text;

import static hongqiao.triage.TriageProblem.TRIAGE_COLUMN_MISSING;

import hongqiao.table.Cell;
import hongqiao.table.TableReader;
import hongqiao.table.UploadedTable.Row;
import java.util.List;
import java.util.stream.Collectors;

/** A table with headings, .xlsx or CSV, whose cells are taken as texts. @param rows without the headings */
public record TextTable(String name, List<String> headings, List<Row> rows) {

    public TextTable {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
    }

    /** @throws hongqiao.shared.Problem {@code table-not-readable}, {@code table-too-large} */
    public static TextTable read(byte[] file, String name) {
        var rows = TableReader.read(file, name).rows();
        return rows.isEmpty()
                ? new TextTable(name, List.of(), List.of())
                : new TextTable(
                        name,
                        rows.getFirst().cells().stream()
                                .map(cell -> shown(cell).strip())
                                .toList(),
                        rows.subList(1, rows.size()));
    }

    /** @throws hongqiao.shared.Problem {@code triage-column-missing} */
    public String value(Row row, String heading) {
        int column = headings.indexOf(heading);
        if (column < 0) {
            throw TRIAGE_COLUMN_MISSING.because("%s 没有“%s”列", "%s has no column “%s”", name, heading);
        }
        return shown(row.cell(column)).strip();
    }

    /** What stands in those columns, a line each; empty cells are left out. */
    public String joined(Row row, List<String> columns) {
        return columns.stream()
                .map(heading -> value(row, heading))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Empty _, Cell.Broken _ -> "";
            case Cell.Text text -> text.text();
            case Cell.Figure figure -> figure.shown();
            case Cell.Truth truth -> truth.value() ? "true" : "false";
        };
    }
}
