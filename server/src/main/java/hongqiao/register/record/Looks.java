package hongqiao.register.record;

import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.register.definition.Register;
import hongqiao.shared.District;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who has looked at the personal fields of a record, and why: what the journal has of it. */
@Component
public class Looks {

    /** @param field its key, also of one that the pack no longer has */
    public record Look(Instant at, String who, String field, String reason) {}

    private final Records records;
    private final Journal journal;
    private final String district;

    Looks(Records records, Journal journal, District district) {
        this.records = records;
        this.journal = journal;
        this.district = district.code();
    }

    /** The last one first. */
    @Transactional(readOnly = true)
    public List<Look> list(Register register, long id) {
        records.get(register, id);
        return journal.list(new Subject(district, RecordWriter.SUBJECT, register.key() + ":" + id)).stream()
                .filter(event -> event.action().equals(Records.UNMASKED))
                .map(event -> new Look(
                        event.at(),
                        event.who(),
                        Objects.requireNonNull(event.after()).path("field").asString(),
                        event.after().path("reason").asString()))
                .toList()
                .reversed();
    }
}
