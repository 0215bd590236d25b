package hongqiao.cases.order;

import static hongqiao.cases.CaseProblem.ORDERS_NOT_TAKEN;

import hongqiao.cases.CaseCatalogue;
import hongqiao.cases.CaseLine;
import hongqiao.cases.CaseLists;
import hongqiao.cases.definition.CaseType;
import hongqiao.cases.definition.Orders;
import hongqiao.expression.Sql;
import hongqiao.register.definition.Field;
import hongqiao.shared.District;
import hongqiao.table.SheetWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of orders, as a file for the hotline that sent them: its number, ours, state, days, and what the pack shows besides. */
@Component
public class OrderStatus {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int PAGE = 500;

    private final CaseLists lists;
    private final CaseCatalogue catalogue;
    private final District district;

    OrderStatus(CaseLists lists, CaseCatalogue catalogue, District district) {
        this.lists = lists;
        this.catalogue = catalogue;
        this.district = district;
    }

    /** @throws hongqiao.shared.Problem {@code orders-not-taken} */
    public static Orders of(CaseType type) {
        var orders = type.orders();
        if (orders == null) {
            throw ORDERS_NOT_TAKEN.problem();
        }
        return orders;
    }

    /**
     * In the scope of who asks, newest first; those that have a number of a hotline.
     *
     * @param from code of one hotline; null: all
     * @param since only what has changed from that day on; null: all
     * @param format {@code xlsx} or {@code csv}
     */
    public void write(CaseType type, @Nullable String from, @Nullable LocalDate since, String format, OutputStream out)
            throws IOException {
        var orders = of(type);
        var condition = condition(type, orders, from, since);
        try (var sheet = SheetWriter.to(out, format, type.title().zh())) {
            sheet.row(heading(type, orders));
            Long after = null;
            while (true) {
                var page = lists.newest(condition, after, PAGE);
                var data = lists.filledIn(page.stream().map(CaseLine::id).toList());
                for (var line : page) {
                    sheet.row(row(type, orders, line, JSON.readTree(data.getOrDefault(line.id(), "{}"))));
                }
                if (page.size() < PAGE) {
                    return;
                }
                after = page.getLast().id();
            }
        }
    }

    private Sql condition(CaseType type, Orders orders, @Nullable String from, @Nullable LocalDate since) {
        var text = new StringBuilder("f.type = ? and f.data ->> ? is not null");
        var parameters = new ArrayList<Object>(List.of(type.key(), orders.number()));
        if (from != null && !from.isBlank()) {
            text.append(" and f.data ->> ? = ?");
            parameters.addAll(List.of(orders.from(), from));
        }
        if (since != null) {
            text.append(" and f.changed_at >= ?");
            parameters.add(
                    Timestamp.from(since.atStartOfDay(district.timezone()).toInstant()));
        }
        return new Sql(text.toString(), parameters);
    }

    private static List<@Nullable String> heading(CaseType type, Orders orders) {
        var heading = new ArrayList<@Nullable String>();
        heading.add(type.form().field(orders.from()).title().zh());
        heading.add(type.form().field(orders.number()).title().zh());
        heading.addAll(List.of("本区案号", "状态", "是否办结", "登记时间", "最近变化", "办结时间"));
        orders.shows()
                .forEach(field -> heading.add(type.form().field(field).title().zh()));
        heading.add("模拟");
        return heading;
    }

    private List<@Nullable String> row(CaseType type, Orders orders, CaseLine line, JsonNode data) {
        var cells = new ArrayList<@Nullable String>();
        cells.add(shown(type.form().field(orders.from()), data));
        cells.add(data.path(orders.number()).asString(null));
        cells.add(line.number());
        cells.add(type.state(line.state()).title().zh());
        cells.add(line.closedAt() == null ? "否" : "是");
        cells.add(moment(line.openedAt()));
        cells.add(moment(line.changedAt()));
        cells.add(line.closedAt() == null ? null : moment(line.closedAt()));
        orders.shows().forEach(field -> cells.add(shown(type.form().field(field), data)));
        cells.add(line.simulated() ? "模拟" : null);
        return cells;
    }

    private @Nullable String shown(Field field, JsonNode data) {
        var value = data.path(field.key());
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        var text = value.isString() ? value.asString() : value.toString();
        return field.codes() == null
                ? text
                : catalogue
                        .codes()
                        .find(Objects.requireNonNull(field.codes()))
                        .flatMap(list -> list.find(text))
                        .map(code -> code.title().zh())
                        .orElse(text);
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(district.timezone()));
    }
}
