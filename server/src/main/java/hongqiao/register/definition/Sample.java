package hongqiao.register.definition;

import java.util.List;
import java.util.Map;

/**
 * Made-up records of one register, for the demonstration.
 *
 * @param rows in the order of the file
 */
public record Sample(Register register, String path, List<Row> rows) {

    public Sample {
        rows = List.copyOf(rows);
    }

    /**
     * @param values by field, as a file has them; an empty cell is not in it
     * @param steps what has become of it so far, oldest first
     */
    public record Row(int line, Map<String, String> values, List<Step> steps) {

        public Row {
            values = Map.copyOf(values);
            steps = List.copyOf(steps);
        }
    }

    /** A move that was made on a day. */
    public record Step(Stages.Move move, java.time.LocalDate on) {}
}
