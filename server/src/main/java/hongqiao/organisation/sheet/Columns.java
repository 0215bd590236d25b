package hongqiao.organisation.sheet;

import static hongqiao.organisation.OrganisationProblem.IDENTITY_NUMBER_REFUSED;
import static hongqiao.organisation.OrganisationProblem.TABLE_HEADER_NOT_VALID;

import hongqiao.shared.Words;
import hongqiao.table.Cell;
import hongqiao.table.UploadedTable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the columns of an import stand in a file. */
final class Columns {

    private final Map<Column, Integer> places = new HashMap<>();
    private final List<String> ignored = new ArrayList<>();

    private Columns() {}

    /** @throws hongqiao.shared.Problem {@code table-header-not-valid}, {@code identity-number-refused} */
    static Columns of(UploadedTable table, List<Column> wanted) {
        if (table.rows().isEmpty()) {
            throw TABLE_HEADER_NOT_VALID.because("表格是空的", "The table is empty");
        }
        var header = table.rows().getFirst();
        for (var range : table.merged()) {
            if (touches(range, header.number())) {
                throw TABLE_HEADER_NOT_VALID.because(
                        "表头有合并单元格 %s，请取消合并，只留一行表头",
                        "The header has merged cells (%s); unmerge them and keep one header row", range);
            }
        }
        var columns = new Columns();
        for (int i = 0; i < header.cells().size(); i++) {
            if (header.cells().get(i) instanceof Cell.Text text) {
                columns.place(text.text(), i, wanted);
            }
        }
        columns.requireAll(wanted);
        return columns;
    }

    private void place(String header, int place, List<Column> wanted) {
        var folded = folded(header);
        if (folded.contains("身份证") || folded.contains("identitynumber") || folded.contains("idnumber")) {
            throw IDENTITY_NUMBER_REFUSED.because(
                    "“%s”列不得上传，请删去", "Take the column “%s” out: it must not be uploaded", header);
        }
        for (var column : wanted) {
            if (names(column).anyMatch(folded::equals)) {
                if (places.putIfAbsent(column, place) != null) {
                    throw TABLE_HEADER_NOT_VALID.because("“%s”列出现两次", "The column “%s” stands twice", header);
                }
                return;
            }
        }
        ignored.add(header.strip());
    }

    private void requireAll(List<Column> wanted) {
        var missing = wanted.stream()
                .filter(column -> column.required() && !places.containsKey(column))
                .toList();
        if (!missing.isEmpty()) {
            throw TABLE_HEADER_NOT_VALID
                    .because(
                            "第一行须为表头，缺少：%1$s",
                            "The first row must be the header; missing: %2$s",
                            missing.stream().map(Column::zh).collect(Collectors.joining("、")),
                            missing.stream().map(Column::en).collect(Collectors.joining(", ")))
                    .with(
                            "missing",
                            missing.stream()
                                    .map(column -> new Words(column.zh(), column.en()))
                                    .toList());
        }
    }

    private static Stream<String> names(Column column) {
        return Stream.concat(Stream.of(column.zh(), column.en(), column.header()), column.also().stream())
                .map(Columns::folded);
    }

    private static String folded(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    /** Whether a merged range such as A1:C1 lies on the row. */
    private static boolean touches(String range, int row) {
        var rows = range.replaceAll("[A-Z$]", "").split(":");
        return Integer.parseInt(rows[0]) <= row && row <= Integer.parseInt(rows[rows.length - 1]);
    }

    List<String> ignored() {
        return List.copyOf(ignored);
    }

    /** From 0; of a column that is not there 0 too, for a fault has to stand somewhere. */
    int place(Column column) {
        return places.getOrDefault(column, 0);
    }

    Cell cell(UploadedTable.Row row, Column column) {
        var place = places.get(column);
        return place == null ? Cell.EMPTY : row.cell(place);
    }
}
