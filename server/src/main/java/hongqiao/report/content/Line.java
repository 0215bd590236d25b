package hongqiao.report.content;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One paragraph or cell: words, and figures that keep their query. */
public final class Line {

    /** @param query null: just words */
    public record Part(String text, @Nullable String query, boolean bold) {}

    private final List<Part> parts = new ArrayList<>();

    public static Line of(String words) {
        return new Line().say(words);
    }

    public static Line figure(String query, String text) {
        return new Line().put(query, text);
    }

    public Line say(String words) {
        parts.add(new Part(words, null, false));
        return this;
    }

    public Line stress(String words) {
        parts.add(new Part(words, null, true));
        return this;
    }

    /** A figure. @param query at most 60 characters, no spaces */
    public Line put(String query, String text) {
        if (query.length() > 60 || query.indexOf(' ') >= 0) {
            throw new IllegalArgumentException("not a query: " + query);
        }
        parts.add(new Part(text, query, false));
        return this;
    }

    public List<Part> parts() {
        return List.copyOf(parts);
    }

    public String text() {
        var text = new StringBuilder();
        parts.forEach(part -> text.append(part.text()));
        return text.toString();
    }
}
