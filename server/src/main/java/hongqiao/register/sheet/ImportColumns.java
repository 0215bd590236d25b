package hongqiao.register.sheet;

import static hongqiao.register.RegisterProblem.FILE_HEADER_NOT_VALID;

import hongqiao.register.definition.Register;
import hongqiao.table.Cell;
import hongqiao.table.TableReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of a file before it is taken, for an officer to say which field each is. */
@Component
public class ImportColumns {

    private static final int SAMPLES = 3;

    /**
     * One column with a heading.
     *
     * @param field key of the field that the heading names by itself; null: none
     * @param samples what stands in the first rows below it, empty cells left out
     */
    public record Column(String heading, @Nullable String field, List<String> samples) {}

    /** @param rows without the heading */
    public record Heading(String sheet, int rows, List<Column> columns) {}

    /** @throws hongqiao.shared.Problem {@code table-too-large}, {@code table-not-readable}, {@code file-header-not-valid} */
    public Heading read(Register register, byte[] bytes, String fileName) {
        var table = TableReader.read(bytes, fileName);
        if (table.rows().isEmpty()) {
            throw FILE_HEADER_NOT_VALID.because("文件是空的", "The file is empty");
        }
        var heading = table.rows().getFirst().cells();
        var rows = table.rows().subList(1, table.rows().size());
        var columns = new ArrayList<Column>();
        for (int i = 0; i < heading.size(); i++) {
            int at = i;
            var text = SheetColumns.text(heading.get(i)).strip();
            if (!text.isEmpty()) {
                var field = SheetColumns.field(register, text);
                columns.add(new Column(
                        text,
                        field == null ? null : field.key(),
                        rows.stream()
                                .limit(SAMPLES)
                                .map(row -> shown(row.cell(at)))
                                .filter(sample -> !sample.isEmpty())
                                .toList()));
            }
        }
        return new Heading(table.sheet(), rows.size(), columns);
    }

    /** By heading. @param said {@code heading=field}, once for each; null: none; what has no heading is passed over */
    public static Map<String, String> mapping(@Nullable List<String> said) {
        var mapping = new HashMap<String, String>();
        for (var pair : said == null ? List.<String>of() : said) {
            var cut = pair.lastIndexOf('=');
            if (cut > 0) {
                mapping.put(pair.substring(0, cut), pair.substring(cut + 1));
            }
        }
        return mapping;
    }

    private static String shown(Cell cell) {
        return switch (cell) {
            case Cell.Text text -> text.text();
            case Cell.Figure figure -> figure.shown();
            case Cell.Broken broken -> broken.shown();
            case Cell.Truth truth -> String.valueOf(truth.value());
            case Cell.Empty _ -> "";
        };
    }
}
