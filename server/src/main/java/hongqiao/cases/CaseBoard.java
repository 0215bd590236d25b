package hongqiao.cases;

import hongqiao.cases.CaseLists.Asked;
import hongqiao.cases.CaseLists.Order;
import hongqiao.cases.definition.CaseType;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Open cases of a type with all units that were asked and all their clocks: what hangs on a wall. */
@Component
public class CaseBoard {

    /** More than a wall holds; that there are more is said. */
    private static final int MOST = 300;

    private final CaseLists lists;
    private final CaseStore store;

    CaseBoard(CaseLists lists, CaseStore store) {
        this.lists = lists;
        this.store = store;
    }

    /** @param files what runs out first is first */
    public record Board(List<CaseFile> files, boolean more) {}

    /** In the scope of who asks. */
    @Transactional(readOnly = true)
    public Board of(CaseType type, Actor actor) {
        var open = new Asked(List.of(type), false, null, true, false, null, null, null, null, null);
        var lines = lists.page(open, Order.DUE, null, MOST + 1, actor);
        var ids = lines.stream().limit(MOST).map(CaseLine::id).toList();
        Map<Long, CaseFile> files =
                store.list(ids).stream().collect(Collectors.toMap(CaseFile::id, Function.identity()));
        return new Board(ids.stream().filter(files::containsKey).map(files::get).toList(), lines.size() > MOST);
    }
}
