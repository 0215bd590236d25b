package hongqiao.area;

import hongqiao.shared.Words;
import java.util.List;

/**
 * Something that hangs on areas about to change.
 *
 * @param what its kind, e.g. 下级网格
 * @param count all of them
 * @param examples a few of them, as people name them
 */
public record Dependent(Words what, int count, List<String> examples) {

    public Dependent {
        examples = List.copyOf(examples);
    }
}
