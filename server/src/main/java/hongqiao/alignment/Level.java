package hongqiao.alignment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who made a plan above the district's; the names are the keys of the code list {@code plan-levels}. */
public enum Level {
    CITY("全市"),
    NATION("全国");

    private final String word;

    Level(String word) {
        this.word = word;
    }

    /** The one whose figure a target in words waits for: 不低于全市增长水平. Empty where it waits for neither's. */
    static Optional<Level> named(@Nullable String relative) {
        for (var level : values()) {
            if (relative != null && relative.contains(level.word)) {
                return Optional.of(level);
            }
        }
        return Optional.empty();
    }
}
