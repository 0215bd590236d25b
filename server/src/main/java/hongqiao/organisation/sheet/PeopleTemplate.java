package hongqiao.organisation.sheet;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The empty table of people to be filled in and imported: headers, text format, and a sheet that explains each column. */
public final class PeopleTemplate {

    private PeopleTemplate() {}

    public static void write(OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var bold = workbook.createFont();
            bold.setBold(true);
            var head = workbook.createCellStyle();
            head.setFont(bold);
            head.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            head.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            var text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            var people = workbook.createSheet("人员 People");
            var header = people.createRow(0);
            var explained = workbook.createSheet("填写说明 How to fill in");
            var place = 0;
            for (var column : PeopleColumns.ALL) {
                var cell = header.createCell(place);
                cell.setCellValue(column.header());
                cell.setCellStyle(head);
                people.setDefaultColumnStyle(place, text);
                people.setColumnWidth(place, 22 * 256);
                var row = explained.createRow(place++);
                row.createCell(0).setCellValue(column.header());
                row.createCell(1).setCellValue(column.explained().zh());
                row.createCell(2).setCellValue(column.explained().en());
                row.createCell(3).setCellValue(column.explained().example());
            }
            people.createFreezePane(0, 1);
            for (int i = 0; i < 4; i++) {
                explained.setColumnWidth(i, 36 * 256);
            }
            workbook.write(out);
        }
    }
}
