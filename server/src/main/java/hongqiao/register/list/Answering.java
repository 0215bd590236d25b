package hongqiao.register.list;

import hongqiao.register.definition.Register;
import hongqiao.register.record.Kept;
import hongqiao.scope.Scope;
import hongqiao.search.Findable.Within;
import hongqiao.search.Search;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records that answer best to a sentence somebody is just saying or typing, by the full-text index. */
@Component
public class Answering {

    /** So many are looked at; of those that may be shown the best are. */
    private static final int CANDIDATES = 200;

    private static final int LONGEST = 500;

    private final Search search;
    private final Lists lists;

    Answering(Search search, Lists lists) {
        this.search = search;
        this.lists = lists;
    }

    /**
     * In the scope of who asks.
     *
     * @param sentence of it the first 500 characters count
     * @param question which records may be shown
     * @return at most {@code most}, best first; empty where the sentence has no word that says anything
     * @throws hongqiao.shared.Problem {@code search-not-ready}, {@code view-not-found}, {@code filter-not-valid}
     */
    @Transactional(readOnly = true)
    public List<Kept> find(Register register, String sentence, Question question, Scope scope, int most) {
        var words = sentence.codePointCount(0, sentence.length()) > LONGEST
                ? sentence.substring(0, sentence.offsetByCodePoints(0, LONGEST))
                : sentence;
        var near = search.near("record", words, List.of(new Within(scope, List.of(register.key()))), CANDIDATES);
        var shown =
                lists.among(register, question, near).stream().collect(Collectors.toMap(Kept::id, Function.identity()));
        return near.stream()
                .map(shown::get)
                .filter(Objects::nonNull)
                .limit(most)
                .toList();
    }
}
