package hongqiao.cases.template;

import hongqiao.shared.Words;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something to begin with (模板): a text for what a step asks, or the fields of a new case.
 *
 * @param key of a pack's, or the number of one that a unit has saved
 * @param type key of a case type
 * @param own whether a unit has saved it
 */
public sealed interface Template {

    String key();

    String type();

    Words title();

    boolean own();

    /**
     * A text with places in braces, e.g. {@code {number}}, that are filled from the case.
     *
     * @param steps in which it can be chosen
     * @param field of the form that it fills; null: the reason
     */
    record Text(
            String key,
            String type,
            Words title,
            boolean own,
            Set<String> steps,
            @Nullable String field,
            String says) implements Template {}

    /** @param values of the fields of a new case, as on the wire */
    record Form(String key, String type, Words title, boolean own, Map<String, JsonNode> values) implements Template {}
}
