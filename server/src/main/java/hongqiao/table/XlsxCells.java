package hongqiao.table;

import static hongqiao.table.TableProblem.TABLE_TOO_LARGE;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of one sheet's XML, row after row; never the whole sheet as objects. */
final class XlsxCells extends DefaultHandler {

    /** Longer than any cell of ours; a spreadsheet allows 32,767. */
    private static final int LONGEST = 2_000;

    private final SharedStrings strings;
    private final StylesTable styles;
    private final DataFormatter formatter = new DataFormatter();
    final List<UploadedTable.Row> rows = new ArrayList<>();
    final List<String> merged = new ArrayList<>();

    private final List<Cell> cells = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int rowNumber;
    private int column;
    private String type = "";
    private int style;
    private boolean isFormula;
    private boolean hasValue;
    private boolean gathering;
    private boolean phonetic;

    XlsxCells(SharedStrings strings, StylesTable styles) {
        this.strings = strings;
        this.styles = styles;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> beginRow(attributes.getValue("r"));
            case "c" -> beginCell(attributes);
            case "f" -> isFormula = true;
            case "v" -> {
                gathering = true;
                hasValue = true;
            }
            case "t" -> gathering = !phonetic;
            case "rPh" -> phonetic = true;
            case "mergeCell" -> merge(attributes.getValue("ref"));
            default -> {}
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (gathering && text.length() <= LONGEST) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        switch (name) {
            case "v", "t" -> gathering = false;
            case "rPh" -> phonetic = false;
            case "c" -> endCell();
            case "row" -> endRow();
            default -> {}
        }
    }

    private void beginRow(@Nullable String number) {
        rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
        cells.clear();
        column = -1;
    }

    private void beginCell(Attributes attributes) {
        var address = attributes.getValue("r");
        column = address == null ? column + 1 : column(address);
        if (column >= UploadedTable.MOST_COLUMNS) {
            throw TABLE_TOO_LARGE.because(
                    "第 %d 行超过 %d 列", "Row %d has more than %d columns", rowNumber, UploadedTable.MOST_COLUMNS);
        }
        var given = attributes.getValue("t");
        type = given == null ? "n" : given;
        var styled = attributes.getValue("s");
        style = styled == null ? 0 : Integer.parseInt(styled);
        isFormula = false;
        hasValue = false;
        text.setLength(0);
    }

    private void merge(@Nullable String range) {
        if (range == null || merged.size() >= UploadedTable.MOST_ROWS) {
            throw TABLE_TOO_LARGE.because("合并单元格过多", "Too many cells are merged");
        }
        merged.add(range);
    }

    private static int column(String address) {
        var column = 0;
        for (int i = 0; i < address.length() && address.charAt(i) >= 'A'; i++) {
            column = column * 26 + address.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private void endCell() {
        while (cells.size() < column) {
            cells.add(Cell.EMPTY);
        }
        cells.add(cell());
    }

    private Cell cell() {
        if (isFormula && !hasValue) {
            return new Cell.Broken("=");
        }
        var content = text.toString();
        return switch (type) {
            case "s" ->
                content.isEmpty()
                        ? Cell.EMPTY
                        : text(strings.getItemAt(Integer.parseInt(content)).getString());
            case "str", "inlineStr", "d" -> text(content);
            case "b" -> new Cell.Truth(content.equals("1"));
            case "e" -> new Cell.Broken(content);
            default -> content.isEmpty() ? Cell.EMPTY : figure(Double.parseDouble(content));
        };
    }

    private static Cell text(String content) {
        return content.isBlank() ? Cell.EMPTY : new Cell.Text(content);
    }

    private Cell figure(double value) {
        var format = styles.getNumCellStyles() > style ? styles.getStyleAt(style) : null;
        if (format == null) {
            return new Cell.Figure(value, Double.toString(value), false);
        }
        var index = format.getDataFormat();
        var pattern = format.getDataFormatString();
        var isDate = DateUtil.isADateFormat(index, pattern);
        var shown = isDate ? "" : formatter.formatRawCellContents(value, index, pattern);
        return new Cell.Figure(value, shown, isDate);
    }

    private void endRow() {
        var row = new UploadedTable.Row(rowNumber, cells);
        if (row.isBlank()) {
            return;
        }
        if (rows.size() > UploadedTable.MOST_ROWS) {
            throw TABLE_TOO_LARGE.because("超过 %d 行", "More than %d rows", UploadedTable.MOST_ROWS);
        }
        rows.add(row);
    }
}
