package hongqiao.organisation;

import hongqiao.journal.Entry;
import hongqiao.journal.Journal;
import hongqiao.journal.Subject;
import hongqiao.scope.Scopes;
import hongqiao.shared.District;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How this module writes into the journal: who acts is whose scope is bound. */
@Component
public class Deeds {

    /** One change of one thing. @param type kebab noun, e.g. {@code person} */
    public record Deed(
            String type,
            Object id,
            String action,
            @Nullable Object before,
            @Nullable Object after) {}

    private final Journal journal;
    private final District district;

    Deeds(Journal journal, District district) {
        this.journal = journal;
        this.district = district;
    }

    public static String actor() {
        return Scopes.current().self();
    }

    public void record(String type, Object id, String action, @Nullable Object before, @Nullable Object after) {
        journal.append(entry(new Deed(type, id, action, before, after)));
    }

    public void recordAll(List<Deed> deeds) {
        journal.appendAll(deeds.stream().map(this::entry).toList());
    }

    private Entry entry(Deed deed) {
        return new Entry(
                new Subject(district.code(), deed.type(), String.valueOf(deed.id())),
                actor(),
                deed.action(),
                deed.before(),
                deed.after());
    }
}
