package hongqiao.cases;

import hongqiao.shared.Problem;
import java.util.function.Supplier;

/**
 * What an officer does while a clock of the same case speaks. A clock's word changes what is kept of a case and not what the
 * officer has seen of it (its version), so it is no ground to refuse him.
 */
public final class Meanwhile {

    private static final int TRIES = 3;

    private Meanwhile() {}

    /**
     * Again where the case was written meanwhile. Where that was another's step, the work itself finds so, by the version.
     *
     * @param work one whole transaction
     * @throws Problem {@code case-changed-meanwhile} where another's step came between, and whatever the work throws
     */
    public static <T> T despiteClocks(Supplier<T> work) {
        for (var left = TRIES - 1; ; left--) {
            try {
                return work.get();
            } catch (Problem refused) {
                if (left == 0 || refused.type() != CaseProblem.CASE_CHANGED_MEANWHILE) {
                    throw refused;
                }
            }
        }
    }
}
