package hongqiao.cases.definition;

import hongqiao.cases.definition.CaseType.Part;
import hongqiao.cases.definition.CaseType.Relation;
import hongqiao.expression.Expression;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Who alone sees confidential cases of a type (保密案件).
 *
 * @param when a case is one where this holds; null: all are
 * @param roles that see it where they are held; {@code ROLE:unit} only in a unit that has to do with it
 */
public record Confidence(@Nullable Expression when, Set<String> roles) {

    public Confidence {
        roles = Set.copyOf(roles);
    }

    /** Of the parts that see it; who handles a case always does, in his unit. */
    static Set<String> roles(Collection<Part> parts, Predicate<Part> sees) {
        var roles = new TreeSet<String>();
        for (var part : parts) {
            var handles = part.is() == Relation.LEAD || part.is() == Relation.ASSISTING;
            if (handles || part.is() == Relation.ORIGIN && sees.test(part)) {
                part.roles().forEach(role -> roles.add(role + ":unit"));
            } else if (sees.test(part)) {
                roles.addAll(part.roles());
            }
        }
        return roles;
    }

    /** Of a case that came of a confidential one, where its own type names nobody: all its parts. */
    public static Set<String> ofParts(CaseType type) {
        return roles(type.parts().values(), part -> true);
    }
}
