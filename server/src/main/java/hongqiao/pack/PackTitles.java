package hongqiao.pack;

import hongqiao.shared.Words;
import java.util.Map;
import java.util.Objects;

/** What the packs that are on are called, by key. */
public record PackTitles(Map<String, Words> titles) {

    public PackTitles {
        titles = Map.copyOf(titles);
    }

    /** The key itself for a pack that says nothing of its name. */
    public Words of(String pack) {
        return Objects.requireNonNullElseGet(titles.get(pack), () -> new Words(pack, pack));
    }
}
