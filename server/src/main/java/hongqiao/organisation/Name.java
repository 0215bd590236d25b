package hongqiao.organisation;

import hongqiao.shared.Words;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A name that has an English form or none yet. */
public record Name(String zh, @Nullable String en) {

    public static Name of(Words words) {
        return new Name(words.zh(), words.en());
    }

    /** For a sentence in either language: where there is no English name the Chinese one. */
    public Words words() {
        return new Words(zh, Objects.requireNonNullElse(en, zh));
    }
}
