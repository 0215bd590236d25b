package hongqiao.reading;

import static hongqiao.reading.ReadingProblem.INDICATOR_UNKNOWN;
import static hongqiao.reading.ReadingProblem.READING_TWICE;

import hongqiao.reading.ReadingReport.BadCell;
import hongqiao.reading.ReadingSheet.Column;
import hongqiao.shared.Problem;
import hongqiao.table.TableReader;
import hongqiao.table.UploadedTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a file of readings: all that is sound in it, in one transaction, or in a dry run nothing. What is refused is told by
 * row and cell. The same file a second time changes nothing.
 */
@Component
public class ReadingImport {

    private final Monitor monitor;
    private final Readings readings;
    private final ReadingCheck check;

    ReadingImport(Monitor monitor, Readings readings, ReadingCheck check) {
        this.monitor = monitor;
        this.readings = readings;
        this.check = check;
    }

    private record Row(Judged judged, NewReading reading, Optional<KeptReading> before) {}

    private record Key(String code, SeriesKind series, String period) {}

    /**
     * @throws Problem {@code form-needed}, {@code plan-not-found}, {@code table-too-large}, {@code table-not-readable},
     *     {@code reading-file-header}, {@code reading-superseded-meanwhile}
     */
    @Transactional
    public ReadingReport run(String plan, byte[] bytes, String fileName, boolean apply) {
        Readings.requireOffice();
        var head = monitor.plan(plan);
        var judged = monitor.list(plan, monitor.asked(null, null));
        var table = TableReader.read(bytes, fileName);
        var sheet = new ReadingSheet(table);
        var seen = new HashSet<Key>();
        var sound = new ArrayList<Row>();
        var bad = new ArrayList<BadCell>();
        for (var row : sheet.rows()) {
            try {
                var read = read(sheet, row, judged, fileName, seen);
                if (!isUnchanged(read)) {
                    ReadingCheck.requireUnlocked(read.before());
                    check.require(head, read.judged(), read.reading(), read.before());
                }
                sound.add(read);
            } catch (Problem refused) {
                var column = Column.of(Objects.requireNonNullElse(refused.at().field(), Column.INDICATOR.field));
                bad.add(new BadCell(
                        row.number(), sheet.address(row, column), refused.type().code(), refused.detail()));
            }
        }
        if (apply) {
            sound.stream()
                    .filter(row -> !isUnchanged(row))
                    .forEach(row -> readings.keep(plan, row.judged(), row.reading(), row.before()));
        }
        return report(table, sheet, sound, bad, apply);
    }

    private static boolean isUnchanged(Row row) {
        return row.before().filter(row.reading()::saysWhat).isPresent();
    }

    private static Row read(
            ReadingSheet sheet, UploadedTable.Row row, List<Judged> all, String fileName, Set<Key> seen) {
        var named = String.valueOf(sheet.text(row, Column.INDICATOR));
        var judged = all.stream()
                .filter(one -> one.indicator().code().equals(named)
                        || one.indicator().name().equals(named))
                .findFirst()
                .orElseThrow(() -> INDICATOR_UNKNOWN
                        .because("规划中没有指标“%s”", "The plan has no indicator “%s”", named)
                        .atField(Column.INDICATOR.field));
        Readings.requireLead(judged);
        var reading = sheet.reading(row, fileName);
        var key = new Key(
                judged.indicator().code(), reading.series(), reading.period().toString());
        if (!seen.add(key)) {
            throw READING_TWICE.problem().atField(Column.PERIOD.field);
        }
        return new Row(judged, reading, Readings.before(judged, reading));
    }

    private static ReadingReport report(
            UploadedTable table, ReadingSheet sheet, List<Row> sound, List<BadCell> bad, boolean applied) {
        var unchanged = (int) sound.stream().filter(ReadingImport::isUnchanged).count();
        var superseded = (int) sound.stream()
                .filter(row -> row.before().isPresent() && !isUnchanged(row))
                .count();
        return new ReadingReport(
                applied,
                table.sheet(),
                sheet.rows().size(),
                sound.size() - unchanged - superseded,
                superseded,
                unchanged,
                bad.size(),
                bad,
                sheet.ignored,
                table.otherSheets());
    }
}
