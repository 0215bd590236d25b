package hongqiao.expression;

import java.util.ArrayList;
import java.util.List;

/** A piece of SQL with {@code ?} for each parameter, in order. Nothing an author typed ever stands in the text. */
public record Sql(String text, List<Object> parameters) {

    public Sql {
        parameters = List.copyOf(parameters);
    }

    public static Sql of(String text, Object... parameters) {
        return new Sql(text, List.of(parameters));
    }

    /** Puts parts into a template at {@code {0}}, {@code {1}}, …; a part may be used twice, and then brings its parameters twice. */
    static Sql fill(String template, List<Sql> parts) {
        var text = new StringBuilder();
        var parameters = new ArrayList<Object>();
        int at = 0;
        while (at < template.length()) {
            var open = template.indexOf('{', at);
            if (open < 0) {
                break;
            }
            var part = parts.get(template.charAt(open + 1) - '0');
            text.append(template, at, open).append(part.text());
            parameters.addAll(part.parameters());
            at = open + 3;
        }
        return new Sql(text.append(template.substring(at)).toString(), parameters);
    }
}
