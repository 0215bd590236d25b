package hongqiao.register.publication;

import static hongqiao.register.RegisterProblem.RECORD_NOT_FOUND;
import static hongqiao.register.RegisterProblem.REGISTER_NOT_FOUND;

import hongqiao.expression.Measure;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import hongqiao.register.list.Lists;
import hongqiao.register.list.Measures;
import hongqiao.register.list.Question.Cursor;
import hongqiao.register.list.Question.Page;
import hongqiao.register.record.Beyonds;
import hongqiao.register.record.History;
import hongqiao.register.record.Kept;
import hongqiao.register.record.Records;
import hongqiao.scope.Scopes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Records as the public sees them. Nobody is signed in, so no scope is anybody's: what is let out is decided by the pack's
 * {@code public}, here and nowhere else.
 */
@Component
public class PublicRecords {

    private final Registers registers;
    private final PublicAsked asked;
    private final Lists lists;
    private final Measures measures;
    private final Records records;
    private final History history;
    private final Beyonds beyonds;
    private final TransactionTemplate reading;

    PublicRecords(
            Registers registers,
            PublicAsked asked,
            Lists lists,
            Measures measures,
            Records records,
            History history,
            Beyonds beyonds,
            PlatformTransactionManager transactions) {
        this.registers = registers;
        this.asked = asked;
        this.lists = lists;
        this.measures = measures;
        this.records = records;
        this.history = history;
        this.beyonds = beyonds;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** @param choices of each filter how many records have which value, chosen by all the others */
    public record Listed(Page<Kept> page, long total, Map<String, List<Measure.Line>> choices) {}

    /** @param versions those that were public, the one in force last; each differs in a published field from the one before */
    public record Shown(Kept record, List<Kept> versions) {}

    public List<Register> list() {
        return registers.definitions().stream()
                .filter(register -> register.publication() != null)
                .toList();
    }

    /** @throws hongqiao.shared.Problem {@code register-not-found}, also for one of which nothing is public */
    public Register get(String key) {
        return registers
                .definitions()
                .find(key)
                .filter(register -> register.publication() != null)
                .orElseThrow(REGISTER_NOT_FOUND::problem);
    }

    /**
     * What {@code work} makes of it may go out; it runs where everything is seen, so it names published fields only.
     *
     * @param by {@code field:choice}
     * @throws hongqiao.shared.Problem {@code filter-not-valid}
     */
    public <T> T page(
            Register register,
            @Nullable String words,
            List<String> by,
            @Nullable Cursor after,
            int limit,
            java.util.function.Function<Listed, T> work) {
        var choices = PublicAsked.choices(by);
        return published(() -> {
            var question = asked.question(register, words, choices);
            var counted = new LinkedHashMap<String, List<Measure.Line>>();
            Objects.requireNonNull(register.publication())
                    .filters()
                    .forEach(filter -> counted.put(filter, counted(register, words, choices, filter)));
            return work.apply(
                    new Listed(lists.page(register, question, after, limit), lists.count(register, question), counted));
        });
    }

    private List<Measure.Line> counted(
            Register register, @Nullable String words, Map<String, String> choices, String filter) {
        var others = new LinkedHashMap<>(choices);
        others.remove(filter);
        return measures.of(
                register,
                new Measure(Measure.Kind.COUNT, null, null, List.of(PublicAsked.dimension(filter))),
                asked.question(register, words, others));
    }

    /** @throws hongqiao.shared.Problem {@code record-not-found}, also for one that is not public now */
    public <T> T record(Register register, long id, java.util.function.Function<Shown, T> work) {
        return published(() -> {
            var record = records.get(register, id);
            if (record.mergedInto() != null || !isPublic(register, record)) {
                throw RECORD_NOT_FOUND.problem();
            }
            return work.apply(new Shown(record, versions(register, id)));
        });
    }

    private List<Kept> versions(Register register, long id) {
        var shown = new ArrayList<Kept>();
        var fields = Objects.requireNonNull(register.publication()).fields();
        var wasPublic = false;
        for (var version : History.byDay(history.kept(register, id))) {
            var isPublic = isPublic(register, version);
            if (isPublic && (!wasPublic || differs(fields, shown.getLast(), version))) {
                shown.add(version);
            }
            wasPublic = isPublic;
        }
        return shown;
    }

    private static boolean differs(List<String> fields, Kept one, Kept other) {
        return fields.stream().anyMatch(field -> !Objects.equals(one.value(field), other.value(field)));
    }

    private boolean isPublic(Register register, Kept record) {
        return beyonds.holds(
                register, record, Objects.requireNonNull(register.publication()).where());
    }

    private <T> T published(Supplier<T> work) {
        return Scopes.everything(
                "the public has no scope; the pack says what is public",
                () -> Objects.requireNonNull(reading.execute(status -> work.get())));
    }
}
