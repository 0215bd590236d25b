package hongqiao.organisation.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** A table as somebody would fill it in with a spreadsheet program. */
final class Workbook {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Sheet sheet = workbook.createSheet("人员");
    private final CellStyle date = style("yyyy/m/d");
    private final CellStyle zeros = style("000000");
    private int rows;

    /** An error value in a cell. */
    record Fault(FormulaError error) {}

    /** A formula and the text it came to when last computed; null: it never was. */
    record Formula(String formula, @Nullable String value) {}

    /** A number that is shown with zeros in front. */
    record Zeros(int value) {}

    private CellStyle style(String format) {
        var style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    Workbook header() {
        return row("姓名", "工号", "手机", "单位", "岗位", "网格/区域编码", "起始日期");
    }

    Workbook row(@Nullable Object... values) {
        var row = sheet.createRow(rows++);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                set(row.createCell(i), values[i]);
            }
        }
        return this;
    }

    Workbook blankRows(int count) {
        for (int i = 0; i < count; i++) {
            var row = sheet.createRow(rows++);
            row.createCell(0).setCellValue("");
            row.createCell(1).setCellStyle(date);
        }
        return this;
    }

    Workbook merging(int first, int last, int firstColumn, int lastColumn) {
        sheet.addMergedRegion(new CellRangeAddress(first, last, firstColumn, lastColumn));
        return this;
    }

    private void set(Cell cell, Object value) {
        switch (value) {
            case String text -> cell.setCellValue(text);
            case Integer number -> cell.setCellValue(number);
            case Double number -> cell.setCellValue(number);
            case Boolean truth -> cell.setCellValue(truth);
            case LocalDate day -> {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            }
            case Zeros number -> {
                cell.setCellValue(number.value());
                cell.setCellStyle(zeros);
            }
            case Fault fault -> cell.setCellErrorValue(fault.error().getCode());
            case Formula formula -> {
                cell.setCellFormula(formula.formula());
                if (formula.value() != null) {
                    cell.setCellValue(formula.value());
                }
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            workbook.write(bytes);
            workbook.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }
}
