package hongqiao.register.record;

import hongqiao.expression.Expression;
import hongqiao.organisation.Today;
import hongqiao.register.definition.Register;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** What a form would make of a record while somebody still fills it in. Nothing is written. */
@Component
public class Trials {

    private final Records records;
    private final RecordCheck check;
    private final Beyonds beyonds;
    private final Today today;

    Trials(Records records, RecordCheck check, Beyonds beyonds, Today today) {
        this.records = records;
        this.check = check;
        this.beyonds = beyonds;
        this.today = today;
    }

    /**
     * A form as it stands.
     *
     * @param faults for which it would be refused; a field with a fault counts as missing in all that follows
     * @param hiddenFields keys of those whose own condition does not hold
     * @param hiddenSections their places in the register's form, from 0
     * @param derived what the fields that nobody types would be; a missing value is not in it
     * @param standings by key of the published conditions
     */
    public record Tried(
            List<RecordFault> faults,
            List<RecordFault> warnings,
            List<String> hiddenFields,
            List<Integer> hiddenSections,
            Map<String, Object> derived,
            Map<String, List<Beyonds.Standing>> standings) {}

    /** @param id of the record that would change; null: a new one */
    @Transactional(readOnly = true)
    public Tried tryOut(Register register, JsonNode body, @Nullable Long id) {
        var read = records.reader(register).read(body);
        var record = record(register, read, id);
        var checked = check.check(register, record);
        var faults = new ArrayList<>(read.faults());
        checked.faults().stream()
                .filter(fault -> read.faults().stream().noneMatch(other -> other.field().equals(fault.field())))
                .forEach(faults::add);
        var warnings = new ArrayList<>(read.warnings());
        warnings.addAll(checked.warnings());
        var standings = new LinkedHashMap<String, List<Beyonds.Standing>>();
        register.criteria().forEach(set -> standings.put(set.key(), beyonds.standings(register, set, checked.record())));
        return new Tried(
                faults,
                warnings,
                register.stored().stream()
                        .filter(field -> hides(register, record, field.when()))
                        .map(field -> field.key())
                        .toList(),
                IntStream.range(0, register.sections().size())
                        .filter(i -> hides(register, record, register.sections().get(i).when()))
                        .boxed()
                        .toList(),
                beyonds.derived(register, checked.record()),
                standings);
    }

    private Kept record(Register register, WireReader.Read read, @Nullable Long id) {
        if (id == null) {
            return records.fresh(register, 0, read.values(), read.keys(), today.day(), false);
        }
        var before = records.get(register, id);
        return records.replaced(register, before, Records.merged(before, read));
    }

    private boolean hides(Register register, Kept record, @Nullable Expression when) {
        return when != null && !beyonds.holds(register, record, when);
    }
}
