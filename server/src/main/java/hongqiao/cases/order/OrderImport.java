package hongqiao.cases.order;

import static hongqiao.cases.CaseProblem.ORDERS_TOO_MANY;

import hongqiao.cases.Actor;
import hongqiao.cases.Cases;
import hongqiao.cases.Cases.Source;
import hongqiao.cases.OrderNumbers;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Orders;
import hongqiao.organisation.Today;
import hongqiao.register.record.RecordFault;
import hongqiao.register.sheet.RecordCell;
import hongqiao.register.sheet.SheetColumns;
import hongqiao.shared.District;
import hongqiao.shared.Problem;
import hongqiao.shared.Words;
import hongqiao.table.TableReader;
import hongqiao.table.UploadedTable;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes a file of orders: each sound row becomes a case, in a transaction of its own, under its hotline's number; in a dry run nothing
 * does. What was taken before is known again, so that yesterday's file twice, or cut off half way, does no harm.
 */
@Component
public class OrderImport {

    /** Rows of one file. */
    static final int MOST = 2_000;

    private static final String CHANNEL = "file";

    private final Cases cases;
    private final OrderNumbers numbers;
    private final Today today;
    private final District district;

    OrderImport(Cases cases, OrderNumbers numbers, Today today, District district) {
        this.cases = cases;
        this.numbers = numbers;
        this.today = today;
        this.district = district;
    }

    /**
     * @param from code of the hotline of rows that do not say one; null: each says it
     * @param mapping from headings to fields, to an empty text for a column to pass over
     * @throws Problem {@code orders-not-taken}, {@code orders-too-many}, {@code table-too-large}, {@code table-not-readable},
     *     {@code file-header-not-valid}, {@code not-allowed}
     */
    public OrderReport run(
            CaseType type,
            byte[] bytes,
            String fileName,
            @Nullable String from,
            Map<String, String> mapping,
            boolean apply,
            Actor actor) {
        var orders = OrderStatus.of(type);
        var table = TableReader.read(bytes, fileName);
        var columns = SheetColumns.of(type.form(), table, mapping, asked(type), district.timezone());
        var rows = table.rows().subList(1, table.rows().size());
        if (rows.size() > MOST) {
            throw ORDERS_TOO_MANY.because("一次最多 %,d 条，请分开导入", "at most %,d at a time; split the file", MOST);
        }
        var taking = new Taking(type, orders, columns, actor, apply);
        var bodies = rows.stream().map(row -> body(row, columns, orders, from)).toList();
        taking.known.addAll(numbers.known(type, orders, bodies));
        for (int i = 0; i < rows.size(); i++) {
            taking.take(rows.get(i), bodies.get(i));
        }
        return new OrderReport(
                apply,
                table.sheet(),
                rows.size(),
                taking.opened,
                taking.again,
                rows.size() - taking.opened - taking.again,
                taking.cells,
                columns.ignored(),
                table.otherSheets());
    }

    private static ObjectNode body(UploadedTable.Row row, SheetColumns columns, Orders orders, @Nullable String from) {
        var body = columns.body(row);
        if (from != null && !from.isBlank() && !body.has(orders.from())) {
            body.put(orders.from(), from);
        }
        return body;
    }

    /** Fields that are filled in when a case is opened. */
    static Set<String> asked(CaseType type) {
        return type.form().sections().stream()
                .flatMap(section -> section.fields().stream())
                .collect(Collectors.toSet());
    }

    /** One file on its way in. */
    private final class Taking {
        private final CaseType type;
        private final Orders orders;
        private final SheetColumns columns;
        private final Actor actor;
        private final boolean apply;
        private final Set<OrderNumbers.Number> known = new HashSet<>();
        private final Set<OrderNumbers.Number> inFile = new HashSet<>();
        private final List<RecordCell> cells = new ArrayList<>();
        private int opened;
        private int again;

        Taking(CaseType type, Orders orders, SheetColumns columns, Actor actor, boolean apply) {
            this.type = type;
            this.orders = orders;
            this.columns = columns;
            this.actor = actor;
            this.apply = apply;
        }

        void take(UploadedTable.Row row, ObjectNode body) {
            var faults = new ArrayList<RecordFault>();
            requireNumber(body, faults);
            requireMoment(body, faults);
            var number = numbers.of(type, orders, body);
            if (number != null && !inFile.add(number)) {
                faults.add(new RecordFault(
                        orders.number(), "order-twice", new Words("此工单号在文件里出现两次", "this number is in the file twice")));
            }
            if (faults.isEmpty() && number != null && known.contains(number)) {
                again++;
                return;
            }
            try {
                cases.require(type, body);
                if (faults.isEmpty() && number != null && (!apply || isOpened(number, body))) {
                    opened++;
                    return;
                }
            } catch (Problem refused) {
                faults.addAll(faultsOf(refused, orders.number()));
            }
            if (faults.isEmpty()) { // somebody has taken it since
                again++;
            }
            faults.forEach(fault -> cells.add(columns.cell(row, fault)));
        }

        private boolean isOpened(OrderNumbers.Number number, ObjectNode body) {
            var source = new Source(CHANNEL, number.system(), number.number(), null, null, false);
            return cases.open(type, body, source, actor).fresh();
        }

        private void requireNumber(ObjectNode body, List<RecordFault> faults) {
            for (var field : List.of(orders.from(), orders.number(), orders.at())) {
                if (!body.has(field)) {
                    faults.add(new RecordFault(field, "required", new Words("工单须有这一项", "an order must have it")));
                }
            }
        }

        /** What was made at the hotline was made by now; what is no moment at all the form says. */
        private void requireMoment(ObjectNode body, List<RecordFault> faults) {
            try {
                var at = OffsetDateTime.parse(body.path(orders.at()).asString(""));
                if (at.toInstant().isAfter(today.now())) {
                    faults.add(new RecordFault(
                            orders.at(), "order-ahead", new Words("受理时间在将来", "it was made in the future")));
                }
            } catch (DateTimeParseException noMoment) { // told with the other faults of the form
            }
        }
    }

    /** Of a form each field's; of anything else one, at the number. */
    private static List<RecordFault> faultsOf(Problem refused, String field) {
        return refused.extras().get("faults") instanceof List<?> faults
                ? faults.stream()
                        .filter(RecordFault.class::isInstance)
                        .map(RecordFault.class::cast)
                        .toList()
                : List.of(new RecordFault(
                        field, refused.type().code(), refused.type().title()));
    }
}
