package hongqiao.pack.edition;

import hongqiao.pack.Choices;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would publish.
 *
 * @param from the edition that he saw in force; 0: what ships
 * @param of the edition whose files he starts from; mostly the same; 0: what ships
 * @param changes text by path, {@code district.yaml} or a pack's key and a path inside it; null: the file is taken out
 * @param choices what becomes of what is under way
 */
public record Candidate(int from, int of, Map<String, @Nullable String> changes, Choices choices) {

    public Candidate {
        changes = Collections.unmodifiableMap(new TreeMap<>(changes));
    }

    /** Goes back to an edition as it was. */
    public boolean isReturn() {
        return of != from && changes.isEmpty();
    }
}
