package hongqiao.pack.story;

import hongqiao.shared.Csv;
import hongqiao.shared.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The systems that the plan names, with how many functions each has; stories say which of them they cover. */
public record Systems(Map<String, PlanSystem> all) {

    /** @param stated functions stated in the plan; @param needed those it needs besides */
    public record PlanSystem(String id, String key, Words title, String family, int stated, int needed) {
        public int functions() {
            return stated + needed;
        }
    }

    /** The list that comes with the base pack. */
    public static Systems ofProgram() {
        try (var file = Objects.requireNonNull(Systems.class.getResourceAsStream("/packs/base/systems.csv"))) {
            var all = new LinkedHashMap<String, PlanSystem>();
            var rows = Csv.read(file.readAllBytes()).rows();
            for (var row : rows.subList(1, rows.size())) {
                var cells = row.cells().stream().map(Csv.Cell::text).toList();
                all.put(
                        cells.get(0),
                        new PlanSystem(
                                cells.get(0),
                                cells.get(1),
                                new Words(cells.get(2), cells.get(3)),
                                cells.get(4),
                                Integer.parseInt(cells.get(5)),
                                Integer.parseInt(cells.get(6))));
            }
            return new Systems(all);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean has(String system, char kind, int number) {
        var known = all.get(system);
        return known != null && number <= (kind == 'n' ? known.needed() : known.stated());
    }
}
