package hongqiao.triage.same;

import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The places that a text names, where one knows no more than how they are written. */
public final class PlacesWritten {

    private PlacesWritten() {}

    /** @param written e.g. {@code [A-Z]\d+区}; null: they are not looked at, and none is found */
    public static Function<String, Set<String>> as(@Nullable Pattern written) {
        return text -> written == null
                ? Set.of()
                : written.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
