package hongqiao.register.record;

import hongqiao.files.FileHolder;
import hongqiao.files.FileSubject;
import hongqiao.register.Registers;
import hongqiao.register.definition.Register;
import org.springframework.stereotype.Component;

/** Files hang on records: whoever sees the record sees them. */
@Component
class RecordHolder implements FileHolder {

    static final String TYPE = "record";

    private final Registers registers;
    private final RecordStore store;

    RecordHolder(Registers registers, RecordStore store) {
        this.registers = registers;
        this.store = store;
    }

    /** As the journal calls it: {@code firm:17}. */
    static FileSubject subject(Register register, long record) {
        return new FileSubject(TYPE, register.key() + ":" + record);
    }

    static boolean isOf(Register register, FileSubject subject) {
        return subject.type().equals(TYPE) && subject.id().startsWith(register.key() + ":");
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean isSeen(String id) {
        var colon = id.indexOf(':');
        return registers
                .definitions()
                .find(id.substring(0, colon))
                .flatMap(register -> store.find(register, Long.parseLong(id.substring(colon + 1))))
                .filter(record -> record.removedAt() == null)
                .isPresent();
    }
}
