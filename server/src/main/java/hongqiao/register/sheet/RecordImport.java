package hongqiao.register.sheet;

import static hongqiao.register.RegisterProblem.FILE_HEADER_NOT_VALID;

import hongqiao.organisation.Today;
import hongqiao.pack.Packs;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.Conflict;
import hongqiao.register.record.FirstWords;
import hongqiao.register.record.RecordBatch;
import hongqiao.register.record.RecordBatch.Outcome;
import hongqiao.register.record.RecordBatch.Ready;
import hongqiao.register.record.RecordBatch.Terms;
import hongqiao.register.record.RecordStore;
import hongqiao.register.record.WordsOfFile;
import hongqiao.register.record.WordsOfRecords;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import hongqiao.shared.FilesComingIn;
import hongqiao.shared.Sha256;
import hongqiao.table.TableReader;
import hongqiao.table.UploadedTable;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * Takes a file of records: all that is sound in it, in one transaction, or in a dry run nothing. What is refused is told by
 * row and cell, and the counts add up; the same file a second time changes nothing.
 */
@Component
public class RecordImport {

    private static final int PAGE = 2_000;

    /** Rows after which the planner is told how large the table has become. */
    private static final int WEIGH = 20_000;

    private final RecordBatch batch;
    private final Differences differences;
    private final RecordStore store;
    private final Packs packs;
    private final FilesComingIn files;
    private final JdbcClient jdbc;
    private final WordsOfRecords words;
    private final TransactionTemplate transactions;
    private final Today today;
    private final String district;

    RecordImport(
            RecordBatch batch,
            Differences differences,
            RecordStore store,
            Packs packs,
            FilesComingIn files,
            JdbcClient jdbc,
            WordsOfRecords words,
            TransactionTemplate transactions,
            Today today,
            District district) {
        this.batch = batch;
        this.differences = differences;
        this.store = store;
        this.packs = packs;
        this.files = files;
        this.jdbc = jdbc;
        this.words = words;
        this.transactions = transactions;
        this.today = today;
        this.district = district.code();
    }

    /**
     * @param exchange key of an agreement; null: none
     * @param mapping from headings to fields
     * @throws hongqiao.shared.Problem {@code table-too-large}, {@code table-not-readable}, {@code file-header-not-valid},
     *     {@code field-not-agreed}
     */
    @Transactional
    public RecordReport run(
            Register register,
            byte[] bytes,
            String fileName,
            @Nullable String exchange,
            Map<String, String> mapping,
            boolean apply) {
        var agreed = exchange == null ? null : agreement(register, exchange);
        var table = TableReader.read(bytes, fileName);
        var columns = new SheetColumns(register, table, mapping, agreed);
        var terms = new Terms(agreed == null ? Conflict.TAKE : agreed.conflict(), exchange, new HashSet<>(), apply);
        var tally = new Tally(columns);
        var rows = table.rows().subList(1, table.rows().size());
        var pages = new ArrayList<List<UploadedTable.Row>>();
        for (int from = 0; from < rows.size(); from += PAGE) {
            pages.add(rows.subList(from, Math.min(rows.size(), from + PAGE)));
        }
        files.during(() -> {
            try (var ahead = new Ahead(packs);
                    var beside = apply && pages.size() > 1 ? new WordsOfFile(words, transactions) : null) {
                take(register, pages, columns, terms, tally, ahead, beside == null ? words : beside);
                if (beside != null) {
                    beside.finish();
                }
            }
            return tally;
        });
        var report = tally.report(apply, table, rows.size());
        if (apply) {
            var no = note(register, exchange, fileName, bytes, report);
            differences.hold(register, Objects.requireNonNullElse(exchange, ""), no, tally.differences);
        }
        return report;
    }

    /**
     * While the database writes one page, the next are read, checked and worded beside it: a page is looked for before the one
     * before it is written, unless its records may refer to each other.
     */
    private void take(
            Register register,
            List<List<UploadedTable.Row>> pages,
            SheetColumns columns,
            Terms terms,
            Tally tally,
            Ahead ahead,
            FirstWords firstWords) {
        var isChained = batch.isChained(register);
        var isAlone = batch.isCheckedAlone(register);
        Supplier<@Nullable Ready> last = () -> null;
        var next = pages.isEmpty() ? null : ahead.begin(() -> read(register, pages.getFirst(), columns));
        for (int i = 0; next != null; i++) {
            var reads = next.get();
            var rows = pages.get(i);
            var following = i + 1 < pages.size() ? pages.get(i + 1) : null;
            next = following == null ? null : ahead.begin(() -> read(register, following, columns));
            if (isChained) {
                write(last.get(), firstWords);
                last = () -> null;
            }
            if (terms.apply() && pages.size() > 1 && i * PAGE % WEIGH == 0) {
                store.weigh(register);
            }
            var found = batch.find(register, reads, terms);
            var checked = isAlone ? null : batch.check(found);
            var ready = ahead.begin(() -> ready(checked == null ? batch.check(found) : checked, rows, terms, tally));
            write(last.get(), firstWords);
            last = ready;
        }
        write(last.get(), firstWords);
    }

    private @Nullable Ready ready(RecordBatch.Page page, List<UploadedTable.Row> rows, Terms terms, Tally tally) {
        tally.add(rows, page.taken());
        return terms.apply() ? batch.prepare(page) : null;
    }

    private RecordBatch.Reads read(Register register, List<UploadedTable.Row> page, SheetColumns columns) {
        return batch.read(
                register, page.stream().map(row -> (JsonNode) columns.body(row)).toList());
    }

    private void write(@Nullable Ready ready, FirstWords firstWords) {
        if (ready != null) {
            batch.write(ready, firstWords);
        }
    }

    private static Register.Exchange agreement(Register register, String exchange) {
        return register.exchanges().stream()
                .filter(one -> one.key().equals(exchange))
                .findFirst()
                .orElseThrow(() -> FILE_HEADER_NOT_VALID.because("没有约定“%s”", "there is no agreement “%s”", exchange));
    }

    private long note(
            Register register, @Nullable String exchange, String fileName, byte[] bytes, RecordReport report) {
        return jdbc.sql("""
                        insert into register.intake (district, register, exchange, file, sha256, by, at, rows, added, changed, same,
                                                     held, refused)
                        values (:district, :register, :exchange, :file, :sha256, :by, :at, :rows, :added, :changed, :same, :held,
                                :refused)
                        returning no
                        """)
                .param("district", district)
                .param("register", register.key())
                .param("exchange", exchange)
                .param("file", fileName)
                .param("sha256", Sha256.hex(bytes))
                .param("by", Scopes.current().self())
                .param("at", Timestamp.from(today.now()))
                .param("rows", report.read())
                .param("added", report.added())
                .param("changed", report.changed())
                .param("same", report.same())
                .param("held", report.held())
                .param("refused", report.refused())
                .query(Long.class)
                .single();
    }

    private static final class Tally {
        private final SheetColumns columns;
        private final int[] counts = new int[Outcome.values().length];
        private final List<RecordCell> cells = new ArrayList<>();
        private final List<RecordCell> warnings = new ArrayList<>();
        private final List<RecordBatch.Difference> differences = new ArrayList<>();

        Tally(SheetColumns columns) {
            this.columns = columns;
        }

        void add(List<UploadedTable.Row> rows, List<RecordBatch.Taken> taken) {
            for (int i = 0; i < rows.size(); i++) {
                add(rows.get(i), taken.get(i));
            }
        }

        private void add(UploadedTable.Row row, RecordBatch.Taken taken) {
            counts[taken.outcome().ordinal()]++;
            taken.faults().forEach(fault -> cells.add(columns.cell(row, fault)));
            taken.warnings().forEach(fault -> warnings.add(columns.cell(row, fault)));
            differences.addAll(taken.differences());
        }

        RecordReport report(boolean applied, UploadedTable table, int read) {
            return new RecordReport(
                    applied,
                    table.sheet(),
                    read,
                    counts[Outcome.ADDED.ordinal()],
                    counts[Outcome.CHANGED.ordinal()],
                    counts[Outcome.SAME.ordinal()],
                    counts[Outcome.HELD.ordinal()],
                    counts[Outcome.REFUSED.ordinal()],
                    cells,
                    warnings,
                    columns.ignored(),
                    table.otherSheets());
        }
    }
}
