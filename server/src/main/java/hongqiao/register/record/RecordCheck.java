package hongqiao.register.record;

import hongqiao.expression.Expression;
import hongqiao.register.definition.Derived;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.shared.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a record against what its pack says: required fields, conditions under which a field is kept, rules. */
@Component
class RecordCheck {

    private final Beyonds beyonds;

    RecordCheck(Beyonds beyonds) {
        this.beyonds = beyonds;
    }

    /** @param record without the fields that are not kept */
    record Checked(Kept record, List<RecordFault> faults, List<RecordFault> warnings) {}

    /** Whether what a record is held against lies in the record itself. */
    boolean isAlone(Register register) {
        return Stream.of(
                        register.stored().stream().map(Field::when),
                        register.rules().stream().map(Register.Rule::when),
                        register.rules().stream().map(Register.Rule::must))
                .flatMap(all -> all)
                .filter(Objects::nonNull)
                .allMatch(expression -> isAlone(register, expression));
    }

    private static boolean isAlone(Register register, @Nullable Expression expression) {
        return expression == null
                || expression.reads().stream()
                        .allMatch(path -> path.startsWith("values.")
                                || path.indexOf('.') < 0
                                        && register.find(path)
                                                .map(field -> isAlone(register, field))
                                                .orElse(true));
    }

    private static boolean isAlone(Register register, Field field) {
        return switch (field.derived()) {
            case null -> true;
            case Derived.Computed computed -> isAlone(register, computed.expression());
            case Derived.Linked _, Derived.Overlapping _ -> false;
        };
    }

    Checked check(Register register, Kept record) {
        var kept = kept(register, record);
        var values = beyonds.values(register, kept);
        var faults = new ArrayList<RecordFault>();
        var warnings = new ArrayList<RecordFault>();
        for (var field : register.all()) {
            if (field.required()
                    && field.isStored()
                    && kept.value(field.key()) == null
                    && !kept.keys().containsKey(field.key())
                    && (field.when() == null || field.when().holds(values))) {
                faults.add(new RecordFault(field.key(), "required", new Words("必填", "needed")));
            }
        }
        for (var rule : register.rules()) {
            if ((rule.when() == null || rule.when().holds(values))
                    && rule.must().fails(values)) {
                (rule.refuses() ? faults : warnings)
                        .add(new RecordFault(rule.field() == null ? "" : rule.field(), rule.key(), rule.message()));
            }
        }
        return new Checked(kept, faults, warnings);
    }

    /** Fields whose condition does not hold are dropped, one after the other in the order of the pack. */
    private Kept kept(Register register, Kept record) {
        var kept = record;
        for (var field : register.all()) {
            var condition = field.when();
            if (condition != null
                    && field.isStored()
                    && kept.value(field.key()) != null
                    && !condition.holds(beyonds.values(register, kept))) {
                var values = new HashMap<>(kept.values());
                values.remove(field.key());
                kept = kept.with(values, kept.keys(), kept.place());
            }
        }
        return kept;
    }
}
