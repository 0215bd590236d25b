package hongqiao.table;

import static hongqiao.table.TableProblem.TABLE_NOT_READABLE;

import hongqiao.shared.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the first sheet of an .xlsx file as a stream. */
final class XlsxTable {

    private static final Pattern FROM_1904 = Pattern.compile("date1904=\"(1|true)\"");

    private XlsxTable() {}

    /** @throws Problem {@code table-not-readable}, {@code table-too-large} */
    static UploadedTable read(byte[] bytes) {
        ZipCheck.require(bytes);
        try (var file = OPCPackage.open(new ByteArrayInputStream(bytes))) {
            var reader = new XSSFReader(file);
            var strings = new ReadOnlySharedStringsTable(file, false);
            var cells = new XlsxCells(strings, reader.getStylesTable());
            var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
            if (!sheets.hasNext()) {
                throw TABLE_NOT_READABLE.because("文件里没有工作表", "The file has no sheet");
            }
            var first = sheets.next();
            var name = sheets.getSheetName();
            var parser = XMLHelper.newXMLReader();
            parser.setContentHandler(cells);
            parser.parse(new InputSource(first));
            first.close();
            var others = new ArrayList<String>();
            while (sheets.hasNext()) {
                sheets.next().close();
                others.add(sheets.getSheetName());
            }
            return new UploadedTable(name, cells.rows, cells.merged, others, isFrom1904(reader));
        } catch (Problem refused) {
            throw refused;
        } catch (IOException
                | OpenXML4JException
                | SAXException
                | ParserConfigurationException
                | RuntimeException broken) {
            throw TABLE_NOT_READABLE.because("不是有效的 .xlsx 文件，或已损坏", "It is no .xlsx file, or it is damaged");
        }
    }

    private static boolean isFrom1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (var workbook = reader.getWorkbookData()) {
            return FROM_1904
                    .matcher(new String(workbook.readAllBytes(), StandardCharsets.UTF_8))
                    .find();
        }
    }
}
