package hongqiao.cases;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a case stands to others that are one with it (并案).
 *
 * @param into id of its main case; stays once it has closed with it; null: it stands alone
 * @param held numbers of the clocks that merging paused
 * @param main whether others were merged into it, now or before
 * @param handlers ids of the units that handled those: they no more close it than their own
 * @param untold whether something happened to it that those merged into it have not been told
 */
public record Merged(@Nullable Long into, List<Integer> held, boolean main, List<Integer> handlers, boolean untold) {

    static final Merged NONE = new Merged(null, List.of(), false, List.of(), false);

    public Merged {
        held = List.copyOf(held);
        handlers = List.copyOf(handlers);
    }

    Merged into(long mainCase, List<Integer> paused) {
        return new Merged(mainCase, paused, main, handlers, main || untold);
    }

    /** It goes its own way again. */
    Merged alone() {
        return new Merged(null, List.of(), main, handlers, untold);
    }

    /** Takes one in that these units have handled. */
    Merged taking(Collection<Integer> units) {
        var all = new TreeSet<>(handlers);
        all.addAll(units);
        return new Merged(into, held, true, List.copyOf(all), untold);
    }

    /** Something has happened to it that concerns those merged into it. */
    Merged untelling() {
        return new Merged(into, held, main, handlers, main);
    }

    Merged told() {
        return new Merged(into, held, main, handlers, false);
    }
}
