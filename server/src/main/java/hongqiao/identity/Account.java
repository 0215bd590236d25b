package hongqiao.identity;

import hongqiao.shared.Words;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one signs in with: a post (岗位) of a unit.
 *
 * @param person id of the person who holds the post, where organisation knows one
 * @param closedAt null while it is open
 * @param demo of a demonstration
 */
public record Account(
        String username,
        Words post,
        Words unit,
        @Nullable Integer person,
        @Nullable Instant closedAt,
        boolean demo) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
