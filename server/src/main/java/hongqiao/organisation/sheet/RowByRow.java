package hongqiao.organisation.sheet;

import hongqiao.organisation.Today;
import hongqiao.shared.Problem;
import hongqiao.table.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports of some hundred rows: each row is done as an officer would do it, behind a savepoint; what is refused is taken back
 * and told at its cell.
 */
@Component
class RowByRow {

    private final TransactionTemplate whole;
    private final TransactionTemplate one;
    private final Today today;

    RowByRow(PlatformTransactionManager transactions, Today today) {
        this.whole = new TransactionTemplate(transactions);
        this.one = new TransactionTemplate(transactions);
        this.one.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.today = today;
    }

    enum Outcome {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** What to do with a row. */
    interface Work {

        /** Null where cells are bad; they are noted. @throws Problem that is told at the cell of its field */
        @Nullable
        Outcome take(RowReader row);
    }

    /** @param fields from the name of a refusal's field to the column to tell it at; {@code ""} for any other */
    ImportReport run(
            byte[] bytes, String fileName, boolean apply, List<Column> wanted, Map<String, Column> fields, Work work) {
        var table = TableReader.read(bytes, fileName);
        var columns = Columns.of(table, wanted);
        return Objects.requireNonNull(whole.execute(status -> {
            var counts = new int[Outcome.values().length];
            var broken = new ArrayList<BrokenCell>();
            var rows = table.rows().subList(1, table.rows().size());
            for (var row : rows) {
                var reader = new RowReader(table, columns, row, today.day());
                var outcome = outcome(reader, fields, work);
                if (outcome != null && reader.broken().isEmpty()) {
                    counts[outcome.ordinal()]++;
                }
                broken.addAll(reader.broken());
            }
            if (!apply) {
                status.setRollbackOnly();
            }
            var taken = counts[0] + counts[1] + counts[2];
            return new ImportReport(
                    apply,
                    table.sheet(),
                    rows.size(),
                    taken,
                    rows.size() - taken,
                    counts[0],
                    counts[1],
                    counts[2],
                    0,
                    0,
                    broken,
                    table.otherSheets(),
                    columns.ignored());
        }));
    }

    private @Nullable Outcome outcome(RowReader reader, Map<String, Column> fields, Work work) {
        try {
            return one.execute(status -> {
                var outcome = work.take(reader);
                if (!reader.broken().isEmpty()) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (Problem refused) {
            var field = refused.at().field();
            var column = fields.getOrDefault(field == null ? "" : field, Objects.requireNonNull(fields.get("")));
            reader.fault(column, refused.code(), refused.detail());
            return null;
        }
    }
}
