package hongqiao.reading;

import hongqiao.organisation.Today;
import hongqiao.organisation.Units;
import hongqiao.shared.Csv;
import java.util.ArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says which units lead a demonstration's indicators, as a decision with its reason; the rest of each rule stays as it was read. */
@Component
class DemoLeads {

    private static final Logger log = LoggerFactory.getLogger(DemoLeads.class);

    private final Readings readings;
    private final Monitor monitor;
    private final Units units;
    private final Today today;

    DemoLeads(Readings readings, Monitor monitor, Units units, Today today) {
        this.readings = readings;
        this.monitor = monitor;
        this.units = units;
        this.today = today;
    }

    /** Columns {@code indicator}, {@code unit}. What names nothing is logged and left out. */
    void set(String plan, DemoReadingsKind.Table table) {
        var rows = Csv.read(table.bytes()).rows();
        var missing = new ArrayList<String>();
        for (var row : rows.subList(1, rows.size())) {
            var code = row.cells().getFirst().text();
            var unit = units.find(row.cells().getLast().text(), today.asOf(null, null));
            var rule = monitor.get(plan, code, monitor.asked(null, null)).rule();
            if (unit.isEmpty() || rule == null) {
                missing.add(code);
                continue;
            }
            readings.rule(plan, code, rule.ledBy(unit.get().id()), "演示分工（模拟）");
        }
        if (!missing.isEmpty()) {
            log.warn("{}: no unit or no rule for {}", table.name(), missing);
        }
    }
}
