package hongqiao.register.publication;

import static hongqiao.register.RegisterProblem.FILTER_NOT_VALID;

import hongqiao.expression.Dimension;
import hongqiao.register.Registers;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.Register;
import hongqiao.register.definition.Register.Publication;
import hongqiao.register.list.Question;
import hongqiao.register.record.Placings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what somebody typed into a question over what is published: words in the fields to be searched, choices of the filters. */
@Component
class PublicAsked {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST = 40;

    private final Registers registers;
    private final Placings places;

    PublicAsked(Registers registers, Placings places) {
        this.registers = registers;
        this.places = places;
    }

    /**
     * @param choices by field
     * @throws hongqiao.shared.Problem {@code filter-not-valid}: no such filter, no such choice
     */
    Question question(Register register, @Nullable String words, Map<String, String> choices) {
        var publication = Objects.requireNonNull(register.publication());
        var parts = new ArrayList<String>();
        parts.add("(" + publication.where().text() + ")");
        for (var word : words(words)) {
            parts.add("("
                    + String.join(
                            " || ",
                            publication.search().stream()
                                    .map(field -> field + ".contains(" + quoted(word) + ")")
                                    .toList())
                    + ")");
        }
        choices.forEach((field, choice) -> parts.add(condition(register, publication, field, choice)));
        return new Question(null, String.join(" && ", parts), null, null, null, false);
    }

    /** By what choices are counted. */
    static Dimension dimension(String filter) {
        return new Dimension(filter, Dimension.Grain.VALUE);
    }

    private static List<String> words(@Nullable String words) {
        return words == null
                ? List.of()
                : List.of(words.strip().split("\\s+")).stream()
                        .filter(word -> !word.isEmpty())
                        .map(word -> word.codePointCount(0, word.length()) > LONGEST
                                ? word.substring(0, word.offsetByCodePoints(0, LONGEST))
                                : word)
                        .limit(MOST_WORDS)
                        .toList();
    }

    private String condition(Register register, Publication publication, String key, String choice) {
        if (!publication.filters().contains(key)) {
            throw FILTER_NOT_VALID
                    .because("不能按“%s”筛选", "it cannot be chosen by “%s”", key)
                    .atField("by");
        }
        var field = register.field(key);
        if (choice.isEmpty()) {
            return "missing(" + key + ")";
        }
        return literal(field, choice)
                .map(literal -> key + " == " + literal)
                .orElseThrow(() -> FILTER_NOT_VALID
                        .because("“%s”没有这一项", "“%s” has no such choice", key)
                        .atField("by"));
    }

    /** What cannot be a value of the field makes no literal: nothing typed becomes part of an expression. */
    private Optional<String> literal(Field field, String choice) {
        return switch (field.kind()) {
            case CODE ->
                registers
                        .codes()
                        .find(Objects.requireNonNull(field.codes()))
                        .flatMap(list -> list.find(choice))
                        .map(code -> quoted(choice));
            case UNIT -> places.unit(choice).map(String::valueOf);
            case AREA -> places.areaId(choice).map(String::valueOf);
            case BOOLEAN -> choice.equals("true") || choice.equals("false") ? Optional.of(choice) : Optional.empty();
            case INTEGER -> choice.matches("-?[0-9]{1,15}") ? Optional.of(choice) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }

    /** {@code field:choice}, as the address has it; a field twice is refused. */
    static Map<String, String> choices(List<String> by) {
        var choices = new LinkedHashMap<String, String>();
        for (var one : by) {
            var colon = one.indexOf(':');
            if (colon < 1 || choices.put(one.substring(0, colon), one.substring(colon + 1)) != null) {
                throw FILTER_NOT_VALID.problem().atField("by");
            }
        }
        return choices;
    }
}
