package hongqiao.reading;

import static hongqiao.reading.ReadingProblem.CELL_NOT_READABLE;
import static hongqiao.reading.ReadingProblem.DAY_NOT_READABLE;
import static hongqiao.reading.ReadingProblem.PERIOD_NOT_READABLE;
import static hongqiao.reading.ReadingProblem.READING_FILE_HEADER;
import static hongqiao.reading.ReadingProblem.SERIES_UNKNOWN;
import static hongqiao.reading.ReadingProblem.VALUE_NOT_NUMBER;
import static hongqiao.reading.ReadingProblem.VINTAGE_UNKNOWN;

import hongqiao.indicator.ReportingPeriod;
import hongqiao.indicator.Vintage;
import hongqiao.table.Cell;
import hongqiao.table.UploadedTable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table of readings: where its columns stand, and what its cells say. */
final class ReadingSheet {

    /** Columns, by the headings that name them. */
    enum Column {
        INDICATOR("指标", "indicator"),
        PERIOD("报告期", "period"),
        VALUE("数值", "value"),
        MISSING("缺数原因", "missing"),
        VINTAGE("版本", "vintage"),
        PUBLISHED_ON("公布日期", "publishedOn"),
        SOURCE("来源", "source"),
        NOTE("说明", "note"),
        SERIES("系列", "series"),
        SIMULATED("模拟", "simulated");

        final String zh;
        final String field;

        Column(String zh, String field) {
            this.zh = zh;
            this.field = field;
        }

        static Column of(String field) {
            return Arrays.stream(values())
                    .filter(column -> column.field.equals(field))
                    .findFirst()
                    .orElse(INDICATOR);
        }
    }

    private final UploadedTable table;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    final List<String> ignored = new ArrayList<>();

    /** @throws hongqiao.shared.Problem {@code reading-file-header} */
    ReadingSheet(UploadedTable table) {
        this.table = table;
        if (table.rows().isEmpty()) {
            throw READING_FILE_HEADER.because("表格是空的", "The table is empty");
        }
        var header = table.rows().getFirst();
        for (int i = 0; i < header.cells().size(); i++) {
            if (header.cell(i) instanceof Cell.Text heading) {
                place(heading.text().strip(), i);
            }
        }
        for (var needed : List.of(Column.INDICATOR, Column.PERIOD, Column.VALUE, Column.SOURCE)) {
            if (!places.containsKey(needed)) {
                throw READING_FILE_HEADER.because(
                        "缺少“%s”列（%s）", "The column “%2$s” (%1$s) is missing", needed.zh, needed.field);
            }
        }
    }

    private void place(String heading, int at) {
        var found = Arrays.stream(Column.values())
                .filter(column -> column.zh.equals(heading) || column.field.equalsIgnoreCase(heading))
                .findFirst();
        if (found.isEmpty()) {
            ignored.add(heading);
        } else if (places.put(found.get(), at) != null) {
            throw READING_FILE_HEADER.because("“%s”列出现两次", "The column “%s” is there twice", heading);
        }
    }

    List<UploadedTable.Row> rows() {
        return table.rows().subList(1, table.rows().size());
    }

    String address(UploadedTable.Row row, Column column) {
        return UploadedTable.address(row.number(), places.getOrDefault(column, 0));
    }

    /** @throws hongqiao.shared.Problem at the field of the cell that is wrong */
    NewReading reading(UploadedTable.Row row, String file) {
        var vintage = text(row, Column.VINTAGE);
        return new NewReading(
                series(text(row, Column.SERIES)),
                period(row),
                value(row),
                text(row, Column.MISSING),
                vintage == null ? Vintage.PRELIMINARY : vintage(vintage),
                day(row),
                java.util.Objects.requireNonNullElse(text(row, Column.SOURCE), ""),
                file,
                address(row, Column.VALUE),
                text(row, Column.NOTE),
                List.of("是", "模拟", "yes", "true")
                        .contains(String.valueOf(text(row, Column.SIMULATED)).toLowerCase(Locale.ROOT)));
    }

    /** As it stands there; null where nothing does. */
    @Nullable
    String text(UploadedTable.Row row, Column column) {
        var place = places.get(column);
        if (place == null) {
            return null;
        }
        return switch (row.cell(place)) {
            case Cell.Empty _ -> null;
            case Cell.Text text -> text.text().isBlank() ? null : text.text().strip();
            case Cell.Figure figure -> plain(figure);
            case Cell.Truth truth -> String.valueOf(truth.value());
            case Cell.Broken _ -> throw CELL_NOT_READABLE.problem().atField(column.field);
        };
    }

    private static String plain(Cell.Figure figure) {
        return BigDecimal.valueOf(figure.value()).stripTrailingZeros().toPlainString();
    }

    private ReportingPeriod period(UploadedTable.Row row) {
        var text = String.valueOf(text(row, Column.PERIOD));
        return ReportingPeriod.find(text)
                .orElseThrow(() -> PERIOD_NOT_READABLE
                        .because(
                                "“%s”不是报告期，写作 2023、2023-Q3、2023-09 或 2023-01~09",
                                "“%s” is no period; write 2023, 2023-Q3, 2023-09 or 2023-01~09", text)
                        .atField(Column.PERIOD.field));
    }

    private @Nullable BigDecimal value(UploadedTable.Row row) {
        var text = text(row, Column.VALUE);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException no) {
            throw VALUE_NOT_NUMBER
                    .because(
                            "“%s”不是数；没有数请留空并写缺数原因",
                            "“%s” is no number; where there is none leave it empty and say why", text)
                    .atField(Column.VALUE.field);
        }
    }

    private @Nullable LocalDate day(UploadedTable.Row row) {
        var place = places.get(Column.PUBLISHED_ON);
        if (place != null && row.cell(place) instanceof Cell.Figure figure && figure.isDate()) {
            return org.apache.poi.ss.usermodel.DateUtil.getLocalDateTime(figure.value(), table.from1904())
                    .toLocalDate();
        }
        var text = text(row, Column.PUBLISHED_ON);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException no) {
            throw DAY_NOT_READABLE.problem().atField(Column.PUBLISHED_ON.field);
        }
    }

    private static SeriesKind series(@Nullable String text) {
        return switch (text) {
            case null -> SeriesKind.OWN;
            case "本区", "own", "OWN" -> SeriesKind.OWN;
            case "对照", "全市", "other", "OTHER" -> SeriesKind.OTHER;
            default -> throw SERIES_UNKNOWN.problem().atField(Column.SERIES.field);
        };
    }

    private static Vintage vintage(String text) {
        return Arrays.stream(Vintage.values())
                .filter(vintage -> vintage.name().equalsIgnoreCase(text)
                        || vintage.words().zh().equals(text)
                        || vintage.words().zh().equals(text + "数")
                        || vintage.words().en().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> VINTAGE_UNKNOWN
                        .because(
                                "没有“%s”这种版本，可填：快报、初步、年报、最终核实、普查修订",
                                "There is no vintage “%s”: flash, preliminary, annual report, final, revised after a census",
                                text)
                        .atField(Column.VINTAGE.field));
    }
}
