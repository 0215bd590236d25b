package hongqiao.pack.edition;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One edition of the district's packs; it never changes.
 *
 * @param no from 1; the greatest is in force. 0 stands for what ships
 * @param replaced the edition in force before it
 * @param repeats the edition whose files it has, where somebody went back; 0: what ships; null: files of its own
 * @param shelf hash of what shipped then
 * @param hash of its files; of one that repeats what ships that of the shelf then
 */
public record Edition(
        int no,
        Instant at,
        String by,
        String reason,
        int replaced,
        @Nullable Integer repeats,
        String shelf,
        String hash) {

    /** Whether what ships is in force under it, whatever that is at the time. */
    public boolean followsShelf() {
        return repeats != null && repeats == 0;
    }
}
