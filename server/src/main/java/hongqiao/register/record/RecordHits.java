package hongqiao.register.record;

import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a search has found, read from the registers in the scope of who asks. */
@Component
public class RecordHits {

    /** @param texts of its other fields in which one searches */
    public record RecordFound(
            String register,
            long id,
            String title,
            @Nullable String stage,
            boolean simulated,
            List<String> texts) {}

    private final Registers registers;
    private final RecordStore store;
    private final RecordView view;

    RecordHits(Registers registers, RecordStore store, RecordView view) {
        this.registers = registers;
        this.store = store;
        this.view = view;
    }

    /** Of these ids, by register, those that are there. */
    @Transactional(readOnly = true)
    public Set<Long> seen(Map<String, List<Long>> ids) {
        var seen = new HashSet<Long>();
        ids.forEach((register, some) -> seen.addAll(store.present(registers.get(register), some)));
        return seen;
    }

    /** In no order. */
    @Transactional(readOnly = true)
    public List<RecordFound> read(Map<String, List<Long>> ids) {
        return ids.entrySet().stream()
                .flatMap(one -> {
                    var register = registers.get(one.getKey());
                    return store.list(register, one.getValue()).stream()
                            .filter(record -> record.removedAt() == null && record.mergedInto() == null)
                            .map(record -> found(register, record));
                })
                .toList();
    }

    private RecordFound found(Register register, Kept record) {
        return new RecordFound(
                register.key(),
                record.id(),
                view.title(register, record),
                record.stage(),
                record.simulated(),
                RecordFindables.searched(register).stream()
                        .filter(field -> !field.key().equals(register.titleField()))
                        .map(field -> record.value(field.key()))
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList());
    }
}
