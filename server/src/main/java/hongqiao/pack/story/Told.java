package hongqiao.pack.story;

import java.util.List;

/** How a story came out. @param failures readable differences, each with its line; empty: it came true */
public record Told(Story story, List<String> failures) {

    public boolean cameTrue() {
        return failures.isEmpty();
    }
}
