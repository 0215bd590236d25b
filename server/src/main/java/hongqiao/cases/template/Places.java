package hongqiao.cases.template;

import hongqiao.cases.definition.CaseType;
import hongqiao.register.definition.Field;
import hongqiao.register.definition.FieldKind;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The places in a text that are filled from a case, by whoever sees it and as he sees it: {@code {name}}, where a name is a fact of the case or a field of its form. */
final class Places {

    /** Facts of every case. */
    static final List<String> FACTS =
            List.of("number", "title", "state", "matter", "area", "lead", "openedAt", "dueAt", "today");

    /** Fields that no text can say. */
    private static final Set<FieldKind> SILENT = EnumSet.of(FieldKind.FILES, FieldKind.POINT, FieldKind.SHAPE);

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private Places() {}

    /** In the order in which they stand. */
    static Set<String> in(String text) {
        var names = new LinkedHashSet<String>();
        var places = PLACE.matcher(text);
        while (places.find()) {
            names.add(places.group(1));
        }
        return names;
    }

    /** All that can be named in texts for a type. */
    static Set<String> known(CaseType type) {
        var known = new TreeSet<>(FACTS);
        type.form().stored().stream()
                .filter(field -> !SILENT.contains(field.kind()))
                .map(Field::key)
                .forEach(known::add);
        return known;
    }
}
