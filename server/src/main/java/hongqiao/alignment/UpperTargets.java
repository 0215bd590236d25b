package hongqiao.alignment;

import hongqiao.plan.Comparison;
import hongqiao.plan.Period;
import hongqiao.plan.PlanHead;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Derivations;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Question;
import hongqiao.register.record.Kept;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Targets above the district's, from a register whose fields are called as those of {@code plan-target} are. */
@Component
class UpperTargets {

    private static final List<String> STORED = List.of(
            "name", "unit", "figure", "wording", "comparator", "cumulative", "baseYear", "base", "dueOn", "item");
    private static final List<String> DERIVED = List.of("tier", "level", "planName", "planFrom", "planTo");
    private static final String ABOVE = "tier == 'LEADING' && level in ['CITY', 'NATION']";
    private static final int AT_ONCE = 500;

    private final Lists lists;
    private final Derivations derivations;

    UpperTargets(Lists lists, Derivations derivations) {
        this.lists = lists;
        this.derivations = derivations;
    }

    static boolean areIn(Register register) {
        return Stream.concat(STORED.stream(), DERIVED.stream())
                .allMatch(key -> register.find(key).isPresent());
    }

    /** Of leading plans whose years meet those of this one; only what the caller may see. The city's first, then by name. */
    List<UpperTarget> of(Register register, PlanHead plan) {
        var fields =
                DERIVED.stream().map(register::find).flatMap(Optional::stream).toList();
        var found = new ArrayList<UpperTarget>();
        lists.each(
                register,
                new Question(null, ABOVE, null, null, null, false),
                AT_ONCE,
                records -> found.addAll(read(register, records, fields, plan)));
        found.sort(Comparator.comparing(UpperTarget::level).thenComparing(UpperTarget::record));
        return found;
    }

    private List<UpperTarget> read(Register register, List<Kept> records, List<Field> fields, PlanHead plan) {
        var derived = derivations.of(register, records, fields);
        return records.stream()
                .filter(record -> meets(plan.period(), derived.getOrDefault(record.id(), Map.of())))
                .map(record -> target(record, derived.getOrDefault(record.id(), Map.of()), plan))
                .toList();
    }

    private static boolean meets(Period period, Map<String, Object> derived) {
        return !(derived.get("planFrom") instanceof LocalDate from && from.getYear() > period.to())
                && !(derived.get("planTo") instanceof LocalDate to && to.getYear() < period.from());
    }

    private static UpperTarget target(Kept record, Map<String, Object> derived, PlanHead plan) {
        return new UpperTarget(
                record.id(),
                Level.valueOf(String.valueOf(derived.get("level"))),
                (String) derived.get("planName"),
                String.valueOf(record.value("name")),
                (String) record.value("unit"),
                number(record.value("figure")),
                (String) record.value("wording"),
                record.value("comparator") instanceof String key ? Comparison.valueOf(key) : null,
                Boolean.TRUE.equals(record.value("cumulative")),
                record.value("baseYear") instanceof Number year ? (Integer) year.intValue() : null,
                number(record.value("base")),
                record.value("dueOn") instanceof LocalDate day ? (Integer) day.getYear() : null,
                item((String) record.value("item"), plan),
                record.simulated());
    }

    private static @Nullable BigDecimal number(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.stripTrailingZeros() : null;
    }

    /** A reference to another plan's item says nothing of this one. */
    private static @Nullable String item(@Nullable String reference, PlanHead plan) {
        if (reference == null) {
            return null;
        }
        int slash = reference.indexOf('/');
        return reference.substring(0, Math.max(slash, 0)).equals(plan.key()) ? reference.substring(slash + 1) : null;
    }
}
